import { Autocomplete, Button, Checkbox, NativeSelect, Switch, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { hamletsQuery } from '../api/administration.ts'
import { type MediationTeam, type MediationTeams, useSaveTeam } from '../api/mediation-teams.ts'
import { asText } from '../shared/as-text.ts'
import { tellFailure } from '../shared/tell-failure.ts'
import { teamTexts as texts } from '../texts/mediation-teams.ts'
import { roleName } from '../texts/session.ts'
import classes from './mediation-page.module.css'

interface TeamFormProps {
  /** Undefined adds a new one. */
  readonly team: MediationTeam | undefined
  readonly candidates: MediationTeams['candidates']
  readonly onClose: () => void
}

/** Name, area, people and head of a team. */
export function TeamForm({ team, candidates, onClose }: TeamFormProps) {
  const saving = useSaveTeam()
  const hamlets = useQuery(hamletsQuery)
  const [name, setName] = useState(team?.name ?? '')
  const [hamlet, setHamlet] = useState(team?.hamlet ?? '')
  const [isActive, setActive] = useState(team?.isActive ?? true)
  const [members, setMembers] = useState(() => team?.members.map(({ id }) => id) ?? [])
  const [head, setHead] = useState(team?.members.find(({ isHead }) => isHead)?.id ?? '')
  const chosen = candidates.filter(({ id }) => members.includes(id))
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const people = chosen.map(({ id }) => ({ officerId: id, isHead: id === head }))
    const body = { name, hamlet, isActive, members: people, ...(team && { version: team.version }) }
    saving.mutate({ ...(team && { id: team.id }), body }, { onSuccess: onClose, onError: tellFailure })
  }
  return (
    <form onSubmit={submit} className={classes.form}>
      <TextInput label={texts.name} required maxLength={120} value={name} onChange={asText(setName)} />
      <Autocomplete
        label={texts.hamlet}
        maxLength={120}
        data={[...new Set(hamlets.data?.items.map((one) => one.name) ?? [])]}
        value={hamlet}
        onChange={setHamlet}
      />
      <Checkbox.Group
        label={texts.people}
        description={texts.peopleHint}
        value={members}
        onChange={setMembers}
      >
        <div className={classes.members}>
          {candidates.map((person) => (
            <Checkbox key={person.id} value={person.id} label={`${person.name} (${roleName(person.role)})`} />
          ))}
        </div>
      </Checkbox.Group>
      <NativeSelect
        label={texts.head}
        data={[
          { value: '', label: texts.noHeadYet },
          ...chosen
            .filter(({ role }) => role === 'mediation_head')
            .map((person) => ({ value: person.id, label: person.name })),
        ]}
        value={head}
        onChange={asText(setHead)}
      />
      <Switch
        size="md"
        label={texts.active}
        checked={isActive}
        onChange={(event) => setActive(event.currentTarget.checked)}
      />
      <div className={classes.formFoot}>
        <Button type="submit" loading={saving.isPending} disabled={name.trim() === ''}>
          {texts.save}
        </Button>
      </div>
    </form>
  )
}
