import { Button, Menu } from '@mantine/core'
import { IconChevronDown, IconFlag } from '@tabler/icons-react'
import { useState } from 'react'
import { caseTexts as texts } from '../texts/case-file.ts'
import { useCaseDesk } from './case-desk.ts'
import { ReasonDialog } from './reason-dialog.tsx'
import { ShortLabel } from './short-label.tsx'
import { type OfferedStep, useTakeStep } from './take-step.ts'

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
            {...(detail.transitions.length === 0 && { title: texts.noTransitions })}
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
