import type { InboxDependencies, InboxTransaction, LockedCaseFile } from './ports.ts'

/** Something the product itself has to say about a case; no officer speaks. */
export interface ResidentNews {
  readonly text: string
  /** The same news has the same key: it is never sent twice. */
  readonly dedupeKey: string
  readonly at: number
}

/** Writes news into the case and hands it to the sender; nothing without a chat, or while the resident wants no contact. */
export async function tellResident(
  { ids }: Pick<InboxDependencies, 'ids'>,
  inbox: Pick<InboxTransaction, 'sendToResident'>,
  { id, conversation, isContactStopped, language }: LockedCaseFile,
  { text, dedupeKey, at }: ResidentNews,
): Promise<void> {
  if (conversation === undefined || isContactStopped) return
  await inbox.sendToResident({
    id: ids.uuid(),
    outgoingId: ids.uuid(),
    caseFileId: id,
    conversationId: conversation.id,
    class: 'status',
    officerId: undefined,
    shown: text,
    sent: text,
    language,
    dedupeKey,
    at,
  })
}
