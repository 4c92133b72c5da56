import { Modal, NativeSelect, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { z } from 'zod'
import type { personInvitationSchema } from '../../../contracts/administration/people.ts'
import type { Role } from '../../../domain/access/role.ts'
import { adminKeys } from '../../api/administration.ts'
import { useCallWork } from '../../api/call-work.ts'
import { asText } from '../../shared/as-text.ts'
import { tellFailure } from '../../shared/tell-failure.ts'
import { editTexts, peopleTexts as texts } from '../../texts/administration.ts'
import { roleName } from '../../texts/session.ts'
import classes from '../shared/settings.module.css'
import { DialogFrame, type DialogProps } from './dialog-frame.tsx'
import { InvitationLink } from './invitation-link.tsx'

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
        onChange={asText(setName)}
      />
      <NativeSelect
        className={classes.wideField ?? ''}
        label={texts.role}
        data={roles.map((value) => ({ value, label: roleName(value) }))}
        value={role}
        onChange={asText(setRole)}
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
