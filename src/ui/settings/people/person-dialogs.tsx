import { Button, Group, Modal, NativeSelect, TextInput } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { type FormEvent, type ReactNode, useState } from 'react'
import type { z } from 'zod'
import type {
  deactivatedPersonSchema,
  ManagedPerson,
  personInvitationSchema,
} from '../../../contracts/administration/people.ts'
import { type Role, worksOnCaseFiles } from '../../../domain/access/role.ts'
import { adminKeys } from '../../api/administration.ts'
import { useCallWork } from '../../api/call-work.ts'
import { useSession } from '../../session/session-context.ts'
import { tellFailure } from '../../shared/tell-failure.ts'
import { editTexts, peopleTexts as texts } from '../../texts/administration.ts'
import { common } from '../../texts/common.ts'
import { roleName } from '../../texts/session.ts'
import classes from '../shared/settings.module.css'
import { InvitationLink } from './invitation-link.tsx'

interface DialogProps {
  readonly person: ManagedPerson
  readonly onClose: () => void
}

interface FrameProps {
  readonly title: string
  readonly submit: string
  readonly isDanger?: boolean
  readonly isBusy: boolean
  readonly onSubmit: () => void
  readonly onClose: () => void
  readonly children: ReactNode
}

function DialogFrame({ title, submit, isDanger = false, isBusy, onSubmit, onClose, children }: FrameProps) {
  const send = (event: FormEvent) => {
    event.preventDefault()
    onSubmit()
  }
  return (
    <Modal opened onClose={onClose} title={title}>
      <form onSubmit={send} className={classes.form}>
        {children}
        <Group justify="flex-end" className={classes.wideField}>
          <Button variant="default" size="md" onClick={onClose}>
            {common.cancel}
          </Button>
          <Button type="submit" size="md" loading={isBusy} {...(isDanger && { color: 'seal' })}>
            {submit}
          </Button>
        </Group>
      </form>
    </Modal>
  )
}

/** Name and role. */
export function ChangeDialog({ person, roles, onClose }: DialogProps & { readonly roles: readonly Role[] }) {
  const work = useCallWork(adminKeys.people)
  const [name, setName] = useState(person.name)
  const [role, setRole] = useState<string>(person.role)
  const submit = () =>
    work.mutate(
      { path: `/people/${person.id}`, method: 'PATCH', body: { name, role } },
      { onSuccess: onClose, onError: tellFailure },
    )
  return (
    <DialogFrame
      title={texts.change}
      submit={editTexts.save}
      isBusy={work.isPending}
      onSubmit={submit}
      onClose={onClose}
    >
      <TextInput
        className={classes.wideField ?? ''}
        label={texts.name}
        maxLength={80}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <NativeSelect
        className={classes.wideField ?? ''}
        label={texts.role}
        data={roles.map((value) => ({ value, label: roleName(value) }))}
        value={role}
        onChange={(event) => setRole(event.currentTarget.value)}
      />
    </DialogFrame>
  )
}

/** A new link; the old password ends with it. */
export function InviteAgainDialog({ person, onClose }: DialogProps) {
  const work = useCallWork<z.infer<typeof personInvitationSchema>>(adminKeys.people)
  if (work.data) {
    return (
      <Modal opened onClose={onClose} title={person.name}>
        <InvitationLink link={work.data.link} />
      </Modal>
    )
  }
  return (
    <DialogFrame
      title={`${texts.again}: ${person.name}`}
      submit={texts.again}
      isBusy={work.isPending}
      onSubmit={() => work.mutate({ path: `/people/${person.id}/invitation` }, { onError: tellFailure })}
      onClose={onClose}
    >
      <p>{texts.againHint}</p>
    </DialogFrame>
  )
}

/** Ends access and hands the desk over in one step. */
export function LeaveDialog({
  person,
  people,
  onClose,
}: DialogProps & { readonly people: readonly ManagedPerson[] }) {
  const { user } = useSession()
  const work = useCallWork<z.infer<typeof deactivatedPersonSchema>>(adminKeys.people)
  const [receiver, setReceiver] = useState('')
  // The administrator sees no case and so chooses nobody: the unit's desk decides.
  const receivers = user.role === 'unit_head' ? people.filter((one) => canTakeOver(one, person)) : []
  const submit = () =>
    work.mutate(
      { path: `/people/${person.id}/deactivation`, body: { handOverTo: receiver || null } },
      {
        onSuccess: ({ handedOver }) => {
          notifications.show({ message: texts.left(handedOver) })
          onClose()
        },
        onError: tellFailure,
      },
    )
  return (
    <DialogFrame
      title={texts.leaveTitle(person.name)}
      submit={texts.leave}
      isDanger
      isBusy={work.isPending}
      onSubmit={submit}
      onClose={onClose}
    >
      <p>{texts.leaveHint(person.openCases)}</p>
      <NativeSelect
        className={classes.wideField ?? ''}
        aria-label={texts.leave}
        data={[
          { value: '', label: texts.toDesk },
          ...receivers.map(({ id, name, role }) => ({ value: id, label: `${name} (${roleName(role)})` })),
        ]}
        value={receiver}
        onChange={(event) => setReceiver(event.currentTarget.value)}
      />
    </DialogFrame>
  )
}

function canTakeOver(one: ManagedPerson, leaving: ManagedPerson): boolean {
  return (
    one.isActive && one.id !== leaving.id && one.unit.code === leaving.unit.code && worksOnCaseFiles(one.role)
  )
}
