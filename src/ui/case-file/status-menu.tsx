import { Button, Menu } from '@mantine/core'
import { IconChevronDown, IconFlag } from '@tabler/icons-react'
import { useState } from 'react'
import { useCommands } from '../shell/commands.ts'
import { caseTexts as texts } from '../texts/case-file.ts'
import { caseCommandTexts } from '../texts/case-work.ts'
import { useCaseDesk } from './case-desk.ts'
import { StepDialog } from './dialogs/step-dialog.tsx'
import { asksFirst, type OfferedStep } from './dialogs/step-form.ts'
import { ShortLabel } from './short-label.tsx'
import { useTakeStep } from './take-step.ts'

/** The next steps as the server offers them; those that need something ask for it first. */
export function StatusMenu() {
  const { detail, isBusy } = useCaseDesk()
  const [isOpen, setOpen] = useState(false)
  const [asked, setAsked] = useState<OfferedStep>()
  const takeStep = useTakeStep()
  const choose = (step: OfferedStep) => (asksFirst(step) ? setAsked(step) : void takeStep(step))
  const isStuck = detail.transitions.length === 0
  useCommands([
    {
      id: 'case:status',
      label: caseCommandTexts.status,
      group: 'case',
      key: 's',
      run: () => setOpen(!isStuck),
    },
    ...detail.transitions.map((step) => ({
      id: `case:to:${step.to}`,
      label: `${caseCommandTexts.status}: ${step.label}`,
      group: 'case' as const,
      run: () => choose(step),
    })),
  ])
  return (
    <>
      <Menu opened={isOpen} onChange={setOpen} position="bottom-end" shadow="md" width={300}>
        <Menu.Target>
          <Button
            variant="default"
            size="md"
            disabled={isStuck}
            {...(isStuck && { title: texts.noTransitions })}
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
              {asksFirst(step) && '…'}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      <StepDialog step={asked} onDone={() => setAsked(undefined)} />
    </>
  )
}
