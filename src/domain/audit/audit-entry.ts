import { canonicalJson } from './canonical-json.ts'

/**
 * What is recorded (reliability and security reference §3.9): also reading. Names are past tense; a new one is added
 * here before it is used.
 */
export const AUDIT_ACTIONS = [
  'session.started',
  'session.refused',
  'session.ended',
  'officer.added',
  'officer.changed',
  'officer.disabled',
  'password.changed',
  'totp.changed',
  'case-file.submitted',
  'case-file.listed',
  'case-file.viewed',
  'case-file.searched',
  'case-file.changed',
  'case-file.assigned',
  'case-file.transferred',
  'case-file.merged',
  'case-file.shared',
  'case-file.entered',
  'case-file.exported',
  'case-file.erased',
  'message.sent',
  'note.added',
  'evidence.viewed',
  'evidence.original-opened',
  'identity.requested',
  'identity.approved',
  'identity.refused',
  'identity.opened',
  'identity.erased',
  'alert.acknowledged',
  'desk.handed-over',
  'duty.changed',
  'calendar.changed',
  'mediation.opened',
  'mediation.viewed',
  'mediation.changed',
  'mediation.escalated',
  'notice.changed',
  'notice.approved',
  'notice.sent',
  'notice.delivery-decided',
  'notice.sending-stopped',
  'notice.sending-resumed',
  'group.changed',
  'group.link-code-made',
  'event.replayed',
  'event.quarantined',
  'resident.withdrew',
  'settings.changed',
  'token.made',
  'token.removed',
  'report.exported',
  'key.rotated',
  'key.rewrapped',
  'backup.made',
  'audit.verified',
] as const
export type AuditAction = (typeof AUDIT_ACTIONS)[number]

/** The chain of entries that belong to no unit: log-ins, accounts, keys. Every unit has a chain named by its code. */
export const GLOBAL_CHAIN = 'global'

/** What is to be recorded, before it has its place in a chain. Typed fields only: an entry never holds content. */
export interface AuditRecord {
  /** Unit code, or `GLOBAL_CHAIN`. */
  readonly chain: string
  /** Milliseconds since the epoch. */
  readonly at: number
  /** Who: `officer:<id>`, `system:<job>`, `resident` (never which one). */
  readonly actor: string
  readonly action: AuditAction
  /** What it was done to: `case-file:<id>`, `evidence:<id>`, `officer:<id>`; absent when the action says all. */
  readonly subject?: string | undefined
  /** Codes, ids and counts that explain the action. Reasons in words are sealed elsewhere and named here by id. */
  readonly detail: Readonly<Record<string, string | number | boolean | null>>
}

/** A record with its place in the chain. */
export interface AuditEntry extends AuditRecord {
  /** From 1, without gaps. */
  readonly seq: number
}

// Ids, codes, counts and times, at most 128 characters: no space, so no sentence and no Vietnamese name fits in.
const CODE = /^[\w:.,/-]{0,128}$/

/**
 * Gives a record its place after the chain's newest entry.
 *
 * Throws `TypeError` when a field holds anything but codes: a name or a sentence in the audit log could never be erased.
 *
 * @param previousSeq - `seq` of the newest entry; 0 for an empty chain
 */
export function placeAuditRecord(previousSeq: number, record: AuditRecord): AuditEntry {
  const texts = [record.chain, record.actor, record.subject ?? '', ...Object.values(record.detail)]
  const isCode = texts.every((value) => typeof value !== 'string' || CODE.test(value))
  if (!isCode || !Object.keys(record.detail).every((key) => CODE.test(key))) {
    throw new TypeError(`audit record ${record.action} may hold codes only`)
  }
  return { ...record, seq: previousSeq + 1 }
}

/** The bytes of an entry that are chained, as text. */
export function canonicalAuditEntry(entry: AuditEntry): string {
  const { chain, seq, at, actor, action, subject, detail } = entry
  return canonicalJson({ chain, seq, at, actor, action, subject: subject ?? null, detail })
}
