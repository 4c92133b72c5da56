import type { DutyDesk } from '../../app/duty/duty-desk-ports.ts'
import type { AskingOfficer } from '../../domain/access/role.ts'
import type { Prisma } from '../generated/client.ts'
import { readUnitRatings, readUnitReadiness } from './read-readiness.ts'

/** What whoever supervises sees: unanswered alerts, units without anybody to wake, channels that fell silent. */
export function watchRows(
  db: Prisma.TransactionClient,
  officer: AskingOfficer,
): Pick<DutyDesk, 'listAlerts' | 'readReadiness' | 'readRatings' | 'listSilentChannels'> {
  return {
    listAlerts: async () => {
      const rows = await db.$queryRaw<
        {
          case_file_id: string
          is_own: boolean
          reference_code: string
          unit_code: string
          unit_name: string
          urgency: string
          started_at: Date
          rung: number
          next_at: Date | null
          nobody_reachable: boolean
        }[]
      >`
        SELECT a.case_file_id, EXISTS (SELECT 1 FROM case_file c WHERE c.id = a.case_file_id) AS is_own, a.reference_code,
          a.unit_code, u.name AS unit_name, a.urgency, a.started_at, a.rung, a.next_at, a.nobody_reachable
        FROM alert a JOIN police_unit u ON u.code = a.unit_code WHERE a.acknowledged_at IS NULL
        ORDER BY a.urgency, a.started_at LIMIT 500`
      return rows.map((row) => ({
        caseFileId: row.case_file_id,
        isInSight: row.is_own,
        referenceCode: row.reference_code,
        unit: { code: row.unit_code, name: row.unit_name },
        urgency: row.urgency,
        startedAt: row.started_at.getTime(),
        rung: row.rung,
        nextAt: row.next_at?.getTime(),
        nobodyReachable: row.nobody_reachable,
      }))
    },
    readReadiness: (at) => readUnitReadiness(db, officer, at),
    readRatings: (from, to) => readUnitRatings(db, from, to),
    listSilentChannels: async () => {
      const rows = await db.$queryRaw<{ account: string; since: Date }[]>`
        SELECT account, since FROM channel_alarm ORDER BY since`
      return rows.map((row) => ({ account: row.account, since: row.since.getTime() }))
    },
  }
}
