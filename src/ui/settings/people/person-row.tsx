import { ActionIcon, Menu } from '@mantine/core'
import { IconArrowsExchange, IconDotsVertical, IconKey, IconPencil, IconUserOff } from '@tabler/icons-react'
import { useState } from 'react'
import type { ManagedPerson } from '../../../contracts/administration/people.ts'
import type { Role } from '../../../domain/access/role.ts'
import { shortMoment } from '../../format/time.ts'
import { useSession } from '../../session/session-context.ts'
import { editTexts, peopleTexts as texts } from '../../texts/administration.ts'
import { roleName } from '../../texts/session.ts'
import { SettingsRow } from '../shared/settings-body.tsx'
import { HandOverDialog, LeaveDialog } from './desk-dialogs.tsx'
import { ChangeDialog, InviteAgainDialog } from './person-dialogs.tsx'

interface PersonRowProps {
  readonly person: ManagedPerson
  readonly people: readonly ManagedPerson[]
  readonly roles: readonly Role[]
}

type Opened = 'change' | 'again' | 'hand-over' | 'leave'

/** One person with what can be done about their access; nobody arranges their own. */
export function PersonRow({ person, people, roles }: PersonRowProps) {
  const { user } = useSession()
  const [opened, setOpened] = useState<Opened>()
  const close = () => setOpened(undefined)
  const mayArrange = person.id !== user.id && roles.includes(person.role)
  return (
    <SettingsRow
      title={person.name}
      isFaint={!person.isActive}
      facts={factsOf(person, user.unit.code)}
      actions={mayArrange && <Actions person={person} onOpen={setOpened} />}
    >
      {opened === 'change' && <ChangeDialog person={person} roles={roles} onClose={close} />}
      {opened === 'again' && <InviteAgainDialog person={person} onClose={close} />}
      {opened === 'hand-over' && <HandOverDialog person={person} people={people} onClose={close} />}
      {opened === 'leave' && <LeaveDialog person={person} people={people} onClose={close} />}
    </SettingsRow>
  )
}

function factsOf(person: ManagedPerson, ownUnit: string): string[] {
  const { role, unit, login, isActive, invitedUntil, hasTotp, lastSeenAt, openCases } = person
  return [
    roleName(role),
    ...(unit.code === ownUnit ? [] : [unit.name]),
    login,
    ...(isActive ? [hasTotp ? texts.totp : texts.noTotp] : [texts.inactive]),
    ...(invitedUntil === null ? [] : [texts.invited(shortMoment(invitedUntil))]),
    ...(lastSeenAt === null ? [] : [texts.seen(shortMoment(lastSeenAt))]),
    ...(openCases > 0 ? [texts.cases(openCases)] : []),
  ]
}

function Actions(props: { readonly person: ManagedPerson; readonly onOpen: (opened: Opened) => void }) {
  const { person, onOpen } = props
  const { user } = useSession()
  return (
    <Menu position="bottom-end" shadow="md" width={230}>
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" size={40} aria-label={editTexts.edit(person.name)}>
          <IconDotsVertical size={20} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<IconPencil size={18} />} onClick={() => onOpen('change')}>
          {texts.change}
        </Menu.Item>
        <Menu.Item leftSection={<IconKey size={18} />} onClick={() => onOpen('again')}>
          {person.isActive ? texts.again : texts.back}
        </Menu.Item>
        {user.role === 'unit_head' && person.openCases > 0 && (
          <Menu.Item leftSection={<IconArrowsExchange size={18} />} onClick={() => onOpen('hand-over')}>
            {texts.handOver}
          </Menu.Item>
        )}
        {person.isActive && (
          <Menu.Item leftSection={<IconUserOff size={18} />} color="seal" onClick={() => onOpen('leave')}>
            {texts.leave}
          </Menu.Item>
        )}
      </Menu.Dropdown>
    </Menu>
  )
}
