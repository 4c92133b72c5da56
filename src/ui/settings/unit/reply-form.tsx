import { Button, Checkbox, Textarea, TextInput } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { type FormEvent, useState } from 'react'
import { type CaseFileStatus, TIP_STATUSES } from '../../../domain/case-file/status.ts'
import { adminKeys } from '../../api/administration.ts'
import { useCallWork } from '../../api/call-work.ts'
import { statusName } from '../../inbox/status-name.ts'
import { asText } from '../../shared/as-text.ts'
import { tellFailure } from '../../shared/tell-failure.ts'
import { editTexts } from '../../texts/administration.ts'
import { common } from '../../texts/common.ts'
import { replyTexts as texts } from '../../texts/unit-settings.ts'
import classes from '../shared/settings.module.css'
import { SettingsCard } from '../shared/settings-body.tsx'

/** A reply being written; without an id it is a new one. */
export interface ReplyDraft {
  readonly id: string | undefined
  readonly title: string
  readonly text: string
  readonly statuses: readonly CaseFileStatus[]
}

/** An empty page. */
export const EMPTY_REPLY: ReplyDraft = { id: undefined, title: '', text: '', statuses: [] }

const STATUSES = TIP_STATUSES.filter((status) => !['DRAFT', 'ABANDONED', 'QUARANTINE'].includes(status))

/** Writes one reply: name, words with placeholders put in by a press, and where it is offered. */
export function ReplyForm({ draft, onClose }: { readonly draft: ReplyDraft; readonly onClose: () => void }) {
  const work = useCallWork(adminKeys.replies)
  const [title, setTitle] = useState(draft.title)
  const [text, setText] = useState(draft.text)
  const [statuses, setStatuses] = useState<readonly string[]>(draft.statuses)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const call =
      draft.id === undefined
        ? { path: '/canned-replies' }
        : { path: `/canned-replies/${draft.id}`, method: 'PUT' as const }
    const done = () => {
      notifications.show({ message: editTexts.saved })
      onClose()
    }
    work.mutate({ ...call, body: { title, text, statuses } }, { onSuccess: done, onError: tellFailure })
  }
  return (
    <SettingsCard title={draft.id === undefined ? texts.add : editTexts.edit(draft.title)}>
      <form onSubmit={submit} className={classes.form}>
        <TextInput
          className={classes.wideField ?? ''}
          label={texts.titleField}
          maxLength={80}
          value={title}
          onChange={asText(setTitle)}
        />
        <Textarea
          className={classes.wideField ?? ''}
          label={texts.text}
          autosize
          minRows={4}
          maxLength={2000}
          value={text}
          onChange={asText(setText)}
        />
        <Places onPut={(place) => setText(`${text}${place}`)} />
        <Checkbox.Group
          label={texts.statuses}
          description={texts.allStatuses}
          value={[...statuses]}
          onChange={setStatuses}
        >
          <div className={classes.fields}>
            {STATUSES.map((status) => (
              <Checkbox key={status} value={status} label={statusName(status)} />
            ))}
          </div>
        </Checkbox.Group>
        <div className={classes.foot}>
          <Button type="submit" loading={work.isPending} disabled={title.trim() === '' || text.trim() === ''}>
            {editTexts.save}
          </Button>
          <Button variant="default" onClick={onClose}>
            {common.cancel}
          </Button>
        </div>
      </form>
    </SettingsCard>
  )
}

function Places({ onPut }: { readonly onPut: (place: string) => void }) {
  return (
    <fieldset aria-label={texts.places} className={classes.rowActions}>
      {Object.entries(texts.placeNames).map(([place, name]) => (
        <Button key={place} variant="default" size="sm" onClick={() => onPut(place)}>
          + {name}
        </Button>
      ))}
    </fieldset>
  )
}
