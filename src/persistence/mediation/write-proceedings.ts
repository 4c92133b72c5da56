import type { NewFollowUp, SavedSession } from '../../app/mediation/ports.ts'
import type { Prisma } from '../generated/client.ts'
import { mediationPlaces } from './mediation-seals.ts'
import type { MediationVault } from './mediation-vault.ts'
import type { SessionWords } from './read-proceedings.ts'
import { sealFor } from './seal-for.ts'

type Db = Prisma.TransactionClient

/** Adds or changes a meeting; one that is moved will be reminded of again. */
export async function saveSession(db: Db, vault: MediationVault, session: SavedSession): Promise<void> {
  const { id, mediationId, state, present, place, invited } = session
  const words: SessionWords = { place, invited }
  const owner = { ownerId: mediationId, purpose: 'content' } as const
  const sealed = await sealFor(db, vault, owner, mediationPlaces.session(id), JSON.stringify(words))
  const startsAt = new Date(session.startsAt)
  await db.$executeRaw`
    INSERT INTO mediation_session (id, mediation_id, starts_at, state, present, sealed)
    VALUES (${id}::uuid, ${mediationId}::uuid, ${startsAt}, ${state}, ${JSON.stringify(present)}::jsonb, ${sealed})
    ON CONFLICT (id) DO UPDATE SET starts_at = excluded.starts_at, state = excluded.state, present = excluded.present,
      sealed = excluded.sealed,
      reminded_at = CASE WHEN mediation_session.starts_at = excluded.starts_at THEN mediation_session.reminded_at END`
}

/**
 * Asks for a look at a session or mediation at its time. One that is not wanted any more is made due at once: the worker
 * finds nothing to tell and takes it away, as the web may not remove work.
 */
export async function askForLook(
  db: Db,
  kind: 'remind-parties' | 'remind-mediators',
  ref: string,
  at: number | undefined,
): Promise<void> {
  if (at === undefined) {
    await db.$executeRaw`
      UPDATE outbox SET not_before = clock_timestamp(), version = version + 1
      WHERE kind = ${kind} AND ref = ${ref}`
    return
  }
  await db.$executeRaw`
    INSERT INTO outbox (kind, ref, not_before) VALUES (${kind}, ${ref}, ${new Date(at)})
    ON CONFLICT (kind, ref) DO UPDATE SET version = outbox.version + 1, claim = NULL, claimed_until = NULL,
      not_before = excluded.not_before`
}

/** Keeps the minutes of a session. */
export async function saveMinutes(
  db: Db,
  vault: MediationVault,
  {
    mediationId,
    sessionId,
    minutes,
  }: { readonly mediationId: string; readonly sessionId: string; readonly minutes: string },
): Promise<void> {
  const owner = { ownerId: mediationId, purpose: 'content' } as const
  const sealed = await sealFor(db, vault, owner, mediationPlaces.minutes(sessionId), minutes)
  await db.$executeRaw`
    INSERT INTO mediation_minutes (session_id, mediation_id, sealed)
    VALUES (${sessionId}::uuid, ${mediationId}::uuid, ${sealed})
    ON CONFLICT (session_id) DO UPDATE SET sealed = excluded.sealed`
}

/** Keeps the latest words of the agreement under their number. */
export async function saveAgreement(
  db: Db,
  vault: MediationVault,
  agreement: {
    readonly mediationId: string
    readonly no: number
    readonly text: string
    readonly at: number
  },
): Promise<void> {
  const { mediationId, no, text } = agreement
  const owner = { ownerId: mediationId, purpose: 'content' } as const
  const sealed = await sealFor(db, vault, owner, mediationPlaces.agreement(mediationId, no), text)
  const at = new Date(agreement.at)
  await db.$executeRaw`
    INSERT INTO mediation_agreement (mediation_id, no, proposed_at, sealed)
    VALUES (${mediationId}::uuid, ${no}, ${at}, ${sealed})
    ON CONFLICT (mediation_id) DO UPDATE SET no = excluded.no, proposed_at = excluded.proposed_at, sealed = excluded.sealed`
}

/** Keeps a visit. */
export async function recordFollowUp(db: Db, vault: MediationVault, visit: NewFollowUp): Promise<void> {
  const { id, mediationId, result, officerId, note } = visit
  const owner = { ownerId: mediationId, purpose: 'content' } as const
  const sealed = await sealFor(db, vault, owner, mediationPlaces.followUp(id), note)
  await db.$executeRaw`
    INSERT INTO mediation_follow_up (id, mediation_id, at, result, officer_id, sealed)
    VALUES (${id}::uuid, ${mediationId}::uuid, ${new Date(visit.at)}, ${result}, ${officerId}::uuid, ${sealed})`
}
