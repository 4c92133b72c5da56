import { Button, Textarea } from '@mantine/core'
import { IconLock } from '@tabler/icons-react'
import { type FormEvent, useId } from 'react'
import { asText } from '../../shared/as-text.ts'
import { workTexts as texts } from '../../texts/case-file.ts'
import { CaseCard } from '../case-card.tsx'
import { useCaseDesk } from '../case-desk.ts'
import { useDraft } from '../drafts.ts'
import classes from './notes-card.module.css'

/** Where a note is typed; the key N brings the focus here. */
export const NOTE_ID = 'note-for-the-unit'

/** A note for the unit. Yellow, locked, away from the conversation: it cannot be mistaken for an answer. */
export function NotesCard() {
  const { detail, run, isBusy } = useCaseDesk()
  const [text, setText] = useDraft(detail.id, 'note')
  const hint = useId()
  const save = async (event: FormEvent) => {
    event.preventDefault()
    if (text.trim() === '' || isBusy) return
    const isSaved = await run({ verb: 'notes', body: { text: text.trim(), version: detail.version } })
    if (isSaved) setText('')
  }
  return (
    <CaseCard title={texts.notes} icon={<IconLock size={19} />} tone="note">
      <form onSubmit={save} className={classes.form}>
        <Textarea
          id={NOTE_ID}
          aria-label={texts.noteLabel}
          aria-describedby={hint}
          placeholder={texts.notePlaceholder}
          value={text}
          onChange={asText(setText)}
          rows={2}
          maxLength={4000}
          classNames={{ input: classes.input ?? '' }}
        />
        <div className={classes.foot}>
          <p id={hint}>{texts.noteHint}</p>
          <Button
            type="submit"
            variant="default"
            size="sm"
            className={classes.save ?? ''}
            loading={isBusy}
            disabled={text.trim() === ''}
            leftSection={<IconLock size={16} />}
          >
            {texts.addNote}
          </Button>
        </div>
      </form>
    </CaseCard>
  )
}
