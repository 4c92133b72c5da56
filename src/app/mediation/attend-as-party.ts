import { publicStatusText } from '../../domain/case-file/public-status.ts'
import { consentWording } from '../../domain/mediation/consent-wording.ts'
import type { MediationStatus } from '../../domain/mediation/mediation-status.ts'
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

const NOTHING: PartyVisit = { stage: 'none', referenceCode: '', unitName: '', teamName: '', text: '' }

/** Creates what a party can do from its chat: join, consent, confirm the agreement, add words in confidence, withdraw. */
export function createPartyDesk(store: PartyStore, ids: Ids): PartyDesk {
  return {
    visit: async (conversationId, code, language, at) => {
      if (code !== undefined) await join(store, ids, { conversationId, code, language, at })
      return tell(await store.find(conversationId), language)
    },
    answer: async (conversationId, answer, language, at) => {
      const facts = await store.find(conversationId)
      if (facts === undefined) return NOTHING
      await take(store, ids, facts, { answer, language, at })
      return tell(await store.find(conversationId), language)
    },
    say: async (conversationId, text, at) => {
      const facts = await store.find(conversationId)
      if (facts === undefined) return false
      await store.recordStatement(facts, { id: ids.uuid(), text, at })
      const detail = { side: facts.side }
      await store.recordEntry(facts, { id: ids.uuid(), kind: 'statement', detail, at })
      return true
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
}

interface Answering {
  readonly answer: PartyAnswer
  readonly language: Language
  readonly at: number
}

async function take(store: PartyStore, ids: Ids, facts: PartyFacts, answering: Answering): Promise<void> {
  const { answer, at } = answering
  if (answer === 'withdraw') {
    if (!BEFORE_DONE.includes(facts.status)) return
    await keepConsent(store, ids, facts, 'mediation', answering)
    if (facts.side === 'requester') await store.saveWithdrawn(facts, at)
    return
  }
  const stage = stageOf(facts)
  if (stage === 'consent') await keepConsent(store, ids, facts, 'mediation', answering)
  if (stage !== 'agreement') return
  await keepConsent(store, ids, facts, 'agreement', answering)
  const isAgreed = answer === 'agree' && facts.otherAgreementConsent === true
  await store.saveAgreed(facts, isAgreed ? at : undefined)
}

async function keepConsent(
  store: PartyStore,
  ids: Ids,
  facts: PartyFacts,
  kind: 'mediation' | 'agreement',
  { answer, language, at }: Answering,
): Promise<void> {
  const given = answer === 'agree'
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
  return isOpenText && facts.agreementConsent === undefined ? 'agreement' : 'open'
}

function tell(facts: PartyFacts | undefined, language: Language): PartyVisit {
  if (facts === undefined) return NOTHING
  const { referenceCode, unitName, teamName } = facts
  const stage = stageOf(facts)
  const text =
    stage === 'open'
      ? standing(facts, language)
      : consentWording(stage === 'consent' ? 'mediation' : 'agreement', language, facts)
  return { stage, referenceCode, unitName, teamName, text }
}

function standing({ referenceCode, status }: PartyFacts, language: Language): string {
  const words = publicStatusText(status, language)
  return language === 'en' ? `Mediation ${referenceCode}: ${words}.` : `Hòa giải ${referenceCode}: ${words}.`
}
