import type { CaseFileDraft } from '../../domain/case-file/case-file-draft.ts'
import { formatReceipt, type Receipt } from '../../domain/case-file/receipt.ts'
import type { FlowInput } from '../../domain/flow/flow-input.ts'
import type { NewCaseFile } from '../case-file/new-case-file.ts'
import type { RoutingAnswer } from '../routing/router.ts'
import { draftIdOf } from './draft-id.ts'
import type { CaseFacts } from './ports.ts'
import type { Turn } from './turn.ts'
import type { ConverseTools, MessageContext } from './turn-tools.ts'

/** A submission to be filed: what was said, and whether the resident holds a receipt for it already. */
export interface Submission {
  readonly draft: CaseFileDraft
  readonly holdsReceipt: boolean
}

/** The unit responsible for a draft, and why. */
export function routeOf(draft: CaseFileDraft, at: MessageContext, tools: ConverseTools): RoutingAnswer {
  const { kind, category, urgency, place } = draft
  const { communeCode, provinceCode } = place ?? {}
  return tools.router.route({ kind, category, urgency, communeCode, provinceCode, at: at.at })
}

/** What a case takes from the draft as it stands, new or completed. */
export function draftFields(turn: Turn, draft: CaseFileDraft, at: MessageContext) {
  const { kind, category, urgency, identityLevel, submissionKey, language, isComplete } = draft
  return {
    kind,
    category,
    urgency,
    urgencyReasons: draft.urgencyReasons.map((reason) => reason.because),
    communeCode: draft.place?.communeCode,
    placeName: draft.place?.communeName ?? 'Chưa rõ nơi',
    identityLevel,
    source: at.channel.name,
    conversationId: turn.conversation.id,
    submissionKey,
    draftId: draftIdOf(turn.conversation.id, submissionKey),
    language,
    isComplete,
  } as const
}

/** Writes the case down with its line of history and the signal to open inboxes; it is what later messages join. */
export function record(
  turn: Turn,
  caseFile: NewCaseFile,
  fact: { readonly kind: string; readonly liveKind: 'case-file.submitted' | 'case-file.changed' },
  at: MessageContext,
  tools: ConverseTools,
): void {
  turn.caseFiles.push(caseFile)
  turn.timeline.push({
    id: tools.ids.uuid(),
    caseFileId: caseFile.id,
    at: at.at,
    kind: fact.kind,
    detail: { channel: at.channel.name, unit: caseFile.unitCode },
  })
  turn.liveEvents.push({ unitCode: caseFile.unitCode, kind: fact.liveKind, caseFileId: caseFile.id })
  turn.state = { ...turn.state, caseFileId: caseFile.id, draftId: undefined }
}

/** Later messages of the same step must find the case that nothing has written yet. */
export function remember(
  turn: Turn,
  { submissionKey }: CaseFileDraft,
  { id, referenceCode, communeCode, status, submittedAt, key, answers }: NewCaseFile,
  known: Pick<CaseFacts, 'unitCode' | 'unitName' | 'unitPhone' | 'answerCount' | 'statusBefore'>,
): void {
  const { unitCode, unitName, unitPhone, statusBefore } = known
  const facts: CaseFacts = {
    id,
    referenceCode,
    unitCode,
    unitName,
    unitPhone,
    status,
    statusBefore,
    communeCode,
    conversationId: turn.conversation.id,
    submittedAt,
    wrappedKey: key.wrapped,
    answerCount: known.answerCount + answers.length,
  }
  turn.filed.push({ submissionKey, facts })
}

/** What the engine is told of a case that was filed or completed. */
export function submissionResult(
  referenceCode: string,
  receipt: Receipt | undefined,
  unitName: string,
  unitPhone: string | undefined,
): FlowInput {
  return {
    kind: 'result',
    of: 'submission',
    referenceCode,
    receipt: receipt === undefined ? '' : formatReceipt(receipt),
    unitName,
    ...(unitPhone === undefined ? {} : { unitPhone }),
  }
}
