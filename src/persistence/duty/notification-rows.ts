import type { DutyDesk, NotificationRecord } from '../../app/duty/duty-desk-ports.ts'
import type { AskingOfficer } from '../../domain/access/role.ts'
import type { Prisma } from '../generated/client.ts'

type Notifications = Pick<DutyDesk, 'listNotifications' | 'countUnread' | 'markNotificationsRead'>

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

/** What one officer was told, and what became of it on each way; row-level security shows each only their own. */
export function notificationRows(
  db: Prisma.TransactionClient,
  { id: officerId }: AskingOfficer,
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
  }
}
