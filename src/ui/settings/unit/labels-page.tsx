import { Button, ColorSwatch, NativeSelect, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { adminKeys, labelsQuery } from '../../api/administration.ts'
import { useCallWork } from '../../api/call-work.ts'
import { asText } from '../../shared/as-text.ts'
import { tellFailure } from '../../shared/tell-failure.ts'
import { editTexts, settingsPageTexts } from '../../texts/administration.ts'
import { labelTexts as texts } from '../../texts/unit-settings.ts'
import { RemoveButton } from '../shared/remove-button.tsx'
import classes from '../shared/settings.module.css'
import { Loaded, SettingsBody, SettingsCard, SettingsRow } from '../shared/settings-body.tsx'

/** Labels that the unit puts on its cases. */
export function LabelsPage() {
  const labels = useQuery(labelsQuery)
  const work = useCallWork(adminKeys.labels)
  return (
    <SettingsBody title={settingsPageTexts.labels} hint={texts.hint}>
      <Loaded query={labels} title={settingsPageTexts.labels}>
        {({ items }) => (
          <SettingsCard>
            {items.length === 0 && <p className={classes.none}>{texts.none}</p>}
            <ul className={classes.rows}>
              {items.map(({ id, name, tone }) => (
                <SettingsRow
                  key={id}
                  title={
                    <span className={classes.line}>
                      <span>{name}</span>
                      <ColorSwatch size={16} color={`var(--mantine-color-${tone}-6)`} aria-hidden="true" />
                    </span>
                  }
                  actions={
                    <RemoveButton
                      name={name}
                      onRemove={() => work.mutateAsync({ path: `/labels/${id}`, method: 'DELETE' })}
                    />
                  }
                />
              ))}
            </ul>
            <AddLabel />
          </SettingsCard>
        )}
      </Loaded>
    </SettingsBody>
  )
}

function AddLabel() {
  const work = useCallWork(adminKeys.labels)
  const [name, setName] = useState('')
  const [tone, setTone] = useState('blue')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    work.mutate(
      { path: '/labels', body: { name, tone } },
      { onSuccess: () => setName(''), onError: tellFailure },
    )
  }
  return (
    <form onSubmit={submit} className={classes.line}>
      <TextInput label={texts.name} maxLength={40} value={name} onChange={asText(setName)} />
      <NativeSelect
        label={texts.tone}
        data={Object.entries(texts.tones).map(([value, label]) => ({ value, label }))}
        value={tone}
        onChange={asText(setTone)}
      />
      <Button type="submit" loading={work.isPending} disabled={name.trim() === ''}>
        {editTexts.add}
      </Button>
    </form>
  )
}
