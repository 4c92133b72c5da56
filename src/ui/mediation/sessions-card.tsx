import { Button, Checkbox, Textarea, TextInput } from '@mantine/core'
import { IconCalendarEvent } from '@tabler/icons-react'
import { type FormEvent, useState } from 'react'
import type { MediationDetail } from '../../contracts/mediation/detail.ts'
import { PARTY_SIDES } from '../../domain/mediation/mediation-codes.ts'
import { CaseCard } from '../case-file/case-card.tsx'
import { instantOfLocal } from '../format/day.ts'
import { exactTime } from '../format/time.ts'
import { asText } from '../shared/as-text.ts'
import { partyTexts, sessionTexts as texts } from '../texts/mediation.ts'
import { useMediationDesk } from './mediation-desk.ts'
import classes from './mediation-page.module.css'

type Session = MediationDetail['sessions'][number]

/** The meetings: planned, held with minutes, or called off. */
export function SessionsCard() {
  const { detail } = useMediationDesk()
  return (
    <CaseCard title={texts.title} icon={<IconCalendarEvent size={19} />}>
      {detail.sessions.length === 0 && <p className={classes.quiet}>{texts.empty}</p>}
      <ul className={classes.sessions}>
        {detail.sessions.map((session) => (
          <SessionItem key={session.id} session={session} />
        ))}
      </ul>
      {detail.may.planSessions && <PlanForm />}
    </CaseCard>
  )
}

function SessionItem({ session }: { readonly session: Session }) {
  const { detail, run, isBusy } = useMediationDesk()
  const [isHolding, setHolding] = useState(false)
  const isOpen = session.state === 'planned' && detail.may.planSessions
  const cancel = () =>
    void run({ verb: 'change-session', sessionId: session.id, body: { state: 'cancelled' } })
  return (
    <li className={classes.session} data-state={session.state}>
      <h3>
        {exactTime(session.startsAt)}
        <span>{texts.states[session.state]}</span>
      </h3>
      <p>{session.place}</p>
      {session.invited !== '' && (
        <p className={classes.meta}>
          {texts.invited}: {session.invited}
        </p>
      )}
      {session.present.length > 0 && (
        <p className={classes.meta}>
          {texts.present}: {session.present.map((side) => partyTexts.sides[side]).join(', ')}
        </p>
      )}
      {session.minutes && <p className={classes.words}>{session.minutes}</p>}
      {isOpen && !isHolding && (
        <div className={classes.formFoot}>
          <Button variant="subtle" color="gray" size="sm" loading={isBusy} onClick={cancel}>
            {texts.cancel}
          </Button>
          <Button variant="default" size="sm" onClick={() => setHolding(true)}>
            {texts.hold}
          </Button>
        </div>
      )}
      {isHolding && <HoldForm session={session} onDone={() => setHolding(false)} />}
    </li>
  )
}

function HoldForm({ session, onDone }: { readonly session: Session; readonly onDone: () => void }) {
  const { run, isBusy } = useMediationDesk()
  const [present, setPresent] = useState<string[]>([...PARTY_SIDES])
  const [minutes, setMinutes] = useState('')
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    const body = {
      state: 'held' as const,
      present: PARTY_SIDES.filter((side) => present.includes(side)),
      ...(minutes.trim() !== '' && { minutes: minutes.trim() }),
    }
    if (await run({ verb: 'change-session', sessionId: session.id, body })) onDone()
  }
  return (
    <form onSubmit={submit} className={classes.form}>
      <Checkbox.Group label={texts.present} value={present} onChange={setPresent}>
        <div className={classes.members}>
          {PARTY_SIDES.map((side) => (
            <Checkbox key={side} value={side} label={partyTexts.sides[side]} />
          ))}
        </div>
      </Checkbox.Group>
      <Textarea
        label={texts.minutes}
        description={texts.minutesHint}
        rows={4}
        maxLength={8000}
        value={minutes}
        onChange={asText(setMinutes)}
      />
      <div className={classes.formFoot}>
        <Button type="submit" loading={isBusy}>
          {texts.hold}
        </Button>
      </div>
    </form>
  )
}

function PlanForm() {
  const { run, isBusy } = useMediationDesk()
  const [local, setLocal] = useState('')
  const [place, setPlace] = useState('')
  const [invited, setInvited] = useState('')
  const [isChecked, setChecked] = useState(false)
  const startsAt = instantOfLocal(local)
  const isMissing = startsAt === undefined || place.trim() === ''
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    setChecked(true)
    if (startsAt === undefined || isMissing) return
    const body = { startsAt, place: place.trim(), invited: invited.trim() }
    if (!(await run({ verb: 'plan-session', body }))) return
    setLocal('')
    setChecked(false)
  }
  return (
    <form onSubmit={submit} className={classes.form} noValidate>
      <p className={classes.quiet}>{texts.planHint}</p>
      <div className={classes.pair}>
        <TextInput type="datetime-local" label={texts.startsAt} value={local} onChange={asText(setLocal)} />
        <TextInput label={texts.place} value={place} maxLength={300} onChange={asText(setPlace)} />
      </div>
      <TextInput label={texts.invited} value={invited} maxLength={500} onChange={asText(setInvited)} />
      {isChecked && isMissing && <p role="alert">{texts.missing}</p>}
      <div className={classes.formFoot}>
        <Button type="submit" variant="light" loading={isBusy}>
          {texts.plan}
        </Button>
      </div>
    </form>
  )
}
