import { type AskingOfficer, worksOnCaseFiles } from '../../domain/access/role.ts'
import { findManaged, isLastAdministrator, type PeopleFailure, recordPeople } from './arrange-people.ts'
import type { AdministrationDependencies, AdministrationDesk, PersonRecord } from './ports.ts'

/** Ended access, and how many open cases changed hands. */
export interface Deactivated {
  readonly kind: 'deactivated'
  readonly person: PersonRecord
  readonly handedOver: number
}

/**
 * Ends a person's access at once and leaves nothing lying on their desk: open cases go to `handOverTo` or to the unit's desk,
 * coming shifts come off the roster, so that the gap shows. One transaction: never an inactive owner of an open case.
 */
export async function deactivatePerson(
  deps: AdministrationDependencies,
  officer: AskingOfficer,
  id: string,
  handOverTo: string | undefined,
): Promise<Deactivated | PeopleFailure | { readonly kind: 'unknown-receiver' }> {
  return deps.store.withOfficer(officer, async (desk) => {
    const found = await findManaged(desk, officer, id)
    if ('kind' in found) return found
    if (found.id === officer.id) return { kind: 'yourself' }
    if (await isLastAdministrator(desk, found)) return { kind: 'last-administrator' }
    if (handOverTo !== undefined && !(await canTakeOver(desk, officer, found, handOverTo)))
      return { kind: 'unknown-receiver' }
    const cases = await desk.clearDesk(id, handOverTo)
    // Only who sees the cases can write into their history; the audit log tells of both.
    if (officer.unitCode === found.unit.code && worksOnCaseFiles(officer.role))
      await desk.recordTimeline(cases, deps.clock.now(), handOverTo)
    await desk.announceChange(found.unit.code, cases)
    await desk.deactivate(id)
    await recordPeople(deps, desk, officer, {
      action: 'officer.disabled',
      id,
      unitCode: found.unit.code,
      detail: { to: handOverTo ?? null, count: cases.length },
    })
    const person = (await desk.findPerson(id)) ?? found
    return { kind: 'deactivated', person, handedOver: cases.length }
  })
}

/** Somebody else of the same unit who works on cases; the administrator names nobody, because the unit decides that. */
async function canTakeOver(
  desk: AdministrationDesk,
  officer: AskingOfficer,
  leaving: PersonRecord,
  receiverId: string,
): Promise<boolean> {
  const receiver = await desk.findPerson(receiverId)
  return (
    officer.role === 'unit_head' &&
    receiver !== undefined &&
    receiver.id !== leaving.id &&
    receiver.isActive &&
    receiver.unit.code === leaving.unit.code &&
    worksOnCaseFiles(receiver.role)
  )
}
