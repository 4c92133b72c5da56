import type { AskingOfficer, Role } from '../../domain/access/role.ts'
import type { NoticeDependencies, StopRecord } from './ports.ts'

/** How far a stop reaches. */
export type StopScope = 'unit' | 'all'

/** Stops with what this officer may do about them. */
export interface Stops {
  readonly items: readonly (StopRecord & { readonly mayLift: boolean })[]
  readonly mayStopUnit: boolean
  readonly mayStopAll: boolean
}

/** How stopping or lifting ended. */
export type StopResult =
  | { readonly kind: 'done'; readonly stops: Stops }
  | { readonly kind: 'refused' }
  | { readonly kind: 'not-found' }

/** Whoever sends may stop at once; going on is for those who answer for it. The database holds the same rules. */
const MAY_STOP: Readonly<Record<StopScope, readonly Role[]>> = {
  unit: ['duty_officer', 'unit_head', 'province_duty'],
  all: ['province_duty', 'sys_admin'],
}
const MAY_LIFT: Readonly<Record<StopScope, readonly Role[]>> = {
  unit: ['unit_head', 'province_duty'],
  all: ['province_duty', 'sys_admin'],
}

/** The stops that stand and concern the officer's unit, the newest first. */
export async function listStops(deps: NoticeDependencies, officer: AskingOfficer): Promise<Stops> {
  const items = await deps.store.withOfficer(officer, (db) => db.listStops())
  return {
    items: items.map((stop) => ({
      ...stop,
      mayLift: MAY_LIFT[stop.unit === undefined ? 'all' : 'unit'].includes(officer.role),
    })),
    mayStopUnit: MAY_STOP.unit.includes(officer.role),
    mayStopAll: MAY_STOP.all.includes(officer.role),
  }
}

/**
 * Stops all sending, of the officer's unit or everywhere, within the tenth of a second that is already claimed. A stop that
 * stands already is left as it is.
 */
export async function stopSending(
  deps: NoticeDependencies,
  officer: AskingOfficer,
  scope: StopScope,
  reason: string,
): Promise<StopResult> {
  if (!MAY_STOP[scope].includes(officer.role)) return { kind: 'refused' }
  await deps.store.withOfficer(officer, async (db) => {
    const unitCode = scope === 'unit' ? officer.unitCode : undefined
    await db.insertStop(deps.ids.uuid(), unitCode, reason)
    await db.announce('notice.changed', undefined)
    await db.recordAudit(auditOf(deps, officer, 'notice.sending-stopped', scope))
  })
  return { kind: 'done', stops: await listStops(deps, officer) }
}

/** Lets sending go on where it stopped. */
export async function liftStop(
  deps: NoticeDependencies,
  officer: AskingOfficer,
  stopId: string,
): Promise<StopResult> {
  const isLifted = await deps.store.withOfficer(officer, async (db) => {
    if (!(await db.liftStop(stopId, deps.clock.now()))) return false
    await db.announce('notice.changed', undefined)
    await db.recordAudit(auditOf(deps, officer, 'notice.sending-resumed', stopId))
    return true
  })
  if (!isLifted) return { kind: 'not-found' }
  deps.nudge()
  return { kind: 'done', stops: await listStops(deps, officer) }
}

function auditOf(
  { clock }: NoticeDependencies,
  officer: AskingOfficer,
  action: 'notice.sending-stopped' | 'notice.sending-resumed',
  subject: string,
) {
  const actor = `officer:${officer.id}` as const
  return {
    chain: officer.unitCode,
    at: clock.now(),
    actor,
    action,
    subject: `sending:${subject}`,
    detail: {},
  }
}
