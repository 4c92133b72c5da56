import { mayManagePerson, rolesToGive } from '../../domain/access/manage-people.ts'
import type { AskingOfficer, Role } from '../../domain/access/role.ts'
import type { AuditAction } from '../../domain/audit/audit-entry.ts'
import { generatePassword, PASSWORD_BYTES } from '../officers/generate-password.ts'
import { normaliseLogin } from '../officers/log-in.ts'
import type { AdministrationDependencies, AdministrationDesk, PersonRecord } from './ports.ts'

/** How long an invitation is good, in ms: three days, so that somebody off duty finds it in time. */
export const INVITATION_MS = 3 * 24 * 3_600_000

/** A person to be given access; without a unit, to the asking officer's own. */
export interface NewPersonCommand {
  readonly login: string
  readonly name: string
  readonly role: Role
  readonly unitCode: string | undefined
}

/** A link by which a person sets a password; nowhere else than here. */
export interface Invited {
  readonly kind: 'invited'
  readonly person: PersonRecord
  readonly link: string
  readonly expiresAt: number
}

/** What keeps a person's access from being arranged. */
export type PeopleFailure = {
  readonly kind:
    | 'not-allowed'
    | 'not-found'
    | 'login-taken'
    | 'unknown-unit'
    | 'yourself'
    | 'last-administrator'
}

/** Makes an account that nobody can log in to, and the link by which its owner can. The unit's heads hear of it. */
export async function addPerson(
  deps: AdministrationDependencies,
  officer: AskingOfficer,
  { login, name, role, unitCode = officer.unitCode }: NewPersonCommand,
): Promise<Invited | PeopleFailure> {
  if (!rolesToGive(officer).includes(role) || !mayManagePerson(officer, { role, unitCode }))
    return { kind: 'not-allowed' }
  const id = deps.ids.uuid()
  const passwordHash = await unknownPassword(deps)
  const account = { id, login: normaliseLogin(login), name, unitCode, role, passwordHash }
  const outcome = await deps.officers.officers.addOfficer(account)
  if (outcome !== 'added') return { kind: outcome }
  return deps.store.withOfficer(officer, async (desk) => {
    await tellHeads(deps, desk, officer, unitCode)
    const invited = await invite(deps, desk, id)
    await recordPeople(deps, desk, officer, { action: 'officer.added', id, unitCode, detail: { role } })
    return invited
  })
}

/** Changes name or role; the role holds from the person's next request on. */
export async function changePerson(
  deps: AdministrationDependencies,
  officer: AskingOfficer,
  id: string,
  change: { readonly name?: string | undefined; readonly role?: Role | undefined },
): Promise<{ readonly kind: 'changed'; readonly person: PersonRecord } | PeopleFailure> {
  return deps.store.withOfficer(officer, async (desk) => {
    const found = await findManaged(desk, officer, id)
    if ('kind' in found) return found
    const { role } = change
    if (role !== undefined && role !== found.role) {
      if (found.id === officer.id) return { kind: 'yourself' }
      if (!rolesToGive(officer).includes(role)) return { kind: 'not-allowed' }
      if (await isLastAdministrator(desk, found)) return { kind: 'last-administrator' }
    }
    await desk.changePerson(id, change)
    const detail: Record<string, string> = role === undefined ? {} : { role }
    await recordPeople(deps, desk, officer, {
      action: 'officer.changed',
      id,
      unitCode: found.unit.code,
      detail,
    })
    return { kind: 'changed', person: (await desk.findPerson(id)) ?? found }
  })
}

/** A new link: for an invitation that ran out, a password that was forgotten, or somebody who comes back. */
export async function invitePerson(
  deps: AdministrationDependencies,
  officer: AskingOfficer,
  id: string,
): Promise<Invited | PeopleFailure> {
  const passwordHash = await unknownPassword(deps)
  return deps.store.withOfficer(officer, async (desk) => {
    const found = await findManaged(desk, officer, id)
    if ('kind' in found) return found
    if (found.id === officer.id) return { kind: 'yourself' }
    await desk.forgetLogIn(id, passwordHash)
    const invited = await invite(deps, desk, id)
    await recordPeople(deps, desk, officer, {
      action: 'password.changed',
      id,
      unitCode: found.unit.code,
      detail: {},
    })
    return invited
  })
}

/** The person where the asking officer arranges their access; else why not. */
export async function findManaged(
  desk: AdministrationDesk,
  officer: AskingOfficer,
  id: string,
): Promise<PersonRecord | PeopleFailure> {
  const found = await desk.findPerson(id)
  if (found === undefined) return { kind: 'not-found' }
  // Somebody else's people are not there at all.
  if (officer.role !== 'sys_admin' && found.unit.code !== officer.unitCode) return { kind: 'not-found' }
  return mayManagePerson(officer, { role: found.role, unitCode: found.unit.code })
    ? found
    : { kind: 'not-allowed' }
}

/** Whether nobody could administer any more without this person. */
export async function isLastAdministrator(desk: AdministrationDesk, person: PersonRecord): Promise<boolean> {
  return person.role === 'sys_admin' && person.isActive && (await desk.countAdministrators()) <= 1
}

/** Leaves the trace in the chain of the person's unit, where its head reads it. */
export function recordPeople(
  deps: Pick<AdministrationDependencies, 'clock'>,
  desk: AdministrationDesk,
  officer: AskingOfficer,
  deed: {
    readonly action: AuditAction
    readonly id: string
    readonly unitCode: string
    readonly detail: Readonly<Record<string, string | number | null>>
  },
): Promise<void> {
  return desk.recordAudit({
    chain: deed.unitCode,
    at: deps.clock.now(),
    actor: `officer:${officer.id}`,
    action: deed.action,
    subject: `officer:${deed.id}`,
    detail: deed.detail,
  })
}

async function invite(
  deps: AdministrationDependencies,
  desk: AdministrationDesk,
  id: string,
): Promise<Invited | PeopleFailure> {
  const { token, idHash } = deps.officers.tokens.create()
  const expiresAt = deps.clock.now() + INVITATION_MS
  await desk.saveInvitation(id, idHash, expiresAt)
  const person = await desk.findPerson(id)
  if (person === undefined) return { kind: 'not-found' }
  // Behind the #: browsers do not send it to any server.
  return { kind: 'invited', person, link: `${deps.publicUrl}/invitation#${token}`, expiresAt }
}

/** Nobody learns it: the account opens by its invitation only. */
function unknownPassword({ officers, ids }: AdministrationDependencies): Promise<string> {
  return officers.passwords.hashPassword(generatePassword(ids.bytes(PASSWORD_BYTES)))
}

/** A new account in a unit is never silent: it is how somebody with too much power would come to read cases. */
async function tellHeads(
  deps: AdministrationDependencies,
  desk: AdministrationDesk,
  officer: AskingOfficer,
  unitCode: string,
): Promise<void> {
  const heads = (await desk.listHeads(unitCode)).filter((id) => id !== officer.id)
  const at = deps.clock.now()
  await desk.notify(
    heads.map((officerId) => ({ id: deps.ids.uuid(), officerId, kind: 'person-added' as const, at })),
  )
}
