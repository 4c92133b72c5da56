import type { SavedView, UnitSettings } from '../../app/inbox/unit-settings-ports.ts'
import type { AskingOfficer } from '../../domain/access/role.ts'
import type { Prisma } from '../generated/client.ts'

type Db = Prisma.TransactionClient

/** What a unit and an officer keep for their work, in the caller's transaction. */
export function unitSettings(db: Db, officer: AskingOfficer): UnitSettings {
  return { ...sortingWords(db, officer), ...cannedReplies(db, officer), ...savedViews(db, officer) }
}

function sortingWords(
  db: Db,
  { id: officerId, unitCode }: AskingOfficer,
): Pick<UnitSettings, 'saveLabel' | 'removeLabel' | 'saveHamlet' | 'removeHamlet' | 'saveMyHamlets'> {
  return {
    saveLabel: async ({ id, name, tone }) =>
      (await db.$executeRaw`
        INSERT INTO label (id, unit_code, name, tone) VALUES (${id}::uuid, ${unitCode}, ${name}, ${tone})
        ON CONFLICT (unit_code, name) DO NOTHING`) > 0,
    removeLabel: async (id) => (await db.$executeRaw`DELETE FROM label WHERE id = ${id}::uuid`) > 0,
    saveHamlet: async ({ id, name }) =>
      (await db.$executeRaw`
        INSERT INTO hamlet (id, unit_code, name) VALUES (${id}::uuid, ${unitCode}, ${name})
        ON CONFLICT (unit_code, name) DO NOTHING`) > 0,
    removeHamlet: async (id) => {
      await db.$executeRaw`UPDATE case_file SET hamlet_id = NULL WHERE hamlet_id = ${id}::uuid AND unit_code = ${unitCode}`
      return (await db.$executeRaw`DELETE FROM hamlet WHERE id = ${id}::uuid`) > 0
    },
    saveMyHamlets: async (hamletIds) => {
      await db.$executeRaw`DELETE FROM officer_hamlet WHERE officer_id = ${officerId}::uuid`
      await db.$executeRaw`
        INSERT INTO officer_hamlet (officer_id, hamlet_id)
        SELECT ${officerId}::uuid, h.id FROM hamlet h WHERE h.id = ANY (${[...hamletIds]}::uuid[])`
    },
  }
}

function cannedReplies(
  db: Db,
  { unitCode }: AskingOfficer,
): Pick<UnitSettings, 'saveCannedReply' | 'replaceCannedReply' | 'removeCannedReply'> {
  return {
    saveCannedReply: async ({ id, title, text, statuses }) => {
      await db.$executeRaw`
        INSERT INTO canned_reply (id, unit_code, title, text, statuses)
        VALUES (${id}::uuid, ${unitCode}, ${title}, ${text}, ${JSON.stringify(statuses)}::jsonb)`
    },
    replaceCannedReply: async ({ id, title, text, statuses }) =>
      (await db.$executeRaw`
        UPDATE canned_reply SET title = ${title}, text = ${text}, statuses = ${JSON.stringify(statuses)}::jsonb
        WHERE id = ${id}::uuid`) > 0,
    removeCannedReply: async (id) =>
      (await db.$executeRaw`DELETE FROM canned_reply WHERE id = ${id}::uuid`) > 0,
  }
}

function savedViews(
  db: Db,
  { id: officerId }: AskingOfficer,
): Pick<UnitSettings, 'listSavedViews' | 'saveView' | 'removeView'> {
  return {
    listSavedViews: () => db.$queryRaw<SavedView[]>`SELECT id, name, query FROM saved_view ORDER BY name, id`,
    saveView: async ({ id, name, query }) => {
      await db.$executeRaw`
        INSERT INTO saved_view (id, officer_id, name, query)
        VALUES (${id}::uuid, ${officerId}::uuid, ${name}, ${JSON.stringify(query)}::jsonb)`
    },
    removeView: async (id) => (await db.$executeRaw`DELETE FROM saved_view WHERE id = ${id}::uuid`) > 0,
  }
}
