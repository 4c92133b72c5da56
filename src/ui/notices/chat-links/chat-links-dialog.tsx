import { Button, Modal, Skeleton } from '@mantine/core'
import { IconBrandTelegram, IconMessagePlus } from '@tabler/icons-react'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { LinkCode } from '../../api/groups.ts'
import { createChatLinkCode, deleteChatLink } from '../../api/notice-work.ts'
import { chatLinksQuery } from '../../api/notices.ts'
import { calendarDate } from '../../format/time.ts'
import { CopyText } from '../../shared/copy-text.tsx'
import { Due } from '../../shared/moment.tsx'
import { sourceNames } from '../../texts/case-file.ts'
import { chatLinkTexts as texts } from '../../texts/chat-links.ts'
import { tellFailure } from '../shared/tell-failure.ts'
import classes from './chat-links-dialog.module.css'

interface ChatLinksDialogProps {
  readonly isOpen: boolean
  readonly onClose: () => void
}

/** The officer's own chats with the bot: which there are, and the code that makes another one theirs. */
export function ChatLinksDialog({ isOpen, onClose }: ChatLinksDialogProps) {
  return (
    <Modal opened={isOpen} onClose={onClose} title={texts.title} size="lg">
      <div className={classes.form}>
        <p className={classes.hint}>{texts.explain}</p>
        <Links />
        <NewLink />
      </div>
    </Modal>
  )
}

function Links() {
  const client = useQueryClient()
  const links = useQuery(chatLinksQuery)
  const remove = useMutation({
    mutationFn: deleteChatLink,
    onSettled: () => client.invalidateQueries({ queryKey: chatLinksQuery.queryKey }),
    onError: tellFailure,
  })
  if (links.isPending) return <Skeleton height={48} radius="md" />
  if (links.data === undefined) return <p role="alert">{texts.failed}</p>
  if (links.data.length === 0) return <p>{texts.none}</p>
  return (
    <ul aria-label={texts.listLabel} className={classes.links}>
      {links.data.map(({ id, channel, linkedAt }) => (
        <li key={id}>
          <span>
            <b>{sourceNames[channel] ?? channel}</b> {texts.since(calendarDate(linkedAt))}
          </span>
          <Button
            variant="subtle"
            size="sm"
            color="seal"
            loading={remove.isPending}
            aria-label={texts.removeFor(sourceNames[channel] ?? channel, calendarDate(linkedAt))}
            onClick={() => remove.mutate(id)}
          >
            {texts.remove}
          </Button>
        </li>
      ))}
    </ul>
  )
}

function NewLink() {
  const create = useMutation({ mutationFn: createChatLinkCode, onError: tellFailure })
  if (create.data !== undefined) return <ShownCode code={create.data} />
  return (
    <div className={classes.foot}>
      <Button
        size="md"
        loading={create.isPending}
        leftSection={<IconMessagePlus size={19} />}
        onClick={() => create.mutate()}
      >
        {texts.create}
      </Button>
    </div>
  )
}

function ShownCode({ code }: { readonly code: LinkCode }) {
  const client = useQueryClient()
  return (
    <div role="status" className={classes.code}>
      <p className={classes.hint}>{texts.send}</p>
      <p className={classes.command}>
        {code.command}
        <CopyText text={code.command} label={texts.copy} />
      </p>
      <p className={classes.hint}>
        {texts.expires}: <Due at={code.expiresAt} />
      </p>
      <div className={classes.foot}>
        {code.telegramUrl !== null && (
          <Button
            component="a"
            href={code.telegramUrl}
            target="_blank"
            rel="noreferrer"
            variant="default"
            size="md"
            leftSection={<IconBrandTelegram size={19} />}
          >
            {texts.openTelegram}
          </Button>
        )}
        <Button
          size="md"
          onClick={() => void client.invalidateQueries({ queryKey: chatLinksQuery.queryKey })}
        >
          {texts.check}
        </Button>
      </div>
    </div>
  )
}
