import type {
  FollowUpRecord,
  MediationEntryRecord,
  SessionRecord,
} from '../../app/mediation/mediation-record.ts'
import type { FollowUpResult, PartySide, SessionState } from '../../domain/mediation/mediation-codes.ts'
import type { Prisma } from '../generated/client.ts'
import { UNREADABLE } from '../inbox/open-or-absent.ts'
import { type MediationSeals, mediationPlaces } from './mediation-seals.ts'
import { personOf } from './read-parties.ts'

type Db = Prisma.TransactionClient

interface SessionRow {
  readonly id: string
  readonly starts_at: Date
  readonly state: SessionState
  readonly present: readonly PartySide[]
  readonly sealed: Uint8Array
  readonly reminded_at: Date | null
  readonly minutes: Uint8Array | null
}

/** Place of a session and whom to invite, as sealed. */
export interface SessionWords {
  readonly place: string
  readonly invited: string
}

/** Meetings, earliest first; minutes only for the team. */
export async function readSessions(
  db: Db,
  seals: MediationSeals,
  mediationId: string,
): Promise<SessionRecord[]> {
  const rows = await db.$queryRaw<SessionRow[]>`
    SELECT s.id, s.starts_at, s.state, s.present, s.sealed, s.reminded_at, n.sealed AS minutes
    FROM mediation_session s LEFT JOIN mediation_minutes n ON n.session_id = s.id
    WHERE s.mediation_id = ${mediationId}::uuid ORDER BY s.starts_at, s.id`
  return rows.map((row) => ({
    id: row.id,
    startsAt: row.starts_at.getTime(),
    state: row.state,
    present: row.present,
    isReminded: row.reminded_at !== null,
    ...openSession(seals, mediationId, row),
    minutes: seals.open(mediationId, 'content', mediationPlaces.minutes(row.id), row.minutes),
  }))
}

/** Opens place and guests of a session. */
export function openSession(
  seals: MediationSeals,
  mediationId: string,
  { id, sealed }: { readonly id: string; readonly sealed: Uint8Array },
): SessionWords {
  const opened = seals.open(mediationId, 'content', mediationPlaces.session(id), sealed)
  if (opened === undefined || opened === UNREADABLE) return { place: opened ?? '', invited: '' }
  // Safe: written by `saveSession`, and the seal proves that nobody changed it.
  return JSON.parse(opened) as SessionWords
}

interface FollowUpRow {
  readonly id: string
  readonly at: Date
  readonly result: FollowUpResult
  readonly officer_id: string
  readonly officer_name: string | null
  readonly sealed: Uint8Array
}

/** Visits, earliest first. */
export async function readFollowUps(
  db: Db,
  seals: MediationSeals,
  mediationId: string,
): Promise<FollowUpRecord[]> {
  const rows = await db.$queryRaw<FollowUpRow[]>`
    SELECT f.id, f.at, f.result, f.officer_id, o.name AS officer_name, f.sealed
    FROM mediation_follow_up f LEFT JOIN officer o ON o.id = f.officer_id
    WHERE f.mediation_id = ${mediationId}::uuid ORDER BY f.at, f.id`
  return rows.map((row) => ({
    id: row.id,
    at: row.at.getTime(),
    result: row.result,
    note: seals.open(mediationId, 'content', mediationPlaces.followUp(row.id), row.sealed) ?? '',
    officer: personOf(row.officer_id, row.officer_name),
  }))
}

interface EntryRow {
  readonly id: string
  readonly at: Date
  readonly kind: string
  readonly officer_id: string | null
  readonly officer_name: string | null
  readonly detail: Readonly<Record<string, string>>
  readonly sealed: Uint8Array | null
}

/** The history, oldest first. */
export async function readEntries(
  db: Db,
  seals: MediationSeals,
  mediationId: string,
): Promise<MediationEntryRecord[]> {
  const rows = await db.$queryRaw<EntryRow[]>`
    SELECT e.id, e.at, e.kind, e.officer_id, o.name AS officer_name, e.detail, e.sealed
    FROM mediation_entry e LEFT JOIN officer o ON o.id = e.officer_id
    WHERE e.mediation_id = ${mediationId}::uuid ORDER BY e.at, e.id`
  return rows.map((row) => ({
    id: row.id,
    at: row.at.getTime(),
    kind: row.kind,
    officer: personOf(row.officer_id, row.officer_name),
    detail: row.detail,
    note: seals.open(mediationId, 'content', mediationPlaces.entry(row.id), row.sealed),
  }))
}
