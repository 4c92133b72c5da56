import { Button, NativeSelect, SegmentedControl, Textarea } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useDutyWork } from '../api/duty.ts'
import { officersQuery } from '../api/unit-directory.ts'
import { useDraft } from '../case-file/drafts.ts'
import { asText } from '../shared/as-text.ts'
import { tellFailure } from '../shared/tell-failure.ts'
import { dutyTexts as texts } from '../texts/duty.ts'
import classes from './duty-page.module.css'

/** Writes into the book: an entry, or the note for whoever comes next. */
export function DutyEntryForm() {
  const work = useDutyWork()
  const { data: officers = [] } = useQuery(officersQuery)
  const [kind, setKind] = useState<'entry' | 'handover'>('entry')
  const [text, setText] = useDraft('duty-book', 'note')
  const [toOfficerId, setTo] = useState('')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (text.trim() === '') return
    const to = kind === 'handover' && toOfficerId !== '' ? { toOfficerId } : {}
    const done = () => {
      setText('')
      notifications.show({ message: texts.saved })
    }
    work.mutate(
      { verb: 'write', body: { kind, text: text.trim(), ...to } },
      { onSuccess: done, onError: tellFailure },
    )
  }
  return (
    <form onSubmit={submit} className={classes.form}>
      <SegmentedControl
        aria-label={texts.write}
        size="md"
        data={[
          { value: 'entry', label: texts.entry },
          { value: 'handover', label: texts.handover },
        ]}
        value={kind}
        onChange={(value) => setKind(value === 'handover' ? 'handover' : 'entry')}
      />
      <Textarea
        label={texts.writeLabel}
        description={texts.writeHint}
        rows={3}
        maxLength={4000}
        value={text}
        onChange={asText(setText)}
      />
      <div className={classes.formFoot}>
        {kind === 'handover' && (
          <NativeSelect
            label={texts.to}
            data={[
              { value: '', label: texts.toNext },
              ...officers.map(({ id, name }) => ({ value: id, label: name })),
            ]}
            value={toOfficerId}
            onChange={asText(setTo)}
          />
        )}
        <Button type="submit" size="md" loading={work.isPending} disabled={text.trim() === ''}>
          {texts.save}
        </Button>
      </div>
    </form>
  )
}
