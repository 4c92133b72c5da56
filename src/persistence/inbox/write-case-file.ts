import type { RoutingStepRecord } from '../../app/inbox/case-file-record.ts'
import type { NewTimelineLine, StatusChange } from '../../app/inbox/ports.ts'
import type { LiveEventKind } from '../../domain/access/live-event-kind.ts'
import type { AuditRecord } from '../../domain/audit/audit-entry.ts'
import type { Prisma } from '../generated/client.ts'
import type { InboxVault } from './inbox-vault.ts'

type Db = Prisma.TransactionClient

/** Writes a new status and counts the write. */
export async function saveStatus(db: Db, id: string, change: StatusChange): Promise<void> {
  const { status, statusBefore } = change
  await db.$executeRaw`
    UPDATE case_file SET status = ${status}, status_before = ${statusBefore ?? null}, version = version + 1
    WHERE id = ${id}::uuid`
}

/** Gives the case to an officer of the same unit, or to nobody; the database decides whether that may be. */
export async function saveAssignee(db: Db, id: string, assigneeId: string | undefined): Promise<boolean> {
  const rows = await db.$queryRaw<{ done: boolean }[]>`
    SELECT assign_case_file(${id}::uuid, ${assigneeId ?? null}::uuid) AS done`
  return rows[0]?.done === true
}

/** Moves the case to another unit; the database decides whether that may be. */
export async function moveToUnit(
  db: Db,
  id: string,
  unitCode: string,
  step: RoutingStepRecord,
): Promise<boolean> {
  const rows = await db.$queryRaw<{ done: boolean }[]>`
    SELECT transfer_case_file(${id}::uuid, ${unitCode}, ${JSON.stringify(step)}::jsonb) AS done`
  return rows[0]?.done === true
}

/** Counts a write that changes nothing else in the case's own row. */
export async function bumpVersion(db: Db, id: string): Promise<void> {
  await db.$executeRaw`UPDATE case_file SET version = version + 1 WHERE id = ${id}::uuid`
}

/** Nothing is unread up to this instant. */
export async function markRead(db: Db, id: string, at: number): Promise<void> {
  await db.$executeRaw`
    UPDATE case_file SET read_at = greatest(${new Date(at)}, last_inbound_at) WHERE id = ${id}::uuid`
}

/** Adds a line to the history; its note is sealed under the case's key. */
export async function recordTimeline(db: Db, vault: InboxVault, entry: NewTimelineLine): Promise<void> {
  const { note, at, officerId, caseFileId, id, kind, detail } = entry
  const place = { table: 'timeline_entry', column: 'sealed', row: id }
  const sealed = note === undefined ? null : await sealForCase(db, vault, caseFileId, place, note)
  const data = { id, caseFileId, at: new Date(at), kind, officerId, detail: { ...detail }, sealed }
  // createMany returns no rows, so that it needs no right to read what it wrote.
  await db.timelineEntry.createMany({ data: [data] })
}

/** Seals words under a case's own key. Throws when the key was destroyed: such a case takes no more words. */
export async function sealForCase(
  db: Db,
  vault: InboxVault,
  caseFileId: string,
  place: { readonly table: string; readonly column: string; readonly row: string },
  words: string,
): Promise<Uint8Array<ArrayBuffer>> {
  const { wrapped } = await db.caseFileKey.findUniqueOrThrow({ where: { caseFileId } })
  return vault.content.unlock(caseFileId, wrapped).seal(place, words)
}

/** Tells open inboxes of a unit. */
export async function announce(
  db: Db,
  unitCode: string,
  kind: LiveEventKind,
  caseFileId: string,
): Promise<void> {
  await db.$executeRaw`
    INSERT INTO live_event (unit_code, kind, case_file_id) VALUES (${unitCode}, ${kind}, ${caseFileId}::uuid)`
}

/** Adds the next link to a chain of the audit log; the chain stays locked until the transaction ends. */
export async function recordAudit(
  db: Db,
  vault: Pick<InboxVault, 'auditChain'>,
  record: AuditRecord,
): Promise<void> {
  const head = (await lockHead(db, record.chain)) ?? (await beginChain(db, record.chain))
  const known = head === undefined || head.seq === 0n ? undefined : { seq: Number(head.seq), hash: head.hash }
  const { entry, prevHash, hash } = vault.auditChain.next(known, record)
  await db.$executeRaw`
    WITH added AS (
      INSERT INTO audit_entry (chain, seq, at, actor, action, subject, detail, prev_hash, hash)
      VALUES (${entry.chain}, ${entry.seq}, ${new Date(entry.at)}, ${entry.actor}, ${entry.action}, ${entry.subject ?? null},
        ${JSON.stringify(entry.detail)}::jsonb, ${prevHash}, ${hash}))
    UPDATE audit_head SET seq = ${entry.seq}, hash = ${hash} WHERE chain = ${record.chain}`
}

interface ChainHead {
  readonly seq: bigint
  readonly hash: Uint8Array
}

async function lockHead(db: Db, chain: string): Promise<ChainHead | undefined> {
  const heads = await db.$queryRaw<ChainHead[]>`
    SELECT seq, hash FROM audit_head WHERE chain = ${chain} FOR UPDATE`
  return heads[0]
}

/** Two that begin a chain at once take turns: the second finds the first one's head. */
async function beginChain(db: Db, chain: string): Promise<ChainHead | undefined> {
  await db.$executeRaw`
    INSERT INTO audit_head (chain, seq, hash) VALUES (${chain}, 0, ''::bytea) ON CONFLICT (chain) DO NOTHING`
  return lockHead(db, chain)
}
