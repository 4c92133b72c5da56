import type { CaseFileDraft } from '../../domain/case-file/case-file-draft.ts'
import { firstStatus } from '../../domain/case-file/status.ts'
import type { FlowInput } from '../../domain/flow/flow-input.ts'
import type { NewCaseFile } from '../case-file/new-case-file.ts'
import { sealDraft } from '../case-file/seal-draft.ts'
import type { RoutingAnswer } from '../routing/router.ts'
import { draftFields, record, remember, routeOf, type Submission, submissionResult } from './filing.ts'
import type { CaseFacts } from './ports.ts'
import type { Turn } from './turn.ts'
import type { ConverseTools, MessageContext } from './turn-tools.ts'

/**
 * Adds to a case what was said since it was sent. While nobody has begun to work on it, a place that has become clear leads it
 * to the right unit, with its clocks as they run.
 */
export async function completeCaseFile(
  turn: Turn,
  { draft, holdsReceipt }: Submission,
  known: CaseFacts,
  at: MessageContext,
  tools: ConverseTools,
): Promise<FlowInput> {
  const receipt = holdsReceipt ? undefined : await tools.receipts.take()
  const route = rerouteOf(draft, known, at, tools)
  const caseFile: NewCaseFile = {
    ...draftFields(turn, draft, at),
    id: known.id,
    referenceCode: known.referenceCode,
    receiptIndex: receipt?.index,
    receiptHash: receipt?.hash,
    status: known.status,
    unitCode: route.unitCode,
    routing: { unitCode: route.unitCode, steps: route.steps },
    submittedAt: known.submittedAt,
    dueAt: undefined,
    key: { kid: 0, wrapped: known.wrappedKey },
    clocks: [],
    completes: true,
    ...sealDraft(draft, { id: known.id, wrapped: known.wrappedKey, answerCount: known.answerCount }, tools),
  }
  turn.caseChanges.push({ caseFileId: known.id, lastInboundAt: at.at })
  const isNews = route.unitCode !== known.unitCode
  const liveKind = isNews ? 'case-file.submitted' : 'case-file.changed'
  record(turn, caseFile, { kind: 'completed', liveKind }, at, tools)
  if (isNews)
    turn.liveEvents.push({ unitCode: known.unitCode, kind: 'case-file.changed', caseFileId: known.id })
  remember(turn, draft, caseFile, {
    ...route,
    answerCount: known.answerCount,
    statusBefore: known.statusBefore,
  })
  return submissionResult(known.referenceCode, receipt?.receipt, route.unitName, route.unitPhone)
}

function rerouteOf(
  draft: CaseFileDraft,
  known: CaseFacts,
  at: MessageContext,
  tools: ConverseTools,
): RoutingAnswer {
  const isNowPlaced = known.communeCode === undefined && draft.place?.communeCode !== undefined
  if (isNowPlaced && known.status === firstStatus(draft.kind)) return routeOf(draft, at, tools)
  const { unitCode, unitName, unitPhone } = known
  return { unitCode, unitName, unitPhone, steps: [] }
}
