import { Button } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useId, useState } from 'react'
import type { NoticeDetail } from '../../../contracts/notices.ts'
import { useNoticeStep } from '../../api/notice-work.ts'
import { stepTexts as texts } from '../../texts/notice-steps.ts'
import { tellFailure } from '../shared/tell-failure.ts'
import { StepDialog } from './step-dialog.tsx'
import {
  letsOut,
  needsDialog,
  type OfferedStep,
  offeredSteps,
  type StepKind,
  stepKind,
  stepTone,
} from './step-kind.ts'

interface StepButtonsProps {
  readonly notice: NoticeDetail
  readonly isBlocked?: boolean
  /** Only these kinds of step, where the page has room for the expected ones alone. */
  readonly only?: readonly StepKind[]
  /** Brings the notice up to date first, e.g. keeps what was typed; undefined from it stops the step. */
  readonly before?: () => Promise<NoticeDetail | undefined>
  readonly onDone?: () => void
}

const LOOKS = {
  main: { variant: 'filled' },
  plain: { variant: 'default' },
  danger: { variant: 'light', color: 'seal' },
} as const

/** Where the notice may go now by this officer's hand. A correction is a notice of its own and begins elsewhere. */
export function StepButtons({ notice, isBlocked = false, only, before, onDone }: StepButtonsProps) {
  const step = useNoticeStep(notice.id)
  const [asked, setAsked] = useState<OfferedStep>()
  const hint = useId()
  const take = async (offered: OfferedStep, reason?: string) => {
    try {
      const current = before === undefined ? notice : await before()
      if (current === undefined) return
      const words = reason === undefined ? {} : { reason }
      await step.mutateAsync({ to: offered.to, version: current.version, ...words })
      setAsked(undefined)
      notifications.show({ message: texts.done(offered.label) })
      onDone?.()
    } catch (error) {
      tellFailure(error)
    }
  }
  const offered = offeredSteps(notice).filter(
    ({ to }) => only === undefined || only.includes(stepKind(notice.status, to)),
  )
  return (
    <>
      {isBlocked && (
        <span id={hint} className="screen-reader-only">
          {texts.blocked}
        </span>
      )}
      {offered.map((one) => {
        const kind = stepKind(notice.status, one.to)
        const isHeld = isBlocked && letsOut(kind)
        return (
          <Button
            key={one.to}
            size="md"
            {...LOOKS[stepTone(kind)]}
            disabled={isHeld}
            {...(isHeld && { title: texts.blocked, 'aria-describedby': hint })}
            loading={step.isPending && asked === undefined}
            onClick={() => (needsDialog(kind, one.needsReason) ? setAsked(one) : void take(one))}
          >
            {one.label}
          </Button>
        )
      })}
      <StepDialog
        step={asked}
        kind={asked && stepKind(notice.status, asked.to)}
        isBusy={step.isPending}
        onClose={() => setAsked(undefined)}
        onConfirm={(reason) => asked && void take(asked, reason)}
      />
    </>
  )
}
