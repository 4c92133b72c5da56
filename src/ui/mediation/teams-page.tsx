import { Button, Modal, Skeleton } from '@mantine/core'
import { IconPlugConnectedX, IconUsersGroup } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { type MediationTeam, type MediationTeams, teamsQuery } from '../api/mediation-teams.ts'
import { BlankState, FailedState } from '../shared/blank-state.tsx'
import { LinkButton } from '../shared/link-controls.tsx'
import { PageBody } from '../shell/page-body.tsx'
import { PageFrame } from '../shell/page-frame.tsx'
import { teamTexts as texts } from '../texts/mediation-teams.ts'
import { TeamForm } from './team-form.tsx'
import classes from './teams-page.module.css'

/** The tổ hòa giải of the unit's area, arranged by its head. */
export function TeamsPage() {
  return (
    <PageFrame roles={['unit_head']}>
      <Teams />
    </PageFrame>
  )
}

function Teams() {
  const teams = useQuery(teamsQuery)
  const [edited, setEdited] = useState<MediationTeam | 'new'>()
  const close = () => setEdited(undefined)
  return (
    <PageBody
      title={texts.title}
      hint={texts.hint}
      actions={<Button onClick={() => setEdited('new')}>{texts.add}</Button>}
    >
      <p className={classes.back}>
        <LinkButton variant="subtle" size="compact-md" to="/mediations">
          {texts.back}
        </LinkButton>
      </p>
      {teams.isPending && <Skeleton height={220} radius="md" />}
      {teams.isError && (
        <FailedState
          icon={<IconPlugConnectedX size={30} />}
          title={texts.failed}
          error={teams.error}
          onRetry={() => void teams.refetch()}
        />
      )}
      {teams.data && <TeamList teams={teams.data} onEdit={setEdited} />}
      <Modal
        opened={edited !== undefined}
        onClose={close}
        title={edited === 'new' ? texts.add : texts.edit(edited?.name ?? '')}
      >
        {edited && teams.data && (
          <TeamForm
            team={edited === 'new' ? undefined : edited}
            candidates={teams.data.candidates}
            onClose={close}
          />
        )}
      </Modal>
    </PageBody>
  )
}

function TeamList({
  teams,
  onEdit,
}: {
  readonly teams: MediationTeams
  readonly onEdit: (team: MediationTeam) => void
}) {
  if (teams.items.length === 0)
    return <BlankState icon={<IconUsersGroup size={30} />} title={texts.empty} hint={texts.emptyHint} />
  return (
    <ul className={classes.list}>
      {teams.items.map((team) => (
        <TeamRow key={team.id} team={team} onEdit={() => onEdit(team)} />
      ))}
    </ul>
  )
}

function TeamRow({ team, onEdit }: { readonly team: MediationTeam; readonly onEdit: () => void }) {
  const heads = team.members.filter(({ isHead }) => isHead).map(({ name }) => name)
  const others = team.members.filter(({ isHead }) => !isHead).map(({ name }) => name)
  return (
    <li className={classes.row} data-faint={!team.isActive}>
      <div>
        <h2>{team.hamlet === '' ? team.name : `${team.name} · ${team.hamlet}`}</h2>
        <p>{heads.length === 0 ? texts.noHead : texts.headedBy(heads.join(', '))}</p>
        <p>{others.length === 0 ? texts.noMembers : texts.members(others.join(', '))}</p>
        {!team.isActive && <p className={classes.warning}>{texts.resting}</p>}
        {team.isActive && team.members.length < 3 && <p className={classes.warning}>{texts.tooFew}</p>}
      </div>
      <Button variant="default" aria-label={texts.edit(team.name)} onClick={onEdit}>
        {texts.change}
      </Button>
    </li>
  )
}
