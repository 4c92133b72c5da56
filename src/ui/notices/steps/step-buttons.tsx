import { Button } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useId, useState } from 'react'
import type { NoticeDetail } from '../../../contracts/notices/notice-detail.ts'
import type { NoticeStatus } from '../../../domain/notice/notice-status.ts'
import { useNoticeStep } from '../../api/notice-work.ts'
import { stepTexts as texts } from '../../texts/notice-steps.ts'
import { tellFailure } from '../shared/tell-failure.ts'
import { StepDialog } from './step-dialog.tsx'
import { letsOut, needsDialog, type OfferedStep, stepKind, stepTone } from './step-kind.ts'

interface StepButtonsProps {
  /** The state from which the steps lead. */
  readonly status: NoticeStatus
  readonly steps: readonly OfferedStep[]
  /** Why steps that let words out are held back; undefined when nothing holds them. */
  readonly held?: string | undefined
  /** The notice as it is now, e.g. after what was typed has been kept; undefined stops the step. */
  readonly current: () => Promise<NoticeDetail | undefined>
  readonly onDone?: (notice: NoticeDetail) => void
}

const LOOKS = {
  main: { variant: 'filled' },
  plain: { variant: 'default' },
  danger: { variant: 'light', color: 'seal' },
} as const

/** Where the notice may go now by this officer's hand, one button a step, each with what it asks for. */
export function StepButtons({ status, steps, held, current, onDone }: StepButtonsProps) {
  const step = useNoticeStep()
  const [asked, setAsked] = useState<OfferedStep>()
  const hint = useId()
  const take = async (offered: OfferedStep, reason?: string) => {
    try {
      const notice = await current()
      if (notice === undefined) return
      const words = reason === undefined ? {} : { reason }
      const after = await step.mutateAsync({
        id: notice.id,
        to: offered.to,
        version: notice.version,
        ...words,
      })
      setAsked(undefined)
      notifications.show({ message: texts.done(offered.label) })
      onDone?.(after)
    } catch (error) {
      tellFailure(error)
    }
  }
  return (
    <>
      {held !== undefined && (
        <span id={hint} className="screen-reader-only">
          {held}
        </span>
      )}
      {steps.map((one) => {
        const kind = stepKind(status, one.to)
        const isHeld = held !== undefined && letsOut(kind)
        return (
          <Button
            key={one.to}
            size="md"
            {...LOOKS[stepTone(kind)]}
            disabled={isHeld}
            {...(isHeld && { title: held, 'aria-describedby': hint })}
            loading={step.isPending && asked === undefined}
            onClick={() => (needsDialog(kind, one.needsReason) ? setAsked(one) : void take(one))}
          >
            {one.label}
          </Button>
        )
      })}
      <StepDialog
        step={asked}
        kind={asked && stepKind(status, asked.to)}
        isBusy={step.isPending}
        onClose={() => setAsked(undefined)}
        onConfirm={(reason) => asked && void take(asked, reason)}
      />
    </>
  )
}
