import { ActionIcon, Button, Menu } from '@mantine/core'
import {
  IconArrowsExchange,
  IconDots,
  IconHandGrab,
  IconMessageReply,
  IconPrinter,
} from '@tabler/icons-react'
import { useState } from 'react'
import { caseTexts as texts, transferTexts } from '../texts/case-file.ts'
import { AssignmentMenu } from './assignment-menu.tsx'
import classes from './case-actions.module.css'
import { useCaseDesk } from './case-desk.ts'
import { StatusMenu } from './status-menu.tsx'
import { TransferDialog } from './transfer-dialog.tsx'

/** What can be done with the case: at the top on a desk, under the thumb on a phone. */
export function CaseActions({ onReply }: { readonly onReply: () => void }) {
  const { detail } = useCaseDesk()
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
  const take = () => void run({ verb: 'assignment', body: { version: detail.version } })
  return (
    <Button
      size="md"
      className={classes.take ?? ''}
      loading={isBusy}
      leftSection={<IconHandGrab size={18} />}
      onClick={take}
    >
      {texts.take}
    </Button>
  )
}

function MoreMenu() {
  const [isTransferring, setTransferring] = useState(false)
  return (
    <>
      <Menu position="bottom-end" shadow="md" width={240}>
        <Menu.Target>
          <ActionIcon variant="default" size={42} radius="md" aria-label={texts.more}>
            <IconDots size={20} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<IconArrowsExchange size={18} />} onClick={() => setTransferring(true)}>
            {transferTexts.open}
          </Menu.Item>
          <Menu.Item leftSection={<IconPrinter size={18} />} onClick={() => window.print()}>
            {texts.print}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <TransferDialog isOpen={isTransferring} onClose={() => setTransferring(false)} />
    </>
  )
}
