import { NativeSelect, Textarea } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { CASE_FILE_STATUSES } from '../../../domain/case-file/status.ts'
import type { BulkAction } from '../../api/bulk.ts'
import { workOptionsQuery } from '../../api/case-options.ts'
import { officersQuery } from '../../api/unit-directory.ts'
import { asText } from '../../shared/as-text.ts'
import { bulkTexts as texts } from '../../texts/bulk.ts'
import { stepTexts } from '../../texts/case-work.ts'
import { statusName } from '../status-name.ts'
import { actionOf, DESK, type Draft, KINDS } from './action-of.ts'
import classes from './bulk-dialog.module.css'

/** The fields of an action on many cases; tells the action on every change, undefined while it is incomplete. */
export function ActionFields({ onChange }: { readonly onChange: (action: BulkAction | undefined) => void }) {
  const [draft, setDraft] = useState<Draft>({ kind: 'mark-read', target: '', reason: '' })
  const change = (part: Partial<Draft>) => {
    const next = { ...draft, ...part }
    setDraft(next)
    onChange(actionOf(next))
  }
  return (
    <div className={classes.fields}>
      <NativeSelect
        label={texts.kind}
        data={KINDS.map((value) => ({ value, label: texts.kinds[value] }))}
        value={draft.kind}
        onChange={(event) =>
          change({ kind: KINDS.find((one) => one === event.currentTarget.value) ?? 'mark-read', target: '' })
        }
      />
      <TargetField draft={draft} onPick={(target) => change({ target })} />
      {draft.kind === 'transition' && (
        <Textarea
          label={texts.reason}
          rows={2}
          maxLength={2000}
          value={draft.reason}
          onChange={(event) => change({ reason: event.currentTarget.value })}
        />
      )}
    </div>
  )
}

function TargetField(props: { readonly draft: Draft; readonly onPick: (target: string) => void }) {
  const { draft, onPick } = props
  const { data: officers } = useQuery(officersQuery)
  const { data: options } = useQuery(workOptionsQuery)
  if (draft.kind === 'mark-read') return null
  const labels = (options?.labels ?? []).map(({ id, name }) => ({ value: id, label: name }))
  const people = (officers ?? []).map(({ id, name }) => ({ value: id, label: name }))
  const choices = {
    assign: { label: texts.officer, data: [{ value: DESK, label: texts.toDesk }, ...people] },
    transition: {
      label: texts.status,
      data: CASE_FILE_STATUSES.map((value) => ({ value, label: statusName(value) })),
    },
    'add-label': { label: texts.label, data: labels },
    'remove-label': { label: texts.label, data: labels },
  }[draft.kind]
  return (
    <NativeSelect
      label={choices.label}
      data={[{ value: '', label: stepTexts.choose }, ...choices.data]}
      value={draft.target}
      onChange={asText(onPick)}
    />
  )
}
