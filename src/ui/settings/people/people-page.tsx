import { TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { peopleQuery } from '../../api/administration.ts'
import { useSession } from '../../session/session-context.ts'
import { asText } from '../../shared/as-text.ts'
import { editTexts, settingsPageTexts, peopleTexts as texts } from '../../texts/administration.ts'
import classes from '../shared/settings.module.css'
import { Loaded, SettingsBody, SettingsCard } from '../shared/settings-body.tsx'
import { InvitePerson } from './invite-person.tsx'
import { PersonRow } from './person-row.tsx'

const PAUSE_MS = 250

/** Who has access: the head's own people, or for the administrator everybody by name. */
export function PeoplePage() {
  const { user } = useSession()
  const [typed, setTyped] = useState('')
  const [words] = useDebouncedValue(typed.trim(), PAUSE_MS)
  const people = useQuery(peopleQuery(words))
  return (
    <SettingsBody title={settingsPageTexts.people} hint={texts.hint}>
      <Loaded query={people} title={settingsPageTexts.people}>
        {({ items, roles }) => (
          <>
            <SettingsCard>
              {user.role === 'sys_admin' && (
                <TextInput
                  type="search"
                  aria-label={editTexts.search}
                  placeholder={editTexts.search}
                  value={typed}
                  onChange={asText(setTyped)}
                />
              )}
              {items.length === 0 && <p className={classes.none}>{texts.none}</p>}
              <ul className={classes.rows}>
                {items.map((person) => (
                  <PersonRow key={person.id} person={person} people={items} roles={roles} />
                ))}
              </ul>
            </SettingsCard>
            <InvitePerson roles={roles} />
          </>
        )}
      </Loaded>
    </SettingsBody>
  )
}
