import type { AskingOfficer } from '../../domain/access/role.ts'
import { dayOf } from '../../domain/clocks/work-calendar.ts'
import type { AdministrationDependencies, AdministrationDesk, UnitChange, UnitRecord } from './ports.ts'

/** How a change of a unit ended. */
export type UnitResult =
  | { readonly kind: 'changed'; readonly unit: UnitRecord }
  | {
      readonly kind: 'not-allowed' | 'not-found' | 'answers-for-communes' | 'unknown-commune' | 'in-the-past'
    }

/** Changes a unit: the administrator all, a head phone and address of the own one. */
export async function changeUnit(
  deps: AdministrationDependencies,
  officer: AskingOfficer,
  code: string,
  change: UnitChange,
): Promise<UnitResult> {
  if (!mayChange(officer, code, change)) return { kind: 'not-allowed' }
  const result = await deps.store.withOfficer(officer, async (desk): Promise<UnitResult> => {
    const unit = await desk.findUnit(code, dayOf(deps.clock.now()))
    if (unit === undefined) return { kind: 'not-found' }
    if (change.isActive === false && unit.communes.length > 0) return { kind: 'answers-for-communes' }
    await desk.changeUnit(code, change)
    return finish(deps, desk, officer, code)
  })
  if (result.kind === 'changed') await deps.onRoutingChanged()
  return result
}

/**
 * Lets a unit answer for one more commune from a day on; whoever did before does so until then. Days that have passed stay as
 * they were: cases were sent by them.
 */
export async function takeOverCommune(
  deps: AdministrationDependencies,
  officer: AskingOfficer,
  command: { readonly unitCode: string; readonly communeCode: string; readonly from: string },
): Promise<UnitResult> {
  if (officer.role !== 'sys_admin') return { kind: 'not-allowed' }
  if (command.from < dayOf(deps.clock.now())) return { kind: 'in-the-past' }
  const result = await deps.store.withOfficer(officer, async (desk): Promise<UnitResult> => {
    const unit = await desk.findUnit(command.unitCode, command.from)
    if (unit === undefined || !unit.isActive) return { kind: 'not-found' }
    if (!(await desk.hasCommune(command.communeCode))) return { kind: 'unknown-commune' }
    await desk.takeOverCommune(command.unitCode, command.communeCode, command.from)
    return finish(deps, desk, officer, command.unitCode)
  })
  if (result.kind === 'changed') await deps.onRoutingChanged()
  return result
}

function mayChange({ role, unitCode }: AskingOfficer, code: string, change: UnitChange): boolean {
  if (role === 'sys_admin') return true
  const isDescription = change.isRemote === undefined && change.isActive === undefined
  return role === 'unit_head' && unitCode === code && isDescription
}

async function finish(
  deps: AdministrationDependencies,
  desk: AdministrationDesk,
  officer: AskingOfficer,
  code: string,
): Promise<UnitResult> {
  const at = deps.clock.now()
  await desk.recordAudit({
    chain: code,
    at,
    actor: `officer:${officer.id}`,
    action: 'settings.changed',
    subject: `unit:${code}`,
    detail: {},
  })
  const unit = await desk.findUnit(code, dayOf(at))
  return unit === undefined ? { kind: 'not-found' } : { kind: 'changed', unit }
}
