import type { CaseFileDraft, DraftAnswer, DraftContact } from '../../domain/case-file/case-file-draft.ts'
import type { CaseFileVault } from '../conversation/ports.ts'
import type { Ids } from '../ids.ts'
import type { NewAnswer, NewCaseFile } from './new-case-file.ts'

/** Characters of the resident's own words that stand in the inbox list. */
const HEADLINE_CHARS = 120

interface SealDraftTools {
  readonly ids: Ids
  readonly caseVault: CaseFileVault
}

interface DraftOwner {
  readonly id: string
  readonly wrapped: Uint8Array
  /** How many answers the case holds already: new ones, and new versions of old ones, come after them. */
  readonly answerCount: number
}

/** Seals all words of a draft under the case's key, and the contact under an identity key apart from it. */
export function sealDraft(
  draft: CaseFileDraft,
  owner: DraftOwner,
  tools: SealDraftTools,
): Pick<NewCaseFile, 'answers' | 'identity' | 'headlineSealed'> {
  const fresh = draft.answers.filter((answer) => answer.isSent !== true)
  const headline = headlineOf(draft)
  const place = { table: 'case_file', column: 'headline_sealed', row: owner.id } as const
  return {
    answers: fresh.map((answer, index) => sealAnswer(answer, owner.answerCount + index, owner, tools)),
    headlineSealed:
      headline === '' ? undefined : tools.caseVault.seal(owner.id, owner.wrapped, place, headline),
    identity: sealIdentity(draft, owner.id, tools.caseVault),
  }
}

function sealAnswer(
  answer: DraftAnswer,
  position: number,
  owner: DraftOwner,
  tools: SealDraftTools,
): NewAnswer {
  const id = tools.ids.uuid()
  const { question, text, value, skipped, media = [] } = answer
  const evidenceIds = media.flatMap((file) => file.evidenceId ?? [])
  const words = JSON.stringify({ question, text, value, skipped, evidenceIds })
  const place = { table: 'answer', column: 'sealed', row: id } as const
  return {
    id,
    position,
    key: answer.key,
    sealed: tools.caseVault.seal(owner.id, owner.wrapped, place, words),
  }
}

function headlineOf(draft: CaseFileDraft): string {
  const what = draft.answers.find((answer) => answer.key === 'what' && answer.skipped === undefined)
  const words = (what ?? draft.answers.find((answer) => answer.key === 'note'))?.text ?? ''
  const line = words.replace(/\s+/g, ' ').trim()
  return line.length <= HEADLINE_CHARS ? line : `${line.slice(0, HEADLINE_CHARS - 1)}…`
}

/** Level C asks for nothing, so nothing is kept even if a name slipped in; levels A and B are sealed alike. */
function sealIdentity(
  draft: CaseFileDraft,
  caseFileId: string,
  vault: CaseFileVault,
): NewCaseFile['identity'] {
  const contact: DraftContact | undefined = draft.identityLevel === 'C' ? undefined : draft.contact
  if (contact === undefined || Object.keys(contact).length === 0) return undefined
  const { kid, wrapped, sealed } = vault.sealIdentity(caseFileId, JSON.stringify(contact))
  return {
    kid,
    wrapped,
    sealed,
    phoneIndex: contact.phone === undefined ? undefined : vault.phoneIndex(contact.phone),
  }
}
