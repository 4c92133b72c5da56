import { publicStatusText } from '../../domain/case-file/public-status.ts'
import { consentWording } from '../../domain/mediation/consent-wording.ts'
import type { MediationStatus } from '../../domain/mediation/mediation-status.ts'
import { findPartyAlarm } from '../../domain/mediation/party-alarm.ts'
import { partyNotice } from '../../domain/mediation/party-notice.ts'
import type { Language } from '../../domain/message/channel.ts'
import type { Ids } from '../ids.ts'
import type { PartyAnswer, PartyDesk, PartyStage, PartyVisit } from './party-desk.ts'
import type { PartyFacts, PartyStore } from './party-store.ts'

/** Until the agreement a party may still say whether it takes part, and the requester may take the request back. */
const BEFORE_DONE: readonly MediationStatus[] = [
  'HG_SUBMITTED',
  'HG_SCREENED',
  'HG_SENT',
  'HG_RETURNED',
  'HG_ACCEPTED',
  'HG_SCHEDULED',
  'HG_IN_SESSION',
]

/** A chat that takes part in no mediation, or a code that is none. */
export const NO_MEDIATION: PartyVisit = {
  ...{ stage: 'none', referenceCode: '', unitName: '', teamName: '', text: '', about: '' },
  isTaken: false,
}

/** Creates what a party can do from its chat: join, consent, confirm the agreement, add words in confidence, withdraw. */
export function createPartyDesk(store: PartyStore, ids: Ids): PartyDesk {
  return {
    visit: async (conversationId, code, language, at) => {
      if (code !== undefined) await join(store, ids, { conversationId, code, language, at })
      return tell(await store.find(conversationId), language)
    },
    answer: async (conversationId, { word, about }, language, at) => {
      const facts = await store.find(conversationId)
      if (facts === undefined) return NO_MEDIATION
      const isTaken = await take(store, ids, facts, { word, about, language, at })
      return { ...tell(await store.find(conversationId), language), isTaken }
    },
    say: async (conversationId, text, language, at) => {
      const facts = await store.find(conversationId)
      if (facts === undefined) return NO_MEDIATION
      const isTaken = text.trim() !== ''
      if (isTaken) await keepWords(store, ids, facts, { text, at })
      return { ...tell(facts, language), isTaken }
    },
  }
}

interface Joining {
  readonly conversationId: string
  readonly code: string
  readonly language: Language
  readonly at: number
}

async function join(
  store: PartyStore,
  ids: Ids,
  { conversationId, code, language, at }: Joining,
): Promise<void> {
  if (!(await store.join(conversationId, code, language, at))) return
  const facts = await store.find(conversationId)
  if (facts === undefined) return
  await store.recordEntry(facts, { id: ids.uuid(), kind: 'party-joined', detail: { side: facts.side }, at })
  await store.tell(facts, 'mediation-news', at)
}

/** Words of violence wake who has the mediation in hand at once; it is for them to tell the police. */
async function keepWords(
  store: PartyStore,
  ids: Ids,
  facts: PartyFacts,
  { text, at }: { readonly text: string; readonly at: number },
): Promise<void> {
  await store.recordStatement(facts, { id: ids.uuid(), text, at })
  const isAlarm = findPartyAlarm(text) !== undefined
  await store.recordEntry(facts, {
    id: ids.uuid(),
    kind: isAlarm ? 'alarming-statement' : 'statement',
    detail: { side: facts.side },
    at,
  })
  await store.tell(facts, isAlarm ? 'mediation-alarm' : 'mediation-news', at)
}

interface Answering {
  readonly word: PartyAnswer
  readonly about: string
  readonly language: Language
  readonly at: number
}

/** Does what a party answered; false when that is not asked any more. */
async function take(store: PartyStore, ids: Ids, facts: PartyFacts, answering: Answering): Promise<boolean> {
  const { word, about, at } = answering
  const stage = stageOf(facts)
  const isAsked =
    word === 'withdraw'
      ? BEFORE_DONE.includes(facts.status) && about.startsWith(facts.mediationId)
      : stage !== 'open' && about === aboutOf(facts)
  if (!isAsked) return false
  const kind = word === 'withdraw' || stage !== 'agreement' ? 'mediation' : 'agreement'
  await keepConsent(store, ids, facts, kind, answering)
  if (word === 'withdraw' && facts.side === 'requester') await withdraw(store, ids, facts, at)
  const isAgreed = word === 'agree' && facts.otherAgreementConsent === true
  if (kind === 'agreement') await store.saveAgreed(facts, isAgreed ? at : undefined)
  await store.tell(facts, 'mediation-news', at)
  return true
}

/** The other side hears that it is over: nobody shall come to a meeting that is not held. */
async function withdraw(store: PartyStore, ids: Ids, facts: PartyFacts, at: number): Promise<void> {
  await store.saveWithdrawn(facts, at)
  const { referenceCode, partyId } = facts
  await store.tellOther(facts, {
    id: ids.uuid(),
    outgoingId: ids.uuid(),
    dedupeKey: `mediation:${partyId}:withdrawn`,
    words: (language) => partyNotice('HG_WITHDRAWN', { referenceCode, language }) ?? '',
    at,
  })
}

async function keepConsent(
  store: PartyStore,
  ids: Ids,
  facts: PartyFacts,
  kind: 'mediation' | 'agreement',
  { word, language, at }: Answering,
): Promise<void> {
  const given = word === 'agree'
  await store.recordConsent(facts, {
    id: ids.uuid(),
    kind,
    given,
    wording: consentWording(kind, language, facts),
    at,
  })
  const detail = { side: facts.side, consent: kind, given: given ? 'yes' : 'no' }
  await store.recordEntry(facts, { id: ids.uuid(), kind: 'consent', detail, at })
}

/** What a party is asked now: first whether it takes part, then whether it agrees to the latest words. */
function stageOf(facts: PartyFacts): PartyStage {
  if (BEFORE_DONE.includes(facts.status) && facts.mediationConsent !== true) return 'consent'
  const isOpenText = facts.status === 'HG_IN_SESSION' && facts.agreementNo > 0
  return isOpenText && facts.agreementConsent !== true ? 'agreement' : 'open'
}

function tell(facts: PartyFacts | undefined, language: Language): PartyVisit {
  if (facts === undefined) return NO_MEDIATION
  const { referenceCode, unitName, teamName } = facts
  const stage = stageOf(facts)
  const text =
    stage === 'open'
      ? standing(facts, language)
      : consentWording(stage === 'consent' ? 'mediation' : 'agreement', language, facts)
  return { stage, referenceCode, unitName, teamName, text, about: aboutOf(facts), isTaken: true }
}

/** Names everything in the words of a consent that can change: the mediation, the team, the text of the agreement. */
function aboutOf(facts: PartyFacts): string {
  const stage = stageOf(facts)
  return `${facts.mediationId}:${stage}:${stage === 'agreement' ? facts.agreementNo : facts.teamName}`
}

function standing({ referenceCode, status }: PartyFacts, language: Language): string {
  const words = publicStatusText(status, language)
  return language === 'en' ? `Mediation ${referenceCode}: ${words}.` : `Hòa giải ${referenceCode}: ${words}.`
}
