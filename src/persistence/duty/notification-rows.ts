import type { DutyDesk, NotificationRecord, WayRecord } from '../../app/duty/duty-desk-ports.ts'
import type { AskingOfficer } from '../../domain/access/role.ts'
import type { Prisma } from '../generated/client.ts'
import type { DutyDeskVault } from './duty-desk-vault.ts'

type Notifications = Pick<
  DutyDesk,
  | 'listNotifications'
  | 'countUnread'
  | 'markNotificationsRead'
  | 'listWays'
  | 'addWay'
  | 'switchWay'
  | 'removeWay'
  | 'saveLinkCode'
  | 'readQuietHours'
  | 'saveQuietHours'
>

interface Row {
  readonly id: string
  readonly kind: string
  readonly detail: NotificationRecord['detail']
  readonly case_file_id: string | null
  readonly at: Date
  readonly read_at: Date | null
  readonly deliveries: readonly {
    readonly way: string
    readonly state: string
    readonly reason: string | null
  }[]
}

/** What one officer is told, and by which ways; row-level security shows each only their own. */
export function notificationRows(
  db: Prisma.TransactionClient,
  vault: DutyDeskVault,
  { id: officerId, unitCode }: AskingOfficer,
): Notifications {
  return {
    listNotifications: async (limit) => {
      const rows = await db.$queryRaw<Row[]>`
        SELECT n.id, n.kind, n.detail, n.case_file_id, n.at, n.read_at,
          (SELECT coalesce(jsonb_agg(jsonb_build_object('way', d.way, 'state', d.state, 'reason', d.reason)), '[]')
            FROM notification_delivery d WHERE d.notification_id = n.id) AS deliveries
        FROM officer_notification n WHERE n.officer_id = ${officerId}::uuid ORDER BY n.at DESC, n.id LIMIT ${limit}`
      return rows.map((row) => ({
        id: row.id,
        kind: row.kind,
        detail: row.detail,
        caseFileId: row.case_file_id ?? undefined,
        at: row.at.getTime(),
        readAt: row.read_at?.getTime(),
        deliveries: row.deliveries.map(({ way, state, reason }) => ({
          way,
          state,
          reason: reason ?? undefined,
        })),
      }))
    },
    countUnread: async () => {
      const rows = await db.$queryRaw<{ count: number }[]>`
        SELECT count(*)::int AS count FROM officer_notification WHERE officer_id = ${officerId}::uuid AND read_at IS NULL`
      return rows[0]?.count ?? 0
    },
    markNotificationsRead: async (ids, at) => {
      if (ids === undefined)
        await db.$executeRaw`
          UPDATE officer_notification SET read_at = ${new Date(at)} WHERE officer_id = ${officerId}::uuid AND read_at IS NULL`
      else
        await db.$executeRaw`
          UPDATE officer_notification SET read_at = ${new Date(at)}
          WHERE officer_id = ${officerId}::uuid AND id = ANY (${[...ids]}::uuid[]) AND read_at IS NULL`
    },
    listWays: async () => {
      const rows = await db.$queryRaw<
        {
          id: string
          way: WayRecord['way']
          label: string
          is_on: boolean
          last_sent_at: Date | null
          problem: string | null
        }[]
      >`
        SELECT id, way, label, is_on, last_sent_at, problem FROM notification_way WHERE officer_id = ${officerId}::uuid
        UNION ALL SELECT id, 'chat', CASE channel WHEN 'telegram' THEN 'Telegram' WHEN 'zalo-oa' THEN 'Zalo' ELSE channel END,
          true, NULL, NULL FROM officer_chat WHERE officer_id = ${officerId}::uuid ORDER BY way, label, id`
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
