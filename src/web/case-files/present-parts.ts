import type { EvidenceRecord, MessageRecord } from '../../app/inbox/case-file-record.ts'
import { type CaseFileDetail, EVIDENCE_STATES, MESSAGE_STATES } from '../../contracts/case-file.ts'
import { REFUSAL_REASONS } from '../../domain/message/send-outcome.ts'

/** A message in the shape of the contract. States and reasons this version does not know become the nearest safe one. */
export function presentMessage(message: MessageRecord): CaseFileDetail['messages'][number] {
  const { id, direction, author, officer, text, state, reason, at } = message
  return {
    id,
    direction,
    author,
    officer: officer === undefined ? null : { id: officer.id, name: officer.name },
    text,
    state: MESSAGE_STATES.find((known) => known === state) ?? 'unknown',
    reason: REFUSAL_REASONS.find((known) => known === reason) ?? null,
    at: new Date(at).toISOString(),
  }
}

/** A file in the shape of the contract, with the addresses under which it can be opened. */
export function presentEvidence(evidence: EvidenceRecord): CaseFileDetail['evidence'][number] {
  const { id, kind, state, mediaType, bytes, sha256, receivedAt } = evidence
  const address = (variant: string) => `/api/v1/evidence/${id}/${variant}`
  return {
    id,
    kind,
    state: EVIDENCE_STATES.find((known) => known === state) ?? 'failed',
    mediaType: mediaType ?? null,
    bytes: bytes ?? null,
    sha256: sha256 === undefined ? null : Buffer.from(sha256).toString('hex'),
    receivedAt: new Date(receivedAt).toISOString(),
    viewUrl: evidence.hasView ? address('view') : null,
    thumbnailUrl: evidence.hasThumbnail ? address('thumbnail') : null,
    originalUrl: evidence.hasOriginal ? address('original') : null,
  }
}
