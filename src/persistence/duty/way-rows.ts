import type { DutyDesk, WayRecord } from '../../app/duty/duty-desk-ports.ts'
import type { AskingOfficer } from '../../domain/access/role.ts'
import type { Prisma } from '../generated/client.ts'
import type { DutyDeskVault } from './duty-desk-vault.ts'

type Ways = Pick<
  DutyDesk,
  'listWays' | 'addWay' | 'switchWay' | 'removeWay' | 'saveLinkCode' | 'readQuietHours' | 'saveQuietHours'
>

interface WayRow {
  readonly id: string
  readonly way: WayRecord['way']
  readonly label: string
  readonly is_on: boolean
  readonly last_sent_at: Date | null
  readonly problem: string | null
}

/** By which ways one officer is told, and when not; addresses are sealed. */
export function wayRows(
  db: Prisma.TransactionClient,
  vault: DutyDeskVault,
  { id: officerId, unitCode }: AskingOfficer,
): Ways {
  return {
    listWays: async (at) => {
      const rows = await db.$queryRaw<WayRow[]>`
        SELECT id, way, label, is_on, last_sent_at, problem FROM notification_way WHERE officer_id = ${officerId}::uuid
        UNION ALL SELECT id, 'chat', CASE channel WHEN 'telegram' THEN 'Telegram' WHEN 'zalo-oa' THEN 'Zalo' ELSE channel END,
          true, NULL, trouble FROM own_chats(${new Date(at)}) ORDER BY way, label, id`
      return rows.map((row) => ({
        id: row.id,
        way: row.way,
        label: row.label,
        isOn: row.is_on,
        lastSentAt: row.last_sent_at?.getTime(),
        problem: row.problem ?? undefined,
      }))
    },
    addWay: async ({ id, way, label, address }) => {
      await db.$executeRaw`
        INSERT INTO notification_way (id, officer_id, way, label, sealed)
        VALUES (${id}::uuid, ${officerId}::uuid, ${way}, ${label}, ${vault.sealAddress(id, address)})`
    },
    switchWay: async (id, isOn) =>
      (await db.$executeRaw`
        UPDATE notification_way SET is_on = ${isOn}, problem = NULL WHERE id = ${id}::uuid AND officer_id = ${officerId}::uuid`) >
      0,
    removeWay: async (id) => {
      const way = await db.$executeRaw`
        DELETE FROM notification_way WHERE id = ${id}::uuid AND officer_id = ${officerId}::uuid`
      const chat = await db.$executeRaw`
        DELETE FROM officer_chat WHERE id = ${id}::uuid AND officer_id = ${officerId}::uuid`
      return way + chat > 0
    },
    saveLinkCode: async (hash, expiresAt) => {
      await db.$executeRaw`
        INSERT INTO link_code (code_hash, kind, unit_code, officer_id, expires_at)
        VALUES (${hash}, 'officer', ${unitCode}, ${officerId}::uuid, ${new Date(expiresAt)})`
    },
    readQuietHours: async () => {
      const rows = await db.$queryRaw<{ quiet_from: number | null; quiet_to: number | null }[]>`
        SELECT quiet_from, quiet_to FROM notification_setting WHERE officer_id = ${officerId}::uuid`
      const { quiet_from: from, quiet_to: to } = rows[0] ?? { quiet_from: null, quiet_to: null }
      return from === null || to === null ? undefined : { from, to }
    },
    saveQuietHours: async (quiet) => {
      await db.$executeRaw`
        INSERT INTO notification_setting (officer_id, quiet_from, quiet_to)
        VALUES (${officerId}::uuid, ${quiet?.from ?? null}, ${quiet?.to ?? null})
        ON CONFLICT (officer_id) DO UPDATE SET quiet_from = excluded.quiet_from, quiet_to = excluded.quiet_to`
    },
  }
}
