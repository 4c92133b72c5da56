import { NativeSelect } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useState } from 'react'
import type { z } from 'zod'
import type { deskHandoverResultSchema } from '../../../contracts/administration/desk-handover.ts'
import type { deactivatedPersonSchema, ManagedPerson } from '../../../contracts/administration/people.ts'
import { worksOnCaseFiles } from '../../../domain/access/role.ts'
import { adminKeys } from '../../api/administration.ts'
import { useCallWork } from '../../api/call-work.ts'
import { useSession } from '../../session/session-context.ts'
import { asText } from '../../shared/as-text.ts'
import { tellFailure } from '../../shared/tell-failure.ts'
import { peopleTexts as texts } from '../../texts/administration.ts'
import { roleName } from '../../texts/session.ts'
import classes from '../shared/settings.module.css'
import { DialogFrame, type DialogProps } from './dialog-frame.tsx'

interface WithPeople {
  readonly people: readonly ManagedPerson[]
}

/** Ends access and hands the desk over in one step. */
export function LeaveDialog({ person, people, onClose }: DialogProps & WithPeople) {
  const work = useCallWork<z.infer<typeof deactivatedPersonSchema>>(adminKeys.people)
  const [receiver, setReceiver] = useState('')
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
      <Receiver person={person} people={people} id={receiver} onPick={setReceiver} />
    </DialogFrame>
  )
}

/** Hands the desk over and leaves the access: somebody goes on leave, or to a course. */
export function HandOverDialog({ person, people, onClose }: DialogProps & WithPeople) {
  const work = useCallWork<z.infer<typeof deskHandoverResultSchema>>(adminKeys.people)
  const [receiver, setReceiver] = useState('')
  const submit = () =>
    work.mutate(
      {
        path: '/desk-handover',
        body: { fromOfficerId: person.id, toOfficerId: receiver || null, preview: false },
      },
      {
        onSuccess: ({ count }) => {
          notifications.show({ message: texts.handedOver(count) })
          onClose()
        },
        onError: tellFailure,
      },
    )
  return (
    <DialogFrame
      title={`${texts.handOver}: ${person.name}`}
      submit={texts.handOver}
      isBusy={work.isPending}
      onSubmit={submit}
      onClose={onClose}
    >
      <p>{texts.handOverHint(person.openCases)}</p>
      <Receiver person={person} people={people} id={receiver} onPick={setReceiver} />
    </DialogFrame>
  )
}

interface ReceiverProps extends WithPeople {
  readonly person: ManagedPerson
  readonly id: string
  readonly onPick: (id: string) => void
}

/** Who gets the open cases. The administrator sees no case and so chooses nobody: the unit's desk decides. */
function Receiver({ person, people, id, onPick }: ReceiverProps) {
  const { user } = useSession()
  const receivers = user.role === 'unit_head' ? people.filter((one) => canTakeOver(one, person)) : []
  return (
    <NativeSelect
      className={classes.wideField ?? ''}
      aria-label={texts.receiver}
      data={[
        { value: '', label: texts.toDesk },
        ...receivers.map((one) => ({ value: one.id, label: `${one.name} (${roleName(one.role)})` })),
      ]}
      value={id}
      onChange={asText(onPick)}
    />
  )
}

function canTakeOver(one: ManagedPerson, leaving: ManagedPerson): boolean {
  return (
    one.isActive && one.id !== leaving.id && one.unit.code === leaving.unit.code && worksOnCaseFiles(one.role)
  )
}
