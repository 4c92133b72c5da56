import type { DutyDesk } from '../../app/duty/duty-desk-ports.ts'
import type { AskingOfficer } from '../../domain/access/role.ts'
import type { Prisma } from '../generated/client.ts'
import { calendarRows } from './calendar-rows.ts'
import { dutyBookRows } from './duty-book-rows.ts'
import type { DutyDeskVault } from './duty-desk-vault.ts'
import { notificationRows } from './notification-rows.ts'
import { rosterRows } from './roster-rows.ts'
import { watchRows } from './watch-rows.ts'
import { wayRows } from './way-rows.ts'

/** The duty desk on behalf of one officer, in the caller's transaction (role `by_web`). */
export function dutyDesk(
  db: Prisma.TransactionClient,
  vault: DutyDeskVault,
  officer: AskingOfficer,
): DutyDesk {
  return {
    ...rosterRows(db, officer),
    ...dutyBookRows(db, vault, officer),
    ...watchRows(db, officer),
    ...calendarRows(db, officer),
    ...notificationRows(db, officer),
    ...wayRows(db, vault, officer),
  }
}
