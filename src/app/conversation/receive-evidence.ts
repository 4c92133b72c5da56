import type { MediaReference } from '../../domain/message/incoming-message.ts'
import type { Turn } from './turn.ts'
import type { ConverseTools, MessageContext } from './turn-tools.ts'

/**
 * Takes files in: each becomes evidence of the case, or of the draft until the report is filed, and is fetched at once
 * because the platforms' links expire.
 */
export function receiveEvidence(
  turn: Turn,
  media: readonly MediaReference[],
  at: MessageContext,
  tools: ConverseTools,
  caseFileId?: string,
): void {
  if (caseFileId === undefined && turn.state.draftId === undefined) {
    turn.state = { ...turn.state, draftId: tools.ids.uuid() }
  }
  for (const file of media) {
    const id = tools.ids.uuid()
    turn.evidence.push({
      id,
      kind: file.kind,
      draftId: caseFileId === undefined ? turn.state.draftId : undefined,
      caseFileId,
      sourceSealed: tools.vault.sealMediaSource(id, JSON.stringify(file)),
      sourceKey: tools.vault.mediaKey(turn.conversation.account, mediaIdentity(turn, file)),
      mediaType: file.mediaType,
      receivedAt: at.at,
    })
  }
}

/** One file sent twice for one report is kept once; for two reports it is evidence of both. */
function mediaIdentity(turn: Turn, file: MediaReference): string {
  return `${turn.state.draftId ?? turn.state.caseFileId ?? ''}|${file.uniqueId ?? file.reference}`
}
