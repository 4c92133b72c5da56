import { Button } from '@mantine/core'
import { IconHandGrab, IconMessageReply } from '@tabler/icons-react'
import { useCommands } from '../shell/commands.ts'
import { caseTexts as texts } from '../texts/case-file.ts'
import { caseCommandTexts } from '../texts/case-work.ts'
import { AssignmentMenu } from './assignment-menu.tsx'
import classes from './case-actions.module.css'
import { useCaseDesk } from './case-desk.ts'
import { MoreMenu } from './more-menu.tsx'
import { StatusMenu } from './status-menu.tsx'

interface CaseActionsProps {
  readonly onReply: () => void
  readonly onNote: () => void
}

/** What can be done with the case: at the top on a desk, under the thumb on a phone. Shared cases are read and noted only. */
export function CaseActions({ onReply, onNote }: CaseActionsProps) {
  const { detail } = useCaseDesk()
  useCommands([
    { id: 'case:reply', label: caseCommandTexts.reply, group: 'case', key: 'r', run: onReply },
    { id: 'case:note', label: caseCommandTexts.note, group: 'case', key: 'n', run: onNote },
  ])
  if (detail.work?.isSharedWithMe === true) return null
  return (
    <div className={classes.actions}>
      {detail.assignee === null ? <TakeButton /> : <AssignmentMenu />}
      <Button
        variant="default"
        size="md"
        className={classes.reply ?? ''}
        leftSection={<IconMessageReply size={18} />}
        onClick={onReply}
      >
        {texts.reply}
      </Button>
      <StatusMenu />
      <MoreMenu />
    </div>
  )
}

function TakeButton() {
  const { detail, run, isBusy } = useCaseDesk()
  const { alert } = detail.work
  const take = () => void run({ verb: 'assignment', body: { version: detail.version } })
  useCommands([{ id: 'case:take', label: caseCommandTexts.take, group: 'case', key: 't', run: take }])
  return (
    <Button
      size="md"
      color={alert !== null && alert.acknowledgedAt === null ? 'seal' : 'state'}
      className={classes.take ?? ''}
      loading={isBusy}
      leftSection={<IconHandGrab size={18} />}
      onClick={take}
    >
      {texts.take}
    </Button>
  )
}
