import { Button, Textarea } from '@mantine/core'
import { IconLock, IconUser } from '@tabler/icons-react'
import { type FormEvent, useState } from 'react'
import { CONSENT_KINDS } from '../../domain/mediation/mediation-codes.ts'
import { CaseCard } from '../case-file/case-card.tsx'
import { useDraft } from '../case-file/drafts.ts'
import { shortMoment } from '../format/time.ts'
import { asText } from '../shared/as-text.ts'
import { ResidentFacts } from '../shared/resident-facts.tsx'
import { ResidentText } from '../shared/resident-text.tsx'
import { deliveryStates } from '../texts/delivery.ts'
import { partyTexts as texts } from '../texts/mediation.ts'
import { useMediationDesk } from './mediation-desk.ts'
import classes from './mediation-page.module.css'
import type { Party } from './party.ts'
import { PartyTools } from './party-tools.tsx'

/** One side: contact, consents, what it said in confidence, and words to it alone. Each side has a card of its own. */
export function PartyCard({ party }: { readonly party: Party }) {
  return (
    <CaseCard title={texts.sides[party.side]} icon={<IconUser size={19} />}>
      <p className={classes.reach}>
        {texts.reach[party.reach]}
        {party.invitationExpiresAt && ` (${shortMoment(party.invitationExpiresAt)})`}
      </p>
      <Contact party={party} />
      <Consents party={party} />
      <PartyTools party={party} />
      <Statements party={party} />
      {party.reach === 'chat' && <Messages party={party} />}
    </CaseCard>
  )
}

function Contact({ party }: { readonly party: Party }) {
  const facts = [
    [texts.name, party.name],
    [texts.birthYear, party.birthYear?.toString() ?? null],
    [texts.phone, party.phone],
    [texts.address, party.address],
    [texts.contactNote, party.contactNote],
  ] as const
  return <ResidentFacts facts={facts} absent={texts.unknown} className={classes.contact} />
}

function Consents({ party }: { readonly party: Party }) {
  const latest = { mediation: party.mediationConsent, agreement: party.agreementConsent }
  return (
    <ul className={classes.consents}>
      {CONSENT_KINDS.map((kind) => {
        const consent = latest[kind]
        return (
          <li key={kind} title={consent?.wording}>
            <span>{texts.consents[kind]}</span>
            {consent === null ? (
              <span>{texts.consentNone}</span>
            ) : (
              <span>
                <b data-given={consent.given}>{consent.given ? texts.consentGiven : texts.consentRefused}</b>,{' '}
                {texts.ways[consent.way]}, {shortMoment(consent.at)}
              </span>
            )}
          </li>
        )
      })}
    </ul>
  )
}

function Statements({ party }: { readonly party: Party }) {
  const { detail, run, isBusy } = useMediationDesk()
  const [text, setText] = useDraft(`${detail.id}:${party.side}`, 'note')
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (text.trim() === '' || isBusy) return
    if (await run({ verb: 'statements', side: party.side, body: { text: text.trim() } })) setText('')
  }
  return (
    <>
      <h3 className={classes.sub}>{texts.statements}</h3>
      <p className={classes.secret}>
        <IconLock size={18} aria-hidden="true" /> {texts.secret}
      </p>
      {party.statements.length === 0 && <p className={classes.quiet}>{texts.statementsEmpty}</p>}
      <ul className={classes.said}>
        {party.statements.map((statement) => (
          <li key={statement.id}>
            <p className={classes.words}>
              <ResidentText text={statement.text} />
            </p>
            <p className={classes.meta}>
              {shortMoment(statement.at)} · {statement.officer?.name ?? texts.sides[party.side]}
            </p>
          </li>
        ))}
      </ul>
      {detail.may.editParties && (
        <form onSubmit={submit} className={classes.form}>
          <Textarea
            aria-label={texts.addStatementLabel(texts.sides[party.side])}
            placeholder={texts.addStatementLabel(texts.sides[party.side])}
            rows={2}
            maxLength={4000}
            value={text}
            onChange={asText(setText)}
          />
          <div className={classes.formFoot}>
            <Button type="submit" variant="default" loading={isBusy} disabled={text.trim() === ''}>
              {texts.addStatement}
            </Button>
          </div>
        </form>
      )}
    </>
  )
}

function Messages({ party }: { readonly party: Party }) {
  const { run, isBusy, detail } = useMediationDesk()
  const [text, setText] = useState('')
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (text.trim() === '' || isBusy) return
    if (await run({ verb: 'party-messages', side: party.side, body: { text: text.trim() } })) setText('')
  }
  return (
    <>
      <h3 className={classes.sub}>{texts.messages}</h3>
      <ul className={classes.said}>
        {party.messages.map((message) => (
          <li key={message.id}>
            <p className={classes.words}>{message.text}</p>
            <p className={classes.meta}>
              {shortMoment(message.at)} · {stateWords(message.state)}
            </p>
          </li>
        ))}
      </ul>
      {detail.may.editParties && party.reach !== 'chat' && <p className={classes.quiet}>{texts.noChat}</p>}
      {detail.may.editParties && party.reach === 'chat' && (
        <form onSubmit={submit} className={classes.form}>
          <Textarea
            label={texts.message(texts.sides[party.side])}
            description={texts.messageHint}
            rows={2}
            maxLength={2000}
            value={text}
            onChange={asText(setText)}
          />
          <div className={classes.formFoot}>
            <Button type="submit" loading={isBusy} disabled={text.trim() === ''}>
              {texts.send}
            </Button>
          </div>
        </form>
      )}
    </>
  )
}

/** How far a message got. */
function stateWords(state: string): string {
  const known = Object.entries(deliveryStates).find(([code]) => code === state)
  return known?.[1] ?? deliveryStates.unknown
}
