import type { ChatRequest } from '../../domain/notice/chat-request.ts'
import type { ChatRequestDependencies } from './chat-ports.ts'

/**
 * Counts one person's answer to what a notice asks; the last one counts, however often and from wherever it is given.
 *
 * @param personId the person's id on the platform, which is not kept
 * @returns what was chosen; undefined when the notice is not out, or asks nothing like it
 */
export async function recordReply(
  { code, choice }: Extract<ChatRequest, { kind: 'reply' }>,
  account: string,
  personId: string,
  { store, vault }: Pick<ChatRequestDependencies, 'store' | 'vault'>,
): Promise<string | undefined> {
  const asked = await store.findReply(code)
  const chosen = asked?.choices[choice - 1]
  if (asked === undefined || chosen === undefined) return undefined
  await store.recordReply(asked.noticeId, vault.replyKey(asked.noticeId, account, personId), choice - 1)
  return chosen
}
