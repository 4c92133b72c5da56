import { TextInput } from '@mantine/core'
import { dayOfInstant, endOfDay, startOfDay } from '../format/day.ts'
import { inboxTexts as texts } from '../texts/inbox.ts'

interface PeriodFieldsProps {
  /** Instants; the second one is the first moment that no longer counts. */
  readonly from: string | undefined
  readonly to: string | undefined
  readonly onChange: (change: { readonly from?: string; readonly to?: string }) => void
}

/** Two days in Vietnam, both included; either may be empty. */
export function PeriodFields({ from, to, onChange }: PeriodFieldsProps) {
  return (
    <>
      <TextInput
        type="date"
        label={texts.from}
        value={from === undefined ? '' : dayOfInstant(from)}
        onChange={(event) => onChange({ from: startOfDay(event.currentTarget.value) ?? '' })}
      />
      <TextInput
        type="date"
        label={texts.to}
        value={to === undefined ? '' : dayOfInstant(new Date(Date.parse(to) - 1).toISOString())}
        onChange={(event) => onChange({ to: endOfDay(event.currentTarget.value) ?? '' })}
      />
    </>
  )
}
