import type { MediaReference } from '../../domain/message/incoming-message.ts'
import type { Turn } from './turn.ts'
import type { ConverseTools, MessageContext } from './turn-tools.ts'

/** What files belong to: a case, or a report that is not filed yet. */
export type EvidenceOwner = { readonly caseFileId: string } | { readonly draftId: string }

/** Takes files in: each becomes evidence and is fetched at once, because the platforms' links expire. */
export function receiveEvidence(
  turn: Turn,
  media: readonly MediaReference[],
  owner: EvidenceOwner,
  at: MessageContext,
  tools: ConverseTools,
): void {
  const caseFileId = 'caseFileId' in owner ? owner.caseFileId : undefined
  const draftId = 'draftId' in owner ? owner.draftId : undefined
  if (draftId !== undefined) turn.state = { ...turn.state, draftId }
  for (const { evidenceId, ...file } of media) {
    const id = evidenceId ?? tools.ids.uuid()
    // One file sent twice for one report is kept once; for two reports it is evidence of both.
    const identity = `${draftId ?? caseFileId}|${file.uniqueId ?? file.reference}`
    turn.evidence.push({
      id,
      kind: file.kind,
      draftId,
      caseFileId,
      sourceSealed: tools.vault.sealMediaSource(id, JSON.stringify(file)),
      sourceKey: tools.vault.mediaKey(turn.conversation.account, identity),
      mediaType: file.mediaType,
      receivedAt: at.at,
    })
  }
}
