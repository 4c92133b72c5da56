import { Button, Menu } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { IconChevronDown, IconFlag } from '@tabler/icons-react'
import { useState } from 'react'
import type { CaseFileDetail } from '../../contracts/case-file.ts'
import { caseTexts as texts } from '../texts/case-file.ts'
import { useCaseDesk } from './case-desk.ts'
import { ReasonDialog } from './reason-dialog.tsx'
import { ShortLabel } from './short-label.tsx'

/** A step that this officer may take now. */
export type OfferedStep = CaseFileDetail['transitions'][number]

/** The next steps as the server offers them; those that need a reason ask for it first. */
export function StatusMenu() {
  const { detail, isBusy } = useCaseDesk()
  const [asked, setAsked] = useState<OfferedStep>()
  const takeStep = useTakeStep()
  const choose = (step: OfferedStep) => (step.needsReason ? setAsked(step) : void takeStep(step))
  return (
    <>
      <Menu position="bottom-end" shadow="md" width={300}>
        <Menu.Target>
          <Button
            variant="default"
            size="md"
            disabled={detail.transitions.length === 0}
            loading={isBusy}
            leftSection={<IconFlag size={18} />}
            rightSection={<IconChevronDown size={16} />}
          >
            <ShortLabel long={texts.changeStatus} short={texts.status} />
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {detail.transitions.map((step) => (
            <Menu.Item key={step.to} onClick={() => choose(step)}>
              {step.label}
              {step.needsReason && '…'}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      <ReasonDialog step={asked} onDone={() => setAsked(undefined)} />
    </>
  )
}

/** Takes a step, with its reason where one is needed, and confirms it. */
export function useTakeStep() {
  const { detail, run } = useCaseDesk()
  return async (step: OfferedStep, reason?: string) => {
    const body = { to: step.to, version: detail.version, ...(reason !== undefined && { reason }) }
    const isDone = await run({ verb: 'transitions', body })
    if (isDone) notifications.show({ message: texts.statusChanged(step.label) })
    return isDone
  }
}
