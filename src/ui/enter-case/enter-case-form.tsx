import { Button, NativeSelect, Textarea, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { CATEGORIES, CATEGORY_CODES } from '../../domain/case-file/category.ts'
import { URGENCIES, URGENCY_LABELS } from '../../domain/case-file/urgency.ts'
import { type EnteredCase, useEnterCase } from '../api/enter-case.ts'
import { tellFailure } from '../shared/tell-failure.ts'
import { enterTexts as texts } from '../texts/enter-case.ts'
import { inboxTexts } from '../texts/inbox.ts'
import { ContactFields } from './contact-fields.tsx'
import classes from './enter-case-page.module.css'
import type { EntryProps } from './entry-props.ts'
import { type CaseEntries, KINDS, NEW_ENTRIES, newCaseOf, SOURCES } from './new-case.ts'
import { PlaceField } from './place-field.tsx'
import { Understood } from './understood.tsx'

const CATEGORY_CHOICES = CATEGORY_CODES.map((value) => ({ value, label: CATEGORIES[value].name }))
const URGENCY_CHOICES = [
  { value: '', label: texts.urgencyDefault },
  ...URGENCIES.map((value) => ({ value, label: URGENCY_LABELS[value] })),
]

/** Everything about the matter; only what happened is required. */
export function EnterCaseForm({ onEntered }: { readonly onEntered: (entered: EnteredCase) => void }) {
  const [entries, setEntries] = useState(NEW_ENTRIES)
  const [submissionKey] = useState(() => crypto.randomUUID())
  const [isChecked, setChecked] = useState(false)
  const filing = useEnterCase()
  const enter = (change: Partial<CaseEntries>) => setEntries((before) => ({ ...before, ...change }))
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setChecked(true)
    if (entries.what.trim() === '') return
    filing.mutate(newCaseOf(entries, submissionKey), { onSuccess: onEntered, onError: tellFailure })
  }
  return (
    <form onSubmit={submit} className={classes.form} noValidate>
      <SourceField entries={entries} enter={enter} />
      <Textarea
        label={texts.what}
        description={texts.whatHint}
        required
        rows={5}
        maxLength={4000}
        value={entries.what}
        error={isChecked && entries.what.trim() === '' ? texts.whatMissing : null}
        onChange={(event) => enter({ what: event.currentTarget.value })}
      />
      <Understood entries={entries} enter={enter} />
      <ClassFields entries={entries} enter={enter} />
      <PlaceField entries={entries} enter={enter} />
      <TextInput
        label={texts.when}
        value={entries.when}
        maxLength={500}
        onChange={(event) => enter({ when: event.currentTarget.value })}
      />
      <ContactFields entries={entries} enter={enter} />
      <div className={classes.foot}>
        <Button type="submit" size="md" loading={filing.isPending}>
          {texts.submit}
        </Button>
      </div>
    </form>
  )
}

function SourceField({ entries, enter }: EntryProps) {
  return (
    <NativeSelect
      label={texts.source}
      data={SOURCES.map((value) => ({ value, label: texts.sources[value] }))}
      value={entries.source}
      onChange={(event) =>
        enter({ source: SOURCES.find((one) => one === event.currentTarget.value) ?? 'walk-in' })
      }
    />
  )
}

function ClassFields({ entries, enter }: EntryProps) {
  return (
    <>
      <div className={classes.pair}>
        <NativeSelect
          label={texts.kind}
          data={KINDS.map((value) => ({ value, label: inboxTexts.kinds[value] }))}
          value={entries.kind}
          onChange={(event) =>
            enter({ kind: KINDS.find((one) => one === event.currentTarget.value) ?? 'crime-tip' })
          }
        />
        <NativeSelect
          label={texts.category}
          data={CATEGORY_CHOICES}
          value={entries.category}
          onChange={(event) => enter({ category: event.currentTarget.value })}
        />
      </div>
      <NativeSelect
        label={texts.urgency}
        data={URGENCY_CHOICES}
        value={entries.urgency}
        onChange={(event) =>
          enter({ urgency: URGENCIES.find((one) => one === event.currentTarget.value) ?? '' })
        }
      />
    </>
  )
}
