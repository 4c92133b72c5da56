import { Button, Switch, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { adminKeys, hamletsQuery } from '../../api/administration.ts'
import { useCallWork } from '../../api/call-work.ts'
import { useSession } from '../../session/session-context.ts'
import { asText } from '../../shared/as-text.ts'
import { tellFailure } from '../../shared/tell-failure.ts'
import { editTexts, settingsPageTexts } from '../../texts/administration.ts'
import { hamletTexts as texts } from '../../texts/unit-settings.ts'
import { RemoveButton } from '../shared/remove-button.tsx'
import classes from '../shared/settings.module.css'
import { Loaded, SettingsBody, SettingsCard, SettingsRow } from '../shared/settings-body.tsx'
import { PosterLink } from './poster-link.tsx'

/** Hamlets of the unit, and which of them are mine. */
export function HamletsPage() {
  const { user } = useSession()
  const hamlets = useQuery(hamletsQuery)
  const work = useCallWork(adminKeys.hamlets)
  const mine = (hamlets.data?.items ?? []).filter(({ isMine }) => isMine).map(({ id }) => id)
  const setMine = (id: string, isMine: boolean) => {
    const hamletIds = isMine ? [...mine, id] : mine.filter((one) => one !== id)
    work.mutate({ path: '/hamlets/mine', method: 'PUT', body: { hamletIds } }, { onError: tellFailure })
  }
  return (
    <SettingsBody title={settingsPageTexts.hamlets} hint={texts.hint}>
      <Loaded query={hamlets} title={settingsPageTexts.hamlets}>
        {({ items }) => (
          <SettingsCard>
            {items.length === 0 && <p className={classes.none}>{texts.none}</p>}
            <ul className={classes.rows}>
              {items.map(({ id, name, isMine }) => (
                <SettingsRow
                  key={id}
                  title={name}
                  actions={
                    <>
                      <PosterLink communeCode={user.unit.code} communeName={user.unit.name} hamlet={name} />
                      <Switch
                        size="md"
                        label={texts.mine}
                        aria-label={texts.isMine(name)}
                        checked={isMine}
                        onChange={(event) => setMine(id, event.currentTarget.checked)}
                      />
                      <RemoveButton
                        name={name}
                        onRemove={() => work.mutateAsync({ path: `/hamlets/${id}`, method: 'DELETE' })}
                      />
                    </>
                  }
                />
              ))}
            </ul>
            <AddHamlet />
          </SettingsCard>
        )}
      </Loaded>
    </SettingsBody>
  )
}

function AddHamlet() {
  const work = useCallWork(adminKeys.hamlets)
  const [name, setName] = useState('')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    work.mutate({ path: '/hamlets', body: { name } }, { onSuccess: () => setName(''), onError: tellFailure })
  }
  return (
    <form onSubmit={submit} className={classes.line}>
      <TextInput label={texts.name} maxLength={80} value={name} onChange={asText(setName)} />
      <Button type="submit" loading={work.isPending} disabled={name.trim() === ''}>
        {editTexts.add}
      </Button>
    </form>
  )
}
