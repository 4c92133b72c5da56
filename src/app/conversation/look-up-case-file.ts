import { isOverForResident, publicStatusText } from '../../domain/case-file/public-status.ts'
import type { FlowInput, FoundCaseFile } from '../../domain/flow/flow-input.ts'
import type { Language } from '../../domain/message/channel.ts'
import { formatInstant } from '../../domain/text/format-instant.ts'
import type { CaseFacts } from './ports.ts'
import type { Turn } from './turn.ts'
import type { ConverseTools, MessageContext } from './turn-tools.ts'

/**
 * Answers a look-up by reference code or receipt, from any conversation. The code can be said aloud and is no secret: to
 * another conversation it tells the public status and nothing else. The receipt is secret and opens the conversation: its
 * bearer may add to the case, and later answers join it.
 */
export async function lookUpCaseFile(
  turn: Turn,
  code: string,
  at: MessageContext,
  tools: ConverseTools,
): Promise<FlowInput> {
  if (!tools.mayLookUp(turn.conversation.id, at.at)) return { kind: 'result', of: 'lookup' }
  const isReceipt = /^\d{16}$/.test(code)
  const found = isReceipt ? await byReceipt(code, at, tools) : await at.reads.caseFileByReference(code)
  if (found === undefined) return { kind: 'result', of: 'lookup' }
  const isOwn = isReceipt || found.conversationId === turn.conversation.id
  if (isOwn) turn.state = { ...turn.state, caseFileId: found.id }
  return { kind: 'result', of: 'lookup', found: tellCaseFile(found, isOwn, turn.state.language) }
}

function tellCaseFile(found: CaseFacts, isOwn: boolean, language: Language): FoundCaseFile {
  const { referenceCode, status } = found
  const phase = isOverForResident(status) ? 'closed' : 'open'
  const told = { referenceCode, statusText: publicStatusText(status, language), phase } as const
  if (!isOwn) return { ...told, canAdd: false }
  return {
    ...told,
    unitName: found.unitName,
    ...(found.unitPhone === undefined ? {} : { unitPhone: found.unitPhone }),
    submittedText: formatInstant(found.submittedAt, language),
    canAdd: true,
  }
}

async function byReceipt(
  receipt: string,
  at: MessageContext,
  tools: ConverseTools,
): Promise<CaseFacts | undefined> {
  const { index, hash } = await tools.caseVault.hashReceipt(receipt)
  const found = await at.reads.caseFileByReceipt(index)
  return found?.receiptHash === hash ? found : undefined
}
