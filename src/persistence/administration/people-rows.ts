import type { PeopleDesk, PeopleFilter, PersonRecord } from '../../app/administration/ports.ts'
import { ROLES } from '../../domain/access/role.ts'
import { Prisma } from '../generated/client.ts'
import { notifyOfficers } from '../inbox/save-case-work.ts'

const MAX_PEOPLE = 300

interface PersonRow {
  readonly id: string
  readonly login: string
  readonly name: string
  readonly role: string
  readonly unit_code: string
  readonly unit_name: string
  readonly is_active: boolean
  readonly has_totp: boolean
  readonly invited_until: Date | null
  readonly last_seen_at: Date | null
  readonly open_cases: number | null
}

type Db = Prisma.TransactionClient

/** People and their access, in the caller's transaction. */
export function peopleRows(db: Db): PeopleDesk {
  return {
    listPeople: (filter) => selectPeople(db, conditionOf(filter)),
    findPerson: async (id) => (await selectPeople(db, Prisma.sql`o.id = ${id}::uuid`))[0],
    ...accessRows(db),
    countAdministrators: () => db.officer.count({ where: { role: 'sys_admin', isActive: true } }),
    listHeads: async (unitCode) => {
      const rows = await db.officer.findMany({
        where: { unitCode, role: 'unit_head', isActive: true },
        select: { id: true },
      })
      return rows.map(({ id }) => id)
    },
    notify: (notifications) =>
      notifyOfficers(
        db,
        notifications.map((one) => ({ ...one, caseFileId: undefined, detail: {} })),
      ),
  }
}

function accessRows(
  db: Db,
): Pick<PeopleDesk, 'changePerson' | 'saveInvitation' | 'forgetLogIn' | 'clearDesk' | 'deactivate'> {
  return {
    changePerson: async (id, { name, role }) => {
      await db.officer.update({ where: { id }, data: { ...(name && { name }), ...(role && { role }) } })
    },
    saveInvitation: async (officerId, hash, expires) => {
      const data = { tokenHash: Uint8Array.from(hash), expiresAt: new Date(expires) }
      await db.officerInvitation.upsert({
        where: { officerId },
        create: { officerId, ...data },
        update: data,
      })
    },
    forgetLogIn: async (id, passwordHash) => {
      const data = { passwordHash, totpSealed: null, totpPendingSealed: null, totpLastStep: null }
      await db.officer.update({ where: { id }, data: { ...data, isActive: true } })
      await db.officerSession.deleteMany({ where: { officerId: id } })
    },
    clearDesk: async (fromId, toId) => {
      const rows = await db.$queryRaw<{ id: string }[]>`
        SELECT clear_desk(${fromId}::uuid, ${toId ?? null}::uuid) AS id`
      return rows.map(({ id }) => id)
    },
    deactivate: async (id) => {
      await db.officer.update({ where: { id }, data: { isActive: false } })
      await db.officerSession.deleteMany({ where: { officerId: id } })
      await db.officerInvitation.deleteMany({ where: { officerId: id } })
      await db.accessToken.deleteMany({ where: { officerId: id } })
    },
  }
}

function conditionOf(filter: PeopleFilter): Prisma.Sql {
  if ('unitCode' in filter) return Prisma.sql`o.unit_code = ${filter.unitCode}`
  const pattern = `%${filter.text.replace(/[%_\\]/g, '\\$&')}%`
  return Prisma.sql`(o.name ILIKE ${pattern} OR o.login ILIKE ${pattern} OR u.name ILIKE ${pattern})`
}

async function selectPeople(db: Db, condition: Prisma.Sql): Promise<PersonRecord[]> {
  const rows = await db.$queryRaw<PersonRow[]>`
    SELECT o.id, o.login, o.name, o.role, o.unit_code, u.name AS unit_name, o.is_active, o.totp_sealed IS NOT NULL AS has_totp,
      i.expires_at AS invited_until, (SELECT max(s.last_seen_at) FROM officer_session s WHERE s.officer_id = o.id) AS last_seen_at,
      (SELECT c.open_cases FROM open_cases_of(o.unit_code) c WHERE c.officer_id = o.id) AS open_cases
    FROM officer o JOIN police_unit u ON u.code = o.unit_code LEFT JOIN officer_invitation i ON i.officer_id = o.id
    WHERE ${condition} ORDER BY o.is_active DESC, u.name, o.role, o.name LIMIT ${MAX_PEOPLE}`
  return rows.map(toPerson)
}

function toPerson(row: PersonRow): PersonRecord {
  const role = ROLES.find((one) => one === row.role)
  if (role === undefined) throw new TypeError('an officer has a role this version does not know')
  return {
    id: row.id,
    login: row.login,
    name: row.name,
    role,
    unit: { code: row.unit_code, name: row.unit_name },
    isActive: row.is_active,
    hasTotp: row.has_totp,
    invitedUntil: row.invited_until?.getTime(),
    lastSeenAt: row.last_seen_at?.getTime(),
    openCases: row.open_cases ?? 0,
  }
}
