import type { AdditionGiven } from '../../domain/flow/flow-event.ts'
import { isForwardedWords } from '../../domain/message/forwarded-words.ts'
import type { MediaReference } from '../../domain/message/incoming-message.ts'
import { assessDanger } from '../../domain/text/assess-danger.ts'
import { filedInThisStep } from './filed-in-this-step.ts'
import type { NotedCase } from './noted-case.ts'
import type { CaseFacts } from './ports.ts'
import { receiveEvidence } from './receive-evidence.ts'
import { recordWish } from './record-wish.ts'
import type { Turn } from './turn.ts'
import type { ConverseTools, MessageContext } from './turn-tools.ts'

/** Adds what the resident said about an earlier report to that case, wherever the conversation stands now. */
export async function addToCaseFile(
  turn: Turn,
  addition: AdditionGiven,
  at: MessageContext,
  tools: ConverseTools,
): Promise<void> {
  const found =
    filedInThisStep(turn, (filed) => filed.facts.referenceCode === addition.referenceCode) ??
    (await at.reads.caseFileByReference(addition.referenceCode))
  if (found === undefined) return
  recordWords(turn, found, addition.text, addition.media, at, tools)
  if (addition.wish !== undefined && mayWish(turn, found)) recordWish(turn, found, addition.wish, at, tools)
}

/** Only who reported, or holds the secret receipt, may take contact away or ask for another look. */
function mayWish({ conversation, state }: Turn, found: CaseFacts): boolean {
  return found.conversationId === conversation.id || state.caseFileId === found.id
}

/**
 * Writes one message of the resident to a case: the words, the files, the history, and the live signal. A sure cry for help wakes
 * officers, whoever is at work on the case (promise 3).
 */
export function recordWords(
  turn: Turn,
  caseFile: NotedCase,
  text: string,
  media: readonly MediaReference[],
  at: MessageContext,
  tools: ConverseTools,
): void {
  if (text !== '') recordMessage(turn, caseFile, text, at, tools)
  if (media.length > 0) receiveEvidence(turn, media, { caseFileId: caseFile.id }, at, tools)
  const returnsTo = caseFile.status === 'NEED_INFO' ? caseFile.statusBefore : undefined
  turn.caseChanges.push({
    caseFileId: caseFile.id,
    lastInboundAt: at.at,
    ...(returnsTo === undefined ? {} : { status: returnsTo }),
    ...(!isForwardedWords(text) && assessDanger(text).level === 'certain' && { isDanger: true }),
  })
  turn.timeline.push({
    id: tools.ids.uuid(),
    caseFileId: caseFile.id,
    at: at.at,
    kind: returnsTo === undefined ? 'resident-wrote' : 'status-changed',
    detail: returnsTo === undefined ? {} : { from: caseFile.status, to: returnsTo },
  })
  turn.liveEvents.push({ unitCode: caseFile.unitCode, kind: 'message.received', caseFileId: caseFile.id })
}

function recordMessage(
  turn: Turn,
  caseFile: NotedCase,
  text: string,
  at: MessageContext,
  tools: ConverseTools,
): void {
  const id = tools.ids.uuid()
  turn.caseMessages.push({
    id,
    caseFileId: caseFile.id,
    direction: 'in',
    author: 'resident',
    sealed: tools.caseVault.seal(
      caseFile.id,
      caseFile.wrappedKey,
      { table: 'case_message', column: 'sealed', row: id },
      text,
    ),
    outgoingId: undefined,
    at: at.at,
  })
}
