import type { CaseFacts, NewNotification } from '../../app/inbox/case-work-ports.ts'
import { Prisma } from '../generated/client.ts'

type Db = Prisma.TransactionClient

/** Writes what an officer entered; nothing is touched when nothing was given. */
export async function saveFacts(db: Db, id: string, facts: CaseFacts): Promise<void> {
  const { destination } = facts
  const sets = [
    set('register_number', facts.registerNumber),
    set('legal_class', facts.legalClass),
    destination &&
      Prisma.sql`destination_code = ${destination.code}, destination_name = ${destination.name ?? null}`,
    set('result_kind', facts.resultKind),
    set('is_valuable', facts.isValuable),
    set('category', facts.category),
    set('urgency', facts.urgency),
    facts.hamletId === undefined ? undefined : Prisma.sql`hamlet_id = ${facts.hamletId}::uuid`,
  ].filter((part) => part !== undefined)
  if (sets.length === 0) return
  await db.$executeRaw`UPDATE case_file SET ${Prisma.join(sets, ', ')} WHERE id = ${id}::uuid`
}

function set(column: string, value: string | boolean | undefined): Prisma.Sql | undefined {
  return value === undefined ? undefined : Prisma.sql`${Prisma.raw(column)} = ${value}`
}

/** Replaces a case's labels; false, and nothing written, when one is not the unit's. */
export async function saveLabels(db: Db, id: string, labelIds: readonly string[]): Promise<boolean> {
  const wanted = [...new Set(labelIds)]
  const rows = await db.$queryRaw<{ id: string }[]>`SELECT id FROM label WHERE id = ANY (${wanted}::uuid[])`
  if (rows.length !== wanted.length) return false
  await db.$executeRaw`DELETE FROM case_file_label WHERE case_file_id = ${id}::uuid AND label_id <> ALL (${wanted}::uuid[])`
  await db.$executeRaw`
    INSERT INTO case_file_label (case_file_id, label_id) SELECT ${id}::uuid, unnest(${wanted}::uuid[]) ON CONFLICT DO NOTHING`
  return true
}

/** Adds one label; false when it is not the unit's. */
export async function addLabel(db: Db, id: string, labelId: string): Promise<boolean> {
  const rows = await db.$queryRaw<{ id: string }[]>`SELECT id FROM label WHERE id = ${labelId}::uuid`
  if (rows.length === 0) return false
  await db.$executeRaw`
    INSERT INTO case_file_label (case_file_id, label_id) VALUES (${id}::uuid, ${labelId}::uuid) ON CONFLICT DO NOTHING`
  return true
}

/** Takes one label off. */
export async function removeLabel(db: Db, id: string, labelId: string): Promise<void> {
  await db.$executeRaw`DELETE FROM case_file_label WHERE case_file_id = ${id}::uuid AND label_id = ${labelId}::uuid`
}

/** Ticks one item of the checklist; a tick that is there keeps its name and time. */
export async function tick(db: Db, id: string, itemId: string, officerId: string, at: number): Promise<void> {
  await db.$executeRaw`
    INSERT INTO checklist_tick (case_file_id, item_id, officer_id, at)
    VALUES (${id}::uuid, ${itemId}, ${officerId}::uuid, ${new Date(at)}) ON CONFLICT DO NOTHING`
}

/** Takes a tick off. */
export async function untick(db: Db, id: string, itemId: string): Promise<void> {
  await db.$executeRaw`DELETE FROM checklist_tick WHERE case_file_id = ${id}::uuid AND item_id = ${itemId}`
}

/** Says which case this one was merged into; undefined parts them. */
export async function saveMergedInto(db: Db, id: string, masterId: string | undefined): Promise<void> {
  await db.$executeRaw`UPDATE case_file SET merged_into_id = ${masterId ?? null}::uuid WHERE id = ${id}::uuid`
}

/** Ends the ladder of a case; false when there is none that waits. */
export async function acknowledgeAlert(db: Db, id: string, officerId: string, at: number): Promise<boolean> {
  const changed = await db.$executeRaw`
    UPDATE alert SET acknowledged_at = ${new Date(at)}, acknowledged_by = ${officerId}::uuid, next_at = NULL
    WHERE case_file_id = ${id}::uuid AND acknowledged_at IS NULL`
  return changed > 0
}

/** Puts a message that came to its end without arriving back in line; false for all others. */
export async function retryMessage(db: Db, caseFileId: string, messageId: string): Promise<boolean> {
  const rows = await db.$queryRaw<{ conversation_id: string }[]>`
    UPDATE outgoing_message g SET state = 'pending', attempts = 0, reason = NULL, next_attempt_at = clock_timestamp()
    FROM case_message m WHERE m.id = ${messageId}::uuid AND m.case_file_id = ${caseFileId}::uuid
      AND g.id = m.outgoing_id AND g.state IN ('refused', 'unknown') RETURNING g.conversation_id`
  const [row] = rows
  if (row === undefined) return false
  await askForWork(db, 'deliver-conversation', row.conversation_id)
  return true
}

/** Gives all open cases of an officer to another one, or to the desk. */
export async function handOverDesk(db: Db, from: string, to: string | undefined): Promise<string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT hand_over_desk AS id FROM hand_over_desk(${from}::uuid, ${to ?? null}::uuid)`
  return rows.map((row) => row.id)
}

/** Writes what officers are told and asks for it to be sent. */
export async function notifyOfficers(db: Db, notifications: readonly NewNotification[]): Promise<void> {
  for (const { id, officerId, kind, caseFileId, detail, at } of notifications) {
    await db.$executeRaw`
      INSERT INTO officer_notification (id, officer_id, kind, case_file_id, detail, at)
      VALUES (${id}::uuid, ${officerId}::uuid, ${kind}, ${caseFileId ?? null}::uuid, ${JSON.stringify(detail)}::jsonb, ${new Date(at)})`
    await askForWork(db, 'notify-officer', id)
  }
  const officers = notifications.map(({ officerId }) => officerId)
  await db.$executeRaw`
    INSERT INTO live_event (unit_code, kind)
    SELECT DISTINCT o.unit_code, 'notification.added' FROM officer o WHERE o.id = ANY (${officers}::uuid[])`
}

/** Asks for work in the caller's transaction. */
export async function askForWork(db: Db, kind: string, ref: string): Promise<void> {
  await db.$executeRaw`SELECT ask_for_work(${kind}, ${ref})`
}
