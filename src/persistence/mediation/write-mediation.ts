import type { MediationChange, NewMediation, NewMediationEntry } from '../../app/mediation/ports.ts'
import { Prisma } from '../generated/client.ts'
import type { SealPurpose } from './mediation-seals.ts'
import { mediationPlaces } from './mediation-seals.ts'
import type { MediationVault } from './mediation-vault.ts'
import { sealFor } from './seal-for.ts'

type Db = Prisma.TransactionClient

/** Adds a mediation with its two parties and five keys; false when its case file has one already. */
export async function insertMediation(
  db: Db,
  vault: MediationVault,
  mediation: NewMediation,
): Promise<boolean> {
  const { id, caseFileId, referenceCode, unitCode, topic, hamlet, status, screening, summary, parties } =
    mediation
  const at = new Date(mediation.at)
  const key = vault.content.createDataKey(id)
  const sealed = vault.content.unlock(id, key.wrapped).seal(mediationPlaces.summary(id), summary)
  const added = await db.$executeRaw`
    INSERT INTO mediation (id, case_file_id, reference_code, unit_code, topic, hamlet, status, screening, summary_sealed, created_at)
    VALUES (${id}::uuid, ${caseFileId}::uuid, ${referenceCode}, ${unitCode}, ${topic}, ${hamlet}, ${status},
      ${JSON.stringify(screening)}::jsonb, ${sealed}, ${at}) ON CONFLICT (case_file_id) DO NOTHING`
  if (added === 0) return false
  await insertKey(db, id, { ownerId: id, purpose: 'content', ...key })
  for (const party of parties) await insertParty(db, vault, mediation, party)
  return true
}

async function insertParty(
  db: Db,
  vault: MediationVault,
  { id: mediationId, caseFileId }: NewMediation,
  { id, side, language, contact, takesChat }: NewMediation['parties'][number],
): Promise<void> {
  const identity = vault.identity.createDataKey(id)
  const sealed = vault.identity
    .unlock(id, identity.wrapped)
    .seal(mediationPlaces.contact(id), JSON.stringify(contact))
  await insertKey(db, mediationId, { ownerId: id, purpose: 'content', ...vault.content.createDataKey(id) })
  await insertKey(db, mediationId, { ownerId: id, purpose: 'identity', ...identity })
  await db.$executeRaw`
    INSERT INTO mediation_party (id, mediation_id, side, language, conversation_id, contact_sealed)
    SELECT ${id}::uuid, ${mediationId}::uuid, ${side}, ${language},
      CASE WHEN ${takesChat} THEN c.conversation_id END, ${sealed}
    FROM case_file c WHERE c.id = ${caseFileId}::uuid`
}

async function insertKey(
  db: Db,
  mediationId: string,
  key: {
    readonly ownerId: string
    readonly purpose: SealPurpose
    readonly kid: number
    readonly wrapped: Uint8Array<ArrayBuffer>
  },
): Promise<void> {
  await db.$executeRaw`
    INSERT INTO mediation_key (owner_id, purpose, mediation_id, kid, wrapped)
    VALUES (${key.ownerId}::uuid, ${key.purpose}, ${mediationId}::uuid, ${key.kid}, ${key.wrapped})`
}

/** Changes fields and counts the write. */
export async function saveMediation(
  db: Db,
  vault: MediationVault,
  id: string,
  change: MediationChange,
): Promise<void> {
  const { summary } = change
  const sealed =
    summary === undefined
      ? undefined
      : await sealFor(db, vault, { ownerId: id, purpose: 'content' }, mediationPlaces.summary(id), summary)
  const fields = [
    Prisma.sql`version = version + 1`,
    ...plainFields(change),
    ...(sealed === undefined ? [] : [Prisma.sql`summary_sealed = ${sealed}`]),
  ]
  await db.$executeRaw`UPDATE mediation SET ${Prisma.join(fields)} WHERE id = ${id}::uuid`
}

function plainFields(change: MediationChange): Prisma.Sql[] {
  const { topic, hamlet, screening, status, teamId, agreementNo, outcome } = change
  const fields: Prisma.Sql[] = []
  if (topic !== undefined) fields.push(Prisma.sql`topic = ${topic}`)
  if (hamlet !== undefined) fields.push(Prisma.sql`hamlet = ${hamlet}`)
  if (screening !== undefined) fields.push(Prisma.sql`screening = ${JSON.stringify(screening)}::jsonb`)
  if (status !== undefined) fields.push(Prisma.sql`status = ${status}`)
  if (teamId !== undefined) fields.push(Prisma.sql`team_id = ${teamId}::uuid`)
  if (agreementNo !== undefined) fields.push(Prisma.sql`agreement_no = ${agreementNo}`)
  if (outcome !== undefined) {
    fields.push(Prisma.sql`outcome = ${outcome?.code ?? null}, outcome_at = ${dateOf(outcome?.at ?? null)}`)
  }
  return [...fields, ...dateFields(change)]
}

function dateFields({ acceptedAt, startDueAt, agreedAt, followUpDueAt }: MediationChange): Prisma.Sql[] {
  const fields: Prisma.Sql[] = []
  if (acceptedAt !== undefined) fields.push(Prisma.sql`accepted_at = ${dateOf(acceptedAt)}`)
  if (startDueAt !== undefined) fields.push(Prisma.sql`start_due_at = ${dateOf(startDueAt)}`)
  if (agreedAt !== undefined) fields.push(Prisma.sql`agreed_at = ${dateOf(agreedAt)}`)
  if (followUpDueAt !== undefined) fields.push(Prisma.sql`follow_up_due_at = ${dateOf(followUpDueAt)}`)
  return fields
}

function dateOf(at: number | null): Date | null {
  return at === null ? null : new Date(at)
}

/** Replaces who mediates; false when somebody is no active person of the unit. */
export async function saveMediators(db: Db, id: string, officerIds: readonly string[]): Promise<boolean> {
  const [row] = await db.$queryRaw<{ known: number }[]>`
    SELECT count(*)::int AS known FROM officer o JOIN mediation m ON m.unit_code = o.unit_code
    WHERE m.id = ${id}::uuid AND o.is_active AND o.id = ANY (${[...officerIds]}::uuid[])`
  if (row?.known !== officerIds.length) return false
  await db.$executeRaw`DELETE FROM mediation_mediator WHERE mediation_id = ${id}::uuid`
  await db.$executeRaw`
    INSERT INTO mediation_mediator (mediation_id, officer_id)
    SELECT ${id}::uuid, unnest(${[...officerIds]}::uuid[])`
  return true
}

/** Adds a line to the history; its note is sealed under the mediation's key. */
export async function recordEntry(db: Db, vault: MediationVault, entry: NewMediationEntry): Promise<void> {
  const { id, mediationId, at, kind, officerId, detail, note } = entry
  const owner = { ownerId: mediationId, purpose: 'content' } as const
  const sealed = note === undefined ? null : await sealFor(db, vault, owner, mediationPlaces.entry(id), note)
  await db.$executeRaw`
    INSERT INTO mediation_entry (id, mediation_id, at, kind, officer_id, detail, sealed)
    VALUES (${id}::uuid, ${mediationId}::uuid, ${new Date(at)}, ${kind}, ${officerId}::uuid,
      ${JSON.stringify(detail)}::jsonb, ${sealed})`
}
