import { Input, SegmentedControl, TextInput } from '@mantine/core'
import { enterTexts as texts } from '../texts/enter-case.ts'
import classes from './enter-case-page.module.css'
import type { EntryProps } from './entry-props.ts'

const LEVELS = ['C', 'B', 'A'] as const

/** How the person wants to be known; a contact can be entered only when it may be kept. */
export function ContactFields({ entries, enter }: EntryProps) {
  return (
    <fieldset className={classes.group}>
      <Input.Label component="legend">{texts.identity}</Input.Label>
      <SegmentedControl
        fullWidth
        size="md"
        aria-label={texts.identity}
        data={LEVELS.map((value) => ({ value, label: texts.identities[value] }))}
        value={entries.identityLevel}
        onChange={(value) => enter({ identityLevel: LEVELS.find((one) => one === value) ?? 'C' })}
      />
      {entries.identityLevel !== 'C' && (
        <div className={classes.pair}>
          <TextInput
            label={texts.name}
            value={entries.name}
            maxLength={200}
            autoComplete="off"
            onChange={(event) => enter({ name: event.currentTarget.value })}
          />
          <TextInput
            label={texts.phone}
            value={entries.phone}
            maxLength={40}
            inputMode="tel"
            autoComplete="off"
            onChange={(event) => enter({ phone: event.currentTarget.value })}
          />
          <TextInput
            label={texts.contactWhen}
            value={entries.contactWhen}
            maxLength={200}
            onChange={(event) => enter({ contactWhen: event.currentTarget.value })}
          />
        </div>
      )}
    </fieldset>
  )
}
