import { Button, Modal, NativeSelect, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { CONSENT_KINDS, CONSENT_WAYS } from '../../domain/mediation/mediation-codes.ts'
import { type Invitation, useInvitation } from '../api/mediations.ts'
import { shortMoment } from '../format/time.ts'
import { CopyText } from '../shared/copy-text.tsx'
import { tellFailure } from '../shared/tell-failure.ts'
import { common } from '../texts/common.ts'
import { mediationTexts, partyTexts as texts } from '../texts/mediation.ts'
import { useMediationDesk } from './mediation-desk.ts'
import classes from './mediation-page.module.css'
import type { Party } from './party.ts'

/** What can be done about a party: correct its contact, invite it, take down its consent. */
export function PartyTools({ party }: { readonly party: Party }) {
  const { detail } = useMediationDesk()
  const [opened, setOpened] = useState<'contact' | 'consent'>()
  const close = () => setOpened(undefined)
  if (!detail.may.editParties && !detail.may.invite) return null
  return (
    <div className={classes.buttons}>
      {detail.may.editParties && (
        <>
          <Button variant="default" size="sm" onClick={() => setOpened('contact')}>
            {texts.edit}
          </Button>
          <Button variant="default" size="sm" onClick={() => setOpened('consent')}>
            {texts.recordConsent}
          </Button>
        </>
      )}
      {detail.may.invite && party.reach !== 'chat' && <Invite party={party} />}
      <Modal
        opened={opened === 'contact'}
        onClose={close}
        title={`${texts.edit}: ${texts.sides[party.side]}`}
      >
        {opened === 'contact' && <ContactForm party={party} onClose={close} />}
      </Modal>
      <Modal
        opened={opened === 'consent'}
        onClose={close}
        title={`${texts.recordConsent}: ${texts.sides[party.side]}`}
      >
        {opened === 'consent' && <ConsentForm party={party} onClose={close} />}
      </Modal>
    </div>
  )
}

function Invite({ party }: { readonly party: Party }) {
  const { detail } = useMediationDesk()
  const inviting = useInvitation(detail.id)
  const [invitation, setInvitation] = useState<Invitation>()
  const invite = () =>
    inviting.mutate(
      { side: party.side, version: detail.version },
      { onSuccess: setInvitation, onError: tellFailure },
    )
  return (
    <>
      <Button variant="default" size="sm" loading={inviting.isPending} onClick={invite}>
        {texts.invite}
      </Button>
      <Modal
        opened={invitation !== undefined}
        onClose={() => setInvitation(undefined)}
        title={texts.inviteTitle}
      >
        {invitation && (
          <>
            <p className={classes.code}>{invitation.code}</p>
            <p className={classes.words}>
              {invitation.text} <CopyText text={invitation.text} label={common.copy} />
            </p>
            <p className={classes.quiet}>{texts.inviteHint(shortMoment(invitation.expiresAt))}</p>
          </>
        )}
      </Modal>
    </>
  )
}

interface PartyFormProps {
  readonly party: Party
  readonly onClose: () => void
}

const FIELDS = ['name', 'birthYear', 'phone', 'address', 'contactNote'] as const

function ContactForm({ party, onClose }: PartyFormProps) {
  const { run, isBusy } = useMediationDesk()
  const [entries, setEntries] = useState({
    name: party.name ?? '',
    birthYear: party.birthYear?.toString() ?? '',
    phone: party.phone ?? '',
    address: party.address ?? '',
    contactNote: party.contactNote ?? '',
  })
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    const orNull = (text: string) => (text.trim() === '' ? null : text.trim())
    const body = {
      name: orNull(entries.name),
      birthYear: entries.birthYear === '' ? null : Number(entries.birthYear),
      phone: orNull(entries.phone),
      address: orNull(entries.address),
      contactNote: orNull(entries.contactNote),
    }
    if (await run({ verb: 'party', side: party.side, body })) onClose()
  }
  return (
    <form onSubmit={submit} className={classes.form}>
      {FIELDS.map((field) => (
        <TextInput
          key={field}
          label={texts[field]}
          value={entries[field]}
          autoComplete="off"
          maxLength={300}
          {...(field === 'birthYear' && { inputMode: 'numeric', pattern: '(19|20)\\d\\d' })}
          onChange={(event) => setEntries({ ...entries, [field]: event.currentTarget.value })}
        />
      ))}
      <div className={classes.formFoot}>
        <Button type="submit" loading={isBusy}>
          {mediationTexts.save}
        </Button>
      </div>
    </form>
  )
}

/** Ways an officer can have heard a consent; the chat's own come by themselves. */
const HEARD_WAYS = CONSENT_WAYS.filter((way) => way !== 'chat')

function ConsentForm({ party, onClose }: PartyFormProps) {
  const { run, isBusy } = useMediationDesk()
  const [kind, setKind] = useState<(typeof CONSENT_KINDS)[number]>('mediation')
  const [way, setWay] = useState<(typeof HEARD_WAYS)[number]>('in-person')
  const record = async (given: boolean) => {
    if (await run({ verb: 'consents', side: party.side, body: { kind, given, way } })) onClose()
  }
  return (
    <div className={classes.form}>
      <NativeSelect
        label={texts.about}
        data={CONSENT_KINDS.map((value) => ({ value, label: texts.consents[value] }))}
        value={kind}
        onChange={(event) =>
          setKind(CONSENT_KINDS.find((one) => one === event.currentTarget.value) ?? 'mediation')
        }
      />
      <NativeSelect
        label={texts.way}
        data={HEARD_WAYS.map((value) => ({ value, label: texts.ways[value] }))}
        value={way}
        onChange={(event) =>
          setWay(HEARD_WAYS.find((one) => one === event.currentTarget.value) ?? 'in-person')
        }
      />
      <div className={classes.formFoot}>
        <Button variant="default" loading={isBusy} onClick={() => void record(false)}>
          {texts.consentRefused}
        </Button>
        <Button loading={isBusy} onClick={() => void record(true)}>
          {texts.consentGiven}
        </Button>
      </div>
    </div>
  )
}
