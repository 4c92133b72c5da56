import { Button, NativeSelect, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import type { z } from 'zod'
import type { personInvitationSchema } from '../../../contracts/administration/people.ts'
import type { Role } from '../../../domain/access/role.ts'
import { adminKeys } from '../../api/administration.ts'
import { useCallWork } from '../../api/call-work.ts'
import { unitsQuery } from '../../api/unit-directory.ts'
import { useSession } from '../../session/session-context.ts'
import { asText } from '../../shared/as-text.ts'
import { tellFailure } from '../../shared/tell-failure.ts'
import { peopleTexts as texts } from '../../texts/administration.ts'
import { roleName } from '../../texts/session.ts'
import classes from '../shared/settings.module.css'
import { SettingsCard } from '../shared/settings-body.tsx'
import { InvitationLink } from './invitation-link.tsx'

type Invitation = z.infer<typeof personInvitationSchema>

/** Makes an account and the link that its owner gets. */
export function InvitePerson({ roles }: { readonly roles: readonly Role[] }) {
  const work = useCallWork<Invitation>(adminKeys.people)
  const [login, setLogin] = useState('')
  const [name, setName] = useState('')
  const [role, setRole] = useState<string>(roles[0] ?? '')
  const [unitCode, setUnitCode] = useState('')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const done = () => {
      setLogin('')
      setName('')
    }
    const body = { login: login.trim(), name, role, ...(unitCode && { unitCode }) }
    work.mutate({ path: '/people', body }, { onSuccess: done, onError: tellFailure })
  }
  return (
    <SettingsCard title={texts.invite}>
      <form onSubmit={submit} className={classes.form}>
        <div className={classes.fields}>
          <TextInput label={texts.name} maxLength={80} value={name} onChange={asText(setName)} />
          <TextInput
            label={texts.login}
            description={texts.loginHint}
            maxLength={40}
            autoCapitalize="none"
            value={login}
            onChange={(event) => setLogin(event.currentTarget.value.toLowerCase())}
          />
          <NativeSelect
            label={texts.role}
            data={roles.map((value) => ({ value, label: roleName(value) }))}
            value={role}
            onChange={asText(setRole)}
          />
          <UnitField code={unitCode} onPick={setUnitCode} />
        </div>
        <Button
          type="submit"
          size="md"
          loading={work.isPending}
          disabled={login.trim() === '' || name.trim() === ''}
        >
          {texts.send}
        </Button>
        {work.data && <InvitationLink link={work.data.link} />}
      </form>
    </SettingsCard>
  )
}

/** Only the administrator invites into other units; units are found by words, then chosen. */
function UnitField({ code, onPick }: { readonly code: string; readonly onPick: (code: string) => void }) {
  const { user } = useSession()
  const [words, setWords] = useState('')
  const isAdministrator = user.role === 'sys_admin'
  const { data } = useQuery({ ...unitsQuery(words), enabled: isAdministrator && words.trim().length > 1 })
  if (!isAdministrator) return null
  return (
    <>
      <TextInput label={texts.unit} type="search" value={words} onChange={asText(setWords)} />
      <NativeSelect
        aria-label={texts.unit}
        label=" "
        data={[
          { value: '', label: texts.unitOwn },
          ...(data?.items ?? []).map((unit) => ({ value: unit.code, label: unit.name })),
        ]}
        value={code}
        onChange={asText(onPick)}
      />
    </>
  )
}
