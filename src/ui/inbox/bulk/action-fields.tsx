import { NativeSelect, Textarea } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { CASE_FILE_STATUSES } from '../../../domain/case-file/status.ts'
import type { BulkAction } from '../../api/bulk.ts'
import { workOptionsQuery } from '../../api/case-options.ts'
import { officersQuery } from '../../api/unit-directory.ts'
import { bulkTexts as texts } from '../../texts/bulk.ts'
import { stepTexts } from '../../texts/case-work.ts'
import { statusName } from '../status-name.ts'
import classes from './bulk-dialog.module.css'

const KINDS = ['mark-read', 'assign', 'transition', 'add-label', 'remove-label'] as const
type Kind = (typeof KINDS)[number]

/** What is chosen in the form; `target` is an officer, a status or a label, empty when nothing is chosen. */
interface Draft {
  readonly kind: Kind
  readonly target: string
  readonly reason: string
}

/** Puts a case back on the desk; an officer's id otherwise. */
const DESK = 'desk'

/** The action that a form means; undefined while something is missing. */
export function actionOf({ kind, target, reason }: Draft): BulkAction | undefined {
  if (kind === 'mark-read') return { kind }
  if (target === '') return undefined
  if (kind === 'assign') return { kind, officerId: target === DESK ? null : target }
  if (kind !== 'transition') return { kind, labelId: target }
  const to = CASE_FILE_STATUSES.find((status) => status === target)
  return to && { kind, to, ...(reason.trim() !== '' && { reason: reason.trim() }) }
}

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
      onChange={(event) => onPick(event.currentTarget.value)}
    />
  )
}
