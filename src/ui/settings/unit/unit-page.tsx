import { TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { managedUnitsQuery } from '../../api/administration.ts'
import { useSession } from '../../session/session-context.ts'
import { asText } from '../../shared/as-text.ts'
import { editTexts, settingsPageTexts } from '../../texts/administration.ts'
import { unitTexts as texts } from '../../texts/unit-settings.ts'
import classes from '../shared/settings.module.css'
import { Loaded, SettingsBody } from '../shared/settings-body.tsx'
import { UnitCard } from './unit-card.tsx'

const PAUSE_MS = 250

/** The own unit for its head; every unit, found by words, for the administrator. */
export function UnitPage() {
  const { user } = useSession()
  const isAdministrator = user.role === 'sys_admin'
  const [typed, setTyped] = useState('')
  const [words] = useDebouncedValue(typed.trim(), PAUSE_MS)
  const units = useQuery(managedUnitsQuery(words))
  return (
    <SettingsBody
      title={isAdministrator ? settingsPageTexts.units : settingsPageTexts.unit}
      hint={isAdministrator ? texts.hint : texts.ownHint}
    >
      {isAdministrator && (
        <TextInput
          type="search"
          aria-label={editTexts.search}
          placeholder={editTexts.search}
          value={typed}
          onChange={asText(setTyped)}
        />
      )}
      <Loaded query={units} title={settingsPageTexts.units}>
        {({ items }) =>
          items.length === 0 ? (
            <p className={classes.none}>{texts.empty}</p>
          ) : (
            items.map((unit) => <UnitCard key={unit.code} unit={unit} isAdministrator={isAdministrator} />)
          )
        }
      </Loaded>
    </SettingsBody>
  )
}
