import { ActionIcon, Button } from '@mantine/core'
import { IconPencil } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { adminKeys, repliesQuery } from '../../api/administration.ts'
import { useCallWork } from '../../api/call-work.ts'
import type { CannedReply } from '../../api/case-options.ts'
import { statusName } from '../../inbox/status-name.ts'
import { editTexts, settingsPageTexts } from '../../texts/administration.ts'
import { replyTexts as texts } from '../../texts/unit-settings.ts'
import { RemoveButton } from '../shared/remove-button.tsx'
import classes from '../shared/settings.module.css'
import { Loaded, SettingsBody, SettingsCard, SettingsRow } from '../shared/settings-body.tsx'
import { EMPTY_REPLY, type ReplyDraft, ReplyForm } from './reply-form.tsx'

/** Replies of the unit, written and changed here, and those of the product to begin from. */
export function RepliesPage() {
  const replies = useQuery(repliesQuery)
  const [draft, setDraft] = useState<ReplyDraft>()
  return (
    <SettingsBody title={settingsPageTexts.replies} hint={texts.hint}>
      {draft !== undefined && (
        <ReplyForm key={draft.id ?? draft.title} draft={draft} onClose={() => setDraft(undefined)} />
      )}
      <Loaded query={replies} title={settingsPageTexts.replies}>
        {({ items }) => (
          <>
            <SettingsCard
              title={texts.own}
              actions={
                draft === undefined && (
                  <Button variant="light" onClick={() => setDraft(EMPTY_REPLY)}>
                    {texts.add}
                  </Button>
                )
              }
            >
              <OwnReplies replies={items.filter(({ isOwn }) => isOwn)} onEdit={setDraft} />
            </SettingsCard>
            <SettingsCard title={texts.shipped}>
              <ShippedReplies replies={items.filter(({ isOwn }) => !isOwn)} onCopy={setDraft} />
            </SettingsCard>
          </>
        )}
      </Loaded>
    </SettingsBody>
  )
}

function OwnReplies(props: {
  readonly replies: readonly CannedReply[]
  readonly onEdit: (draft: ReplyDraft) => void
}) {
  const work = useCallWork(adminKeys.replies)
  if (props.replies.length === 0) return <p className={classes.none}>{texts.ownNone}</p>
  return (
    <ul className={classes.rows}>
      {props.replies.map((reply) => (
        <SettingsRow
          key={reply.id}
          title={reply.title}
          facts={[statusWords(reply)]}
          actions={
            <>
              <ActionIcon
                variant="subtle"
                color="gray"
                size={40}
                aria-label={editTexts.edit(reply.title)}
                onClick={() => props.onEdit(reply)}
              >
                <IconPencil size={18} />
              </ActionIcon>
              <RemoveButton
                name={reply.title}
                onRemove={() => work.mutateAsync({ path: `/canned-replies/${reply.id}`, method: 'DELETE' })}
              />
            </>
          }
        >
          <p className={classes.text}>{reply.text}</p>
        </SettingsRow>
      ))}
    </ul>
  )
}

function ShippedReplies(props: {
  readonly replies: readonly CannedReply[]
  readonly onCopy: (draft: ReplyDraft) => void
}) {
  return (
    <ul className={classes.rows}>
      {props.replies.map(({ id, ...reply }) => (
        <SettingsRow
          key={id}
          title={reply.title}
          facts={[statusWords(reply)]}
          actions={
            <Button variant="default" size="sm" onClick={() => props.onCopy({ ...reply, id: undefined })}>
              {texts.copy}
            </Button>
          }
        >
          <p className={classes.text}>{reply.text}</p>
        </SettingsRow>
      ))}
    </ul>
  )
}

function statusWords({ statuses }: Pick<CannedReply, 'statuses'>): string {
  return statuses.length === 0 ? texts.allStatuses : statuses.map(statusName).join(', ')
}
