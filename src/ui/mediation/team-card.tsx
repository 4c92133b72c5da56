import { Button, Checkbox, NativeSelect } from '@mantine/core'
import { IconUsersGroup } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { teamsQuery } from '../api/mediation-teams.ts'
import { CaseCard } from '../case-file/case-card.tsx'
import { asText } from '../shared/as-text.ts'
import { mediationListTexts, mediationTexts as texts } from '../texts/mediation.ts'
import { useMediationDesk } from './mediation-desk.ts'
import classes from './mediation-page.module.css'

/** Which team has it and who mediates; who may, passes it on and names people. */
export function TeamCard() {
  const { detail } = useMediationDesk()
  return (
    <CaseCard title={texts.team} icon={<IconUsersGroup size={19} />}>
      <dl className={classes.contact}>
        <div>
          <dt>{texts.team}</dt>
          <dd>{detail.team?.name ?? mediationListTexts.noTeam}</dd>
        </div>
        <div>
          <dt>{texts.mediators}</dt>
          <dd>{detail.mediators.map(({ name }) => name).join(', ') || mediationListTexts.noMediator}</dd>
        </div>
      </dl>
      {detail.may.assignTeam && <TeamForm />}
      {detail.may.assignMediators && <MediatorsForm />}
    </CaseCard>
  )
}

function TeamForm() {
  const { detail, run, isBusy } = useMediationDesk()
  const { data } = useQuery(teamsQuery)
  const [teamId, setTeamId] = useState(detail.team?.id ?? '')
  const teams = (data?.items ?? []).filter((team) => team.isActive)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (teamId !== '') void run({ verb: 'team', body: { teamId } })
  }
  return (
    <form onSubmit={submit} className={classes.form}>
      <NativeSelect
        label={texts.sendToTeam}
        data={[
          { value: '', label: texts.chooseTeam },
          ...teams.map(({ id, name, hamlet }) => ({
            value: id,
            label: hamlet ? `${name} (${hamlet})` : name,
          })),
        ]}
        value={teamId}
        onChange={asText(setTeamId)}
      />
      <div className={classes.formFoot}>
        <Button type="submit" loading={isBusy} disabled={teamId === '' || teamId === detail.team?.id}>
          {texts.sendToTeam}
        </Button>
      </div>
    </form>
  )
}

function MediatorsForm() {
  const { detail, run, isBusy } = useMediationDesk()
  const { data } = useQuery(teamsQuery)
  const [chosen, setChosen] = useState<string[]>(detail.mediators.map(({ id }) => id))
  const members = data?.items.find((team) => team.id === detail.team?.id)?.members ?? []
  if (members.length === 0) return null
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (chosen.length > 0) void run({ verb: 'mediators', body: { officerIds: chosen } })
  }
  return (
    <form onSubmit={submit} className={classes.form}>
      <Checkbox.Group label={texts.assign} value={chosen} onChange={setChosen}>
        <div className={classes.members}>
          {members.map((member) => (
            <Checkbox key={member.id} value={member.id} label={member.name} />
          ))}
        </div>
      </Checkbox.Group>
      <div className={classes.formFoot}>
        <Button type="submit" loading={isBusy} disabled={chosen.length === 0 || chosen.length > 5}>
          {texts.assign}
        </Button>
      </div>
    </form>
  )
}
