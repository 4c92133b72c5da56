import type { CaseFileDraft, DraftAnswer, IdentityLevel } from '../../case-file/case-file-draft.ts'
import type { CaseFileKind } from '../../case-file/case-file-kind.ts'
import type { FlowSession, SessionAnswer } from '../flow-session.ts'
import { PLACE_KEY } from './record-answer.ts'
import { categoryOf, triageOf } from './triage-facts.ts'

/** Key of the words below the commune: house, hamlet, landmark. */
const DETAIL_KEY = 'where_detail'

/** What a submit step says about filing. */
export interface Filing {
  readonly kind: CaseFileKind
  readonly isComplete: boolean
}

/** Names one report of a conversation: the same for every repetition of its submission. */
export function submissionKeyOf(session: Pick<FlowSession, 'reportCounter'>): string {
  return `report-${session.reportCounter}`
}

/** Gathers what was said into what is filed, as the flow files it. */
export function buildDraft(session: FlowSession, at: number, filing: Filing): CaseFileDraft {
  const { kind, isComplete } = filing
  const { urgency, reasons } = triageOf(session, at)
  const place = placeOf(session)
  const identityLevel = identityOf(session, kind)
  const hasContact = identityLevel !== 'C' && Object.keys(session.contact).length > 0
  return {
    submissionKey: submissionKeyOf(session),
    kind,
    category: kind === 'mediation-request' ? 'MAU_THUAN' : categoryOf(session),
    urgency,
    urgencyReasons: reasons,
    identityLevel,
    ...(place && { place }),
    answers: session.answers.filter((answer) => answer.isDraft).map(withoutBookkeeping),
    ...(hasContact && { contact: session.contact }),
    evidence: session.evidence,
    language: session.language,
    isComplete,
    danger: session.danger,
    wantsOfficer: session.wantsOfficer,
  }
}

/** A mediation request cannot be anonymous (domain reference §10.4); a tip is unless the resident says otherwise. */
function identityOf(session: FlowSession, kind: CaseFileKind): IdentityLevel {
  const chosen = session.variables.identity
  if (chosen === 'A' || chosen === 'B' || chosen === 'C') return chosen
  if (kind === 'mediation-request') return 'A'
  return Object.keys(session.contact).length > 0 ? 'B' : 'C'
}

function placeOf(session: FlowSession) {
  const value = session.answers.find((answer) => answer.key === PLACE_KEY)?.value
  const detail = session.answers.find(
    (answer) => answer.key === DETAIL_KEY && answer.skipped === undefined,
  )?.text
  if (value?.kind === 'place') return { ...value.place, ...(detail !== undefined && { detail }) }
  const { point } = session
  if (point !== undefined) return { text: '', point, because: 'theo vị trí người báo gửi' }
  return undefined
}

function withoutBookkeeping({
  sequences: _,
  askedBy: __,
  isDraft: ___,
  ...answer
}: SessionAnswer): DraftAnswer {
  return answer
}
