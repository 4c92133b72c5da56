import type { LiveEventLog, LiveEventRecord } from '../../app/inbox/live-events.ts'
import type { LiveEventKind } from '../../domain/access/live-event-kind.ts'
import type { PrismaClient } from '../generated/client.ts'
import { retryDeadlock } from './retry-deadlock.ts'

interface LiveRow {
  readonly id: bigint
  readonly unit_code: string
  readonly kind: LiveEventKind
  readonly case_file_id: string | null
  readonly notice_id: string | null
  readonly mediation_id: string | null
  readonly officer_ids: readonly string[]
  readonly at: Date
}

/** How far below a client's last id late rows are looked for, and how old they may be. */
const LOOK_BACK_IDS = 500

/** The table of live events, over a client with the role `by_web`. Ids only, so it is read as nobody. */
export function createLiveEventLog(prisma: PrismaClient): LiveEventLog {
  return {
    newestId: () =>
      retryDeadlock(async () => {
        const rows = await prisma.$queryRaw<{ id: bigint | null }[]>`SELECT max(id) AS id FROM live_event`
        return Number(rows[0]?.id ?? 0)
      }),
    readAfter: (id, missing, limit) =>
      retryDeadlock(async () => {
        const rows = await prisma.$queryRaw<LiveRow[]>`
          SELECT id, unit_code, kind, case_file_id, notice_id, mediation_id, officer_ids, at FROM live_event
          WHERE id > ${id} OR id = ANY (${[...missing]}::bigint[]) ORDER BY id LIMIT ${limit}`
        return rows.map(toRecord)
      }),
    replay: (unitCode, id, limit) =>
      retryDeadlock(async () => {
        const rows = await prisma.$queryRaw<LiveRow[]>`
          SELECT id, unit_code, kind, case_file_id, notice_id, mediation_id, officer_ids, at FROM live_event
          WHERE unit_code = ${unitCode} AND (id > ${id}
            OR (id > ${id - LOOK_BACK_IDS} AND id < ${id} AND at > clock_timestamp() - interval '30 seconds'))
          ORDER BY id LIMIT ${limit}`
        return rows.map(toRecord)
      }),
  }
}

function toRecord(row: LiveRow): LiveEventRecord {
  return {
    id: Number(row.id),
    unitCode: row.unit_code,
    kind: row.kind,
    caseFileId: row.case_file_id ?? undefined,
    noticeId: row.notice_id ?? undefined,
    mediationId: row.mediation_id ?? undefined,
    officerIds: row.officer_ids,
    at: row.at.getTime(),
  }
}
