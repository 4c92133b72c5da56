import type { CaseFileDraft } from '../../domain/case-file/case-file-draft.ts'
import { formatReceipt, type Receipt } from '../../domain/case-file/receipt.ts'
import { createReferenceCode, REFERENCE_CODE_BYTES } from '../../domain/case-file/reference-code.ts'
import { firstStatus } from '../../domain/case-file/status.ts'
import { firstClocks } from '../../domain/clocks/first-clocks.ts'
import type { FlowInput } from '../../domain/flow/flow-input.ts'
import type { NewCaseFile } from '../case-file/new-case-file.ts'
import { sealDraft } from '../case-file/seal-draft.ts'
import type { CaseFacts } from './ports.ts'
import type { Turn } from './turn.ts'
import type { ConverseTools, MessageContext } from './turn-tools.ts'

/**
 * Files what the resident confirmed: code, receipt, responsible unit with its explanation, clocks, and every word sealed
 * under a key of its own. A submission that was filed before is completed, never filed twice.
 */
export async function fileCaseFile(
  turn: Turn,
  draft: CaseFileDraft,
  at: MessageContext,
  tools: ConverseTools,
): Promise<FlowInput> {
  const known = await at.reads.caseFileBySubmission(turn.conversation.id, draft.submissionKey)
  return known === undefined ? fileAnew(turn, draft, at, tools) : complete(turn, draft, known, at, tools)
}

async function fileAnew(
  turn: Turn,
  draft: CaseFileDraft,
  at: MessageContext,
  tools: ConverseTools,
): Promise<FlowInput> {
  const id = tools.ids.uuid()
  const receipt = await tools.receipts.take()
  const route = tools.router.route({
    kind: draft.kind,
    category: draft.category,
    urgency: draft.urgency,
    communeCode: draft.place?.communeCode,
    provinceCode: draft.place?.provinceCode,
    at: at.at,
  })
  const referenceCode = createReferenceCode(tools.ids.bytes(REFERENCE_CODE_BYTES))
  const clocks = firstClocks({
    kind: draft.kind,
    category: draft.category,
    urgency: draft.urgency,
    submittedAt: at.at,
  })
  const key = tools.caseVault.createKey(id)
  const caseFile: NewCaseFile = {
    id,
    referenceCode,
    receiptIndex: receipt.index,
    receiptHash: receipt.hash,
    kind: draft.kind,
    category: draft.category,
    urgency: draft.urgency,
    urgencyReasons: draft.urgencyReasons.map((reason) => reason.because),
    status: firstStatus(draft.kind),
    unitCode: route.unitCode,
    communeCode: draft.place?.communeCode,
    placeName: draft.place?.communeName ?? 'Chưa rõ nơi',
    identityLevel: draft.identityLevel,
    source: at.channel.name,
    conversationId: turn.conversation.id,
    submissionKey: draft.submissionKey,
    draftId: turn.state.draftId,
    language: draft.language,
    isComplete: draft.isComplete,
    routing: { unitCode: route.unitCode, steps: route.steps },
    submittedAt: at.at,
    dueAt: Math.min(...clocks.map((clock) => clock.dueAt)),
    key,
    clocks: clocks.map((clock) => ({ id: tools.ids.uuid(), ...clock })),
    completes: false,
    ...sealDraft(draft, { id, wrapped: key.wrapped, knownKeys: [] }, tools),
  }
  record(turn, caseFile, { kind: 'submitted', liveKind: 'case-file.submitted' }, at, tools)
  return submissionResult(referenceCode, receipt.receipt, route.unitName, route.unitPhone)
}

async function complete(
  turn: Turn,
  draft: CaseFileDraft,
  known: CaseFacts,
  at: MessageContext,
  tools: ConverseTools,
): Promise<FlowInput> {
  const receipt = await tools.receipts.take()
  const caseFile: NewCaseFile = {
    ...known,
    receiptIndex: receipt.index,
    receiptHash: receipt.hash,
    kind: draft.kind,
    category: draft.category,
    urgency: draft.urgency,
    urgencyReasons: draft.urgencyReasons.map((reason) => reason.because),
    communeCode: draft.place?.communeCode,
    placeName: draft.place?.communeName ?? 'Chưa rõ nơi',
    identityLevel: draft.identityLevel,
    source: at.channel.name,
    submissionKey: draft.submissionKey,
    draftId: turn.state.draftId,
    language: draft.language,
    isComplete: draft.isComplete,
    routing: { unitCode: known.unitCode, steps: [] },
    dueAt: undefined,
    key: { kid: 0, wrapped: known.wrappedKey },
    clocks: [],
    completes: true,
    ...sealDraft(draft, { id: known.id, wrapped: known.wrappedKey, knownKeys: known.answerKeys }, tools),
  }
  turn.caseChanges.push({ caseFileId: known.id, lastInboundAt: at.at })
  record(turn, caseFile, { kind: 'completed', liveKind: 'case-file.changed' }, at, tools)
  return submissionResult(known.referenceCode, receipt.receipt, known.unitName, known.unitPhone)
}

function record(
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

function submissionResult(
  referenceCode: string,
  receipt: Receipt,
  unitName: string,
  unitPhone: string | undefined,
): FlowInput {
  return {
    kind: 'result',
    of: 'submission',
    referenceCode,
    receipt: formatReceipt(receipt),
    unitName,
    ...(unitPhone === undefined ? {} : { unitPhone }),
  }
}
