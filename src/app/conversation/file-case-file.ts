import type { CaseFileDraft } from '../../domain/case-file/case-file-draft.ts'
import { createReferenceCode, REFERENCE_CODE_BYTES } from '../../domain/case-file/reference-code.ts'
import { firstStatus } from '../../domain/case-file/status.ts'
import { firstClocks } from '../../domain/clocks/first-clocks.ts'
import type { FlowInput } from '../../domain/flow/flow-input.ts'
import type { NewCaseFile } from '../case-file/new-case-file.ts'
import { sealDraft } from '../case-file/seal-draft.ts'
import { completeCaseFile } from './complete-case-file.ts'
import { filedInThisStep } from './filed-in-this-step.ts'
import { draftFields, record, remember, routeOf, type Submission, submissionResult } from './filing.ts'
import type { CaseFacts } from './ports.ts'
import type { Turn } from './turn.ts'
import type { ConverseTools, MessageContext } from './turn-tools.ts'

/**
 * Files what the resident confirmed: code, receipt, responsible unit with its explanation, clocks, and every word sealed
 * under a key of its own. A submission that was filed before is completed, never filed twice.
 */
export async function fileCaseFile(
  turn: Turn,
  submission: Submission,
  at: MessageContext,
  tools: ConverseTools,
): Promise<FlowInput> {
  const known = await findFiled(turn, submission.draft.submissionKey, at)
  return known === undefined
    ? fileAnew(turn, submission.draft, at, tools)
    : completeCaseFile(turn, submission, known, at, tools)
}

/** The case that an earlier submission under this key became. */
export async function findFiled(
  turn: Turn,
  submissionKey: string,
  at: MessageContext,
): Promise<CaseFacts | undefined> {
  return (
    filedInThisStep(turn, (filed) => filed.submissionKey === submissionKey) ??
    (await at.reads.caseFileBySubmission(turn.conversation.id, submissionKey))
  )
}

async function fileAnew(
  turn: Turn,
  draft: CaseFileDraft,
  at: MessageContext,
  tools: ConverseTools,
): Promise<FlowInput> {
  const id = tools.ids.uuid()
  const receipt = await tools.receipts.take()
  const route = routeOf(draft, at, tools)
  const referenceCode = createReferenceCode(tools.ids.bytes(REFERENCE_CODE_BYTES))
  const { kind, category, urgency } = draft
  const clocks = firstClocks({ kind, category, urgency, submittedAt: at.at })
  const key = tools.caseVault.createKey(id)
  const caseFile: NewCaseFile = {
    ...draftFields(turn, draft, at),
    id,
    referenceCode,
    receiptIndex: receipt.index,
    receiptHash: receipt.hash,
    status: firstStatus(kind),
    unitCode: route.unitCode,
    routing: { unitCode: route.unitCode, steps: route.steps },
    submittedAt: at.at,
    dueAt: Math.min(...clocks.map((clock) => clock.dueAt)),
    key,
    clocks: clocks.map((clock) => ({ id: tools.ids.uuid(), ...clock })),
    completes: false,
    ...sealDraft(draft, { id, wrapped: key.wrapped, answerCount: 0 }, tools),
  }
  record(turn, caseFile, { kind: 'submitted', liveKind: 'case-file.submitted' }, at, tools)
  remember(turn, draft, caseFile, { ...route, answerCount: 0, statusBefore: undefined })
  return submissionResult(referenceCode, receipt.receipt, route.unitName, route.unitPhone)
}
