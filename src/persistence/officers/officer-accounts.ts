import type { NewOfficer, OfficerAccount, OfficerCredentials } from '../../app/officers/ports.ts'
import { ROLES, type Role } from '../../domain/access/role.ts'
import type { PrismaClient } from '../generated/client.ts'

/** An officer's row with the name of the unit. */
interface OfficerRow {
  readonly id: string
  readonly login: string
  readonly name: string
  readonly role: string
  readonly unitCode: string
  readonly unit: { readonly name: string }
}

const WITH_UNIT = { unit: { select: { name: true } } } as const

/** The account of a row. Throws for a role this version does not know: such a person gets no access by accident. */
export function toAccount(row: OfficerRow): OfficerAccount {
  return {
    id: row.id,
    login: row.login,
    name: row.name,
    role: parseRole(row.role),
    unitCode: row.unitCode,
    unitName: row.unit.name,
  }
}

function parseRole(text: string): Role {
  const role = ROLES.find((one) => one === text)
  if (role === undefined) throw new TypeError('an officer has a role this version does not know')
  return role
}

/** What a log-in is checked against. */
export async function findCredentials(
  prisma: PrismaClient,
  login: string,
): Promise<OfficerCredentials | undefined> {
  const row = await prisma.officer.findUnique({ where: { login }, include: WITH_UNIT })
  if (row === null) return undefined
  const { isActive, passwordHash } = row
  return {
    officer: toAccount(row),
    isActive,
    passwordHash,
    totpSealed: row.totpSealed ?? undefined,
    totpPendingSealed: row.totpPendingSealed ?? undefined,
  }
}

/** Adds an officer, unless the login is taken or the unit does not exist. */
export async function addOfficer(
  prisma: PrismaClient,
  officer: NewOfficer,
): Promise<'added' | 'login-taken' | 'unknown-unit'> {
  const unit = await prisma.policeUnit.findUnique({
    where: { code: officer.unitCode },
    select: { code: true },
  })
  if (unit === null) return 'unknown-unit'
  const { count } = await prisma.officer.createMany({ data: [officer], skipDuplicates: true })
  return count === 1 ? 'added' : 'login-taken'
}

/** Everybody, by unit and login. */
export async function listOfficers(
  prisma: PrismaClient,
): Promise<(OfficerAccount & { readonly isActive: boolean })[]> {
  const rows = await prisma.officer.findMany({
    include: WITH_UNIT,
    orderBy: [{ unitCode: 'asc' }, { login: 'asc' }],
  })
  return rows.map((row) => ({ ...toAccount(row), isActive: row.isActive }))
}

/** Takes access away, sessions included, in one transaction. */
export function disableOfficer(prisma: PrismaClient, login: string): Promise<OfficerAccount | undefined> {
  return changeOfficer(prisma, login, { isActive: false })
}

/** Replaces the password, forgets the one-time password seed and ends all sessions, in one transaction. */
export function replacePassword(
  prisma: PrismaClient,
  login: string,
  passwordHash: string,
): Promise<OfficerAccount | undefined> {
  return changeOfficer(prisma, login, { passwordHash, totpSealed: null, totpLastStep: null })
}

/** Asks for one-time passwords of this seed from now on and ends all sessions, in one transaction. */
export async function saveTotpSeed(
  prisma: PrismaClient,
  officerId: string,
  sealedSeed: Uint8Array,
): Promise<void> {
  const data = { totpSealed: Uint8Array.from(sealedSeed), totpLastStep: null }
  await prisma.$transaction([
    prisma.officer.update({ where: { id: officerId }, data }),
    prisma.officerSession.deleteMany({ where: { officerId } }),
  ])
}

function changeOfficer(
  prisma: PrismaClient,
  login: string,
  data: { isActive: false } | { passwordHash: string; totpSealed: null; totpLastStep: null },
): Promise<OfficerAccount | undefined> {
  return prisma.$transaction(async (db) => {
    const found = await db.officer.findUnique({ where: { login }, include: WITH_UNIT })
    if (found === null) return undefined
    await db.officer.update({ where: { id: found.id }, data })
    await db.officerSession.deleteMany({ where: { officerId: found.id } })
    return toAccount(found)
  })
}
