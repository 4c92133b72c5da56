import type { Person } from '../../app/inbox/people.ts'
import type { TeamRecord } from '../../app/mediation/mediation-record.ts'
import type { SavedTeam } from '../../app/mediation/ports.ts'
import { type AskingOfficer, CASE_WORKER_ROLES, type Role } from '../../domain/access/role.ts'
import type { Prisma } from '../generated/client.ts'

type Db = Prisma.TransactionClient

/** Who can be in a team or mediate: the team's people, and police who take part. */
const MEDIATING_ROLES: readonly Role[] = ['mediation_head', 'mediator', ...CASE_WORKER_ROLES]

interface TeamRow {
  readonly id: string
  readonly name: string
  readonly hamlet: string
  readonly is_active: boolean
  readonly version: number
  readonly members: TeamRecord['members']
}

/** The unit's teams by name. */
export async function listTeams(db: Db): Promise<TeamRecord[]> {
  const rows = await db.$queryRaw<TeamRow[]>`
    SELECT t.id, t.name, t.hamlet, t.is_active, t.version,
      (SELECT coalesce(jsonb_agg(jsonb_build_object('id', o.id, 'name', o.name, 'isHead', x.is_head)
         ORDER BY x.is_head DESC, o.name), '[]')
         FROM mediation_team_member x JOIN officer o ON o.id = x.officer_id WHERE x.team_id = t.id) AS members
    FROM mediation_team t ORDER BY t.name, t.id`
  return rows.map(({ is_active, ...team }) => ({ ...team, isActive: is_active }))
}

/** Active people of the unit who can be in a team. */
export async function listCandidates(
  db: Db,
  officer: AskingOfficer,
): Promise<(Person & { readonly role: string })[]> {
  return db.officer.findMany({
    where: { unitCode: officer.unitCode, isActive: true, role: { in: [...MEDIATING_ROLES] } },
    select: { id: true, name: true, role: true },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
  })
}

/** Adds or changes a team; nothing is written unless all of it can be. */
export async function saveTeam(
  db: Db,
  team: SavedTeam,
): Promise<'saved' | 'stale' | 'not-found' | 'unknown-officer'> {
  const memberIds = team.members.map(({ officerId }) => officerId)
  const known = await db.officer.count({
    where: {
      id: { in: memberIds },
      unitCode: team.unitCode,
      isActive: true,
      role: { in: [...MEDIATING_ROLES] },
    },
  })
  if (known !== new Set(memberIds).size) return 'unknown-officer'
  const written = team.version === undefined ? await addTeam(db, team) : await changeTeam(db, team)
  if (written !== 'saved') return written
  await db.$executeRaw`DELETE FROM mediation_team_member WHERE team_id = ${team.id}::uuid`
  for (const { officerId, isHead } of team.members) {
    await db.$executeRaw`
      INSERT INTO mediation_team_member (team_id, officer_id, is_head)
      VALUES (${team.id}::uuid, ${officerId}::uuid, ${isHead}) ON CONFLICT DO NOTHING`
  }
  return 'saved'
}

async function addTeam(db: Db, { id, unitCode, name, hamlet, isActive }: SavedTeam): Promise<'saved'> {
  await db.$executeRaw`
    INSERT INTO mediation_team (id, unit_code, name, hamlet, is_active)
    VALUES (${id}::uuid, ${unitCode}, ${name}, ${hamlet}, ${isActive})`
  return 'saved'
}

async function changeTeam(db: Db, team: SavedTeam): Promise<'saved' | 'stale' | 'not-found'> {
  const { id, name, hamlet, isActive, version } = team
  const changed = await db.$executeRaw`
    UPDATE mediation_team SET name = ${name}, hamlet = ${hamlet}, is_active = ${isActive}, version = version + 1
    WHERE id = ${id}::uuid AND version = ${version ?? 0}`
  if (changed > 0) return 'saved'
  const [found] = await db.$queryRaw<{ id: string }[]>`SELECT id FROM mediation_team WHERE id = ${id}::uuid`
  return found === undefined ? 'not-found' : 'stale'
}
