import { Button, Menu } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { IconChevronDown, IconFlag, IconLock } from '@tabler/icons-react'
import { useState } from 'react'
import { useCommands } from '../shell/commands.ts'
import { caseTexts as texts } from '../texts/case-file.ts'
import { caseCommandTexts } from '../texts/case-work.ts'
import classes from './case-actions.module.css'
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
  const isStuck = detail.transitions.length + detail.headTransitions.length === 0
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
          <HeadSteps />
        </Menu.Dropdown>
      </Menu>
      <StepDialog step={asked} onDone={() => setAsked(undefined)} />
    </>
  )
}

/** Steps that are the head's: shown, so that nobody looks for them in vain, and saying how to ask for one. */
function HeadSteps() {
  const { detail } = useCaseDesk()
  return detail.headTransitions.map(({ to, label }) => (
    <Menu.Item
      key={to}
      leftSection={<IconLock size={16} />}
      onClick={() => notifications.show({ message: texts.askHead(label), autoClose: 12_000 })}
    >
      {label}
      <small className={classes.headDecides}>{texts.headDecides}</small>
    </Menu.Item>
  ))
}
