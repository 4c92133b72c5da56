import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { bringToSession, type MediationDesk, openMediationDesk } from '../../web/support/open-mediation.ts'
import { openWebWorld, type WebWorld } from '../../web/support/web-world.ts'

let world: WebWorld
let desk: MediationDesk

beforeAll(async () => {
  world = await openWebWorld()
  desk = await openMediationDesk(world)
  await bringToSession(world, desk)
  await desk.do(desk.mediator, 'POST', '/parties/other/statements', { text: 'Nói riêng.' })
  await desk.do(desk.mediator, 'PATCH', `/sessions/${desk.current().sessions[0]?.id}`, {
    minutes: 'Biên bản.',
  })
  await desk.do(desk.mediator, 'PUT', '/agreement', { text: 'Thỏa thuận.' })
})
afterAll(() => world.close())

/** Runs SQL as the web does: its role, one transaction, on behalf of one officer (or nobody); always rolled back. */
async function asWeb(officerId: string | undefined, sql: string, values: unknown[] = []) {
  const client = await world.web.connect()
  try {
    await client.query('BEGIN')
    if (officerId !== undefined)
      await client.query(`SELECT set_config('app.officer_id', $1, true)`, [officerId])
    const { rows, rowCount } = await client.query<Record<string, unknown>>(sql, values)
    return { rows, rowCount }
  } finally {
    await client.query('ROLLBACK')
    client.release()
  }
}

const TABLES = [
  'mediation',
  'mediation_mediator',
  'mediation_key',
  'mediation_party',
  'mediation_statement',
  'mediation_consent',
  'mediation_session',
  'mediation_minutes',
  'mediation_agreement',
  'mediation_entry',
]

describe('the database, asked as the web asks about mediation', () => {
  it.each(TABLES)('shows nobody, other units and mediators of other matters no row of %s', async (table) => {
    const strangers = [
      undefined,
      randomUUID(),
      world.ids['tay.duty'],
      world.ids['tay.team'],
      world.ids['dong.mediator2'],
      world.ids.admin,
    ]
    for (const officer of strangers) expect((await asWeb(officer, `SELECT 1 FROM ${table}`)).rowCount).toBe(0)
    expect((await asWeb(world.ids['dong.mediator'], `SELECT 1 FROM ${table}`)).rowCount).toBeGreaterThan(0)
  })

  it('keeps words, minutes and agreement from the police, and words from the head', async () => {
    const count = async (officer: string, table: string) =>
      (await asWeb(officer, `SELECT 1 FROM ${table} WHERE true`)).rowCount
    const spoken = `mediation_statement WHERE kind = 'statement'`
    expect((await asWeb(world.ids['dong.duty'], `SELECT 1 FROM ${spoken}`)).rowCount).toBe(0)
    expect((await asWeb(world.ids['dong.team'], `SELECT 1 FROM ${spoken}`)).rowCount).toBe(0)
    expect(await count(world.ids['dong.duty'], 'mediation_minutes')).toBe(0)
    expect(await count(world.ids['dong.head'], 'mediation_agreement')).toBe(0)
    expect(await count(world.ids['dong.team'], 'mediation_minutes')).toBe(1)
  })

  it('shows a mediator no case file', async () => {
    for (const who of ['dong.mediator', 'dong.team'] as const)
      expect((await asWeb(world.ids[who], 'SELECT 1 FROM case_file')).rowCount).toBe(0)
  })

  it.each([
    'UPDATE mediation SET case_file_id = gen_random_uuid()',
    "UPDATE mediation SET unit_code = '31474'",
    'UPDATE mediation_party SET conversation_id = NULL',
    "UPDATE mediation_statement SET sealed = '\\x00'",
    'UPDATE mediation_consent SET given = true',
    "UPDATE mediation_entry SET kind = 'x'",
    'DELETE FROM mediation_statement',
    'DELETE FROM mediation_consent',
    'DELETE FROM mediation',
    'SELECT * FROM chat_address',
  ])('refuses %s', async (sql) => {
    await expect(asWeb(world.ids['dong.mediator'], sql)).rejects.toThrow(/permission denied/)
  })

  it('lets nobody write in another’s name, or consent for a party in the chat', async () => {
    const { id, parties } = desk.current()
    const { rows } = await world.worker.query<{ id: string }>(
      `SELECT id FROM mediation_party WHERE mediation_id = $1 AND side = 'other'`,
      [id],
    )
    expect(parties).toHaveLength(2)
    const values = [randomUUID(), rows[0]?.id, id]
    const statement = `INSERT INTO mediation_statement (id, party_id, mediation_id, at, kind, author, officer_id, sealed)
      VALUES ($1, $2, $3, now(), 'statement', 'officer', '${world.ids['dong.team']}', '\\x01')`
    const consent = `INSERT INTO mediation_consent (id, party_id, mediation_id, at, kind, given, way, wording_sealed)
      VALUES ($1, $2, $3, now(), 'agreement', true, 'chat', '\\x01')`
    await expect(asWeb(world.ids['dong.mediator'], statement, values)).rejects.toThrow('row-level security')
    await expect(asWeb(world.ids['dong.mediator'], consent, values)).rejects.toThrow('row-level security')
  })

  it('lets no mediator name or release mediators, and nobody name people of another unit', async () => {
    const { id } = desk.current()
    const name = `INSERT INTO mediation_mediator (mediation_id, officer_id) VALUES ($1, $2)`
    await expect(asWeb(world.ids['dong.mediator'], name, [id, world.ids['dong.mediator2']])).rejects.toThrow(
      'row-level security',
    )
    await expect(asWeb(world.ids['dong.team'], name, [id, world.ids['tay.team']])).rejects.toThrow(
      'row-level security',
    )
    expect((await asWeb(world.ids['dong.mediator'], 'DELETE FROM mediation_mediator')).rowCount).toBe(0)
    await expect(
      asWeb(world.ids['dong.team'], name, [id, world.ids['dong.mediator2']]),
    ).resolves.toMatchObject({ rowCount: 1 })
  })

  it('sends and escalates only for those who see the mediation', async () => {
    const party = `(SELECT id FROM mediation_party WHERE side = 'requester' LIMIT 1)`
    const { rows } = await world.worker.query<{ id: string }>(
      `SELECT id FROM mediation_party WHERE side = 'requester'`,
    )
    const send = `SELECT send_to_mediation_party($1, gen_random_uuid(), 'x', 'officer', '\\x01') AS done`
    expect((await asWeb(world.ids['tay.duty'], send, [rows[0]?.id])).rows).toEqual([{ done: false }])
    expect((await asWeb(world.ids['dong.mediator'], send, [rows[0]?.id])).rows).toEqual([{ done: true }])
    expect((await asWeb(world.ids['tay.duty'], `SELECT ${party} AS id`)).rows).toEqual([{ id: null }])
    expect(
      (await asWeb(world.ids['tay.duty'], 'SELECT asks_about_mediation($1) AS may', [desk.current().id]))
        .rows,
    ).toEqual([{ may: false }])
  })

  it('takes sight away with the naming', async () => {
    await world.worker.query('DELETE FROM mediation_mediator WHERE mediation_id = $1', [desk.current().id])
    expect((await asWeb(world.ids['dong.mediator'], 'SELECT 1 FROM mediation')).rowCount).toBe(0)
  })
})
