import type { CaseFileDraft } from '../../domain/case-file/case-file-draft.ts'
import { advance } from '../../domain/flow/advance.ts'
import type { FlowContext } from '../../domain/flow/flow-context.ts'
import type { FlowEvent } from '../../domain/flow/flow-event.ts'
import type { FlowInput } from '../../domain/flow/flow-input.ts'
import { addToCaseFile } from './add-to-case-file.ts'
import { completeCaseFile } from './complete-case-file.ts'
import { draftIdOf } from './draft-id.ts'
import { fileCaseFile, findFiled } from './file-case-file.ts'
import { lookUpCaseFile } from './look-up-case-file.ts'
import { receiveEvidence } from './receive-evidence.ts'
import { say, type Turn } from './turn.ts'
import type { ConverseTools, MessageContext } from './turn-tools.ts'
import { visitMediation } from './visit-mediation.ts'

/** Effects of one input can be answered by further inputs (filed, looked up); a flow never needs more rounds than this. */
const MAX_ROUNDS = 8

/** Lets the engine answer one input, and does what it asks for, until it waits for the resident again. */
export async function converse(
  turn: Turn,
  input: FlowInput,
  at: MessageContext,
  tools: ConverseTools,
): Promise<void> {
  let next: FlowInput | undefined = input
  for (let round = 0; next !== undefined && round < MAX_ROUNDS; round++) {
    const result = advance(tools.library(), turn.session, next, contextOf(at, tools))
    turn.session = result.session
    next = undefined
    for (const event of result.events) next = (await follow(turn, event, at, tools)) ?? next
  }
  if (next !== undefined) tools.reportDefect('conversation.rounds', 'converse')
}

function contextOf({ channel, at, hasMore = false }: MessageContext, tools: ConverseTools): FlowContext {
  const { maxButtons, hasLocationButton } = channel.capabilities
  const now = Math.max(at, tools.clock.now())
  return {
    at,
    now,
    hasMore,
    resolvePlace: tools.resolvePlace,
    ...(tools.helpLines && { helpLines: tools.helpLines }),
    capabilities: { maxChoices: maxButtons, hasLocationButton },
  }
}

/** Does what one event asks for; returns the engine's next input when the event asked for a result. */
async function follow(
  turn: Turn,
  event: FlowEvent,
  at: MessageContext,
  tools: ConverseTools,
): Promise<FlowInput | undefined> {
  switch (event.kind) {
    case 'message.said':
      say(turn, event.message, turn.caseFiles.length > 0 ? 'receipt' : 'reply', tools)
      return undefined
    case 'submission.requested':
      return fileCaseFile(turn, event, at, tools)
    case 'report.grew':
      await growCaseFile(turn, event.draft, at, tools)
      return undefined
    case 'lookup.requested':
      return lookUpCaseFile(turn, event.code, at, tools)
    case 'mediation.requested':
      return visitMediation(turn, event, at, tools)
    case 'addition.given':
      await addToCaseFile(turn, event, at, tools)
      return undefined
    case 'evidence.received':
      receiveEvidence(turn, event.media, { draftId: draftOf(turn, event) }, at, tools)
      return undefined
    case 'language.changed':
      turn.state = { ...turn.state, language: event.language }
      return undefined
    case 'draft.erased':
      forgetDraft(turn, draftOf(turn, event))
      return undefined
    case 'engine.failed':
      tools.reportDefect(event.code, event.where)
      return undefined
    case 'answer.given':
    case 'contact.given':
    case 'danger.detected':
    case 'human.requested':
    case 'session.ended':
      return undefined
  }
}

/** More was said about a report that was sent unfinished; the resident waits for no answer to that. */
async function growCaseFile(
  turn: Turn,
  draft: CaseFileDraft,
  at: MessageContext,
  tools: ConverseTools,
): Promise<void> {
  const known = await findFiled(turn, draft.submissionKey, at)
  if (known === undefined) tools.reportDefect('conversation.growth-without-case', 'converse')
  else await completeCaseFile(turn, { draft, holdsReceipt: true }, known, at, tools)
}

function draftOf(turn: Turn, { submissionKey }: { readonly submissionKey: string }): string {
  return draftIdOf(turn.conversation.id, submissionKey)
}

function forgetDraft(turn: Turn, draftId: string): void {
  turn.erasedDraftIds.push(draftId)
  if (turn.state.draftId === draftId) turn.state = { ...turn.state, draftId: undefined }
}
