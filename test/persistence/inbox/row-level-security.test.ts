import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type FiledCase, fileCase } from '../../web/support/file-case.ts'
import { openWebWorld, UNITS, type WebWorld } from '../../web/support/web-world.ts'

let world: WebWorld
let own: FiledCase
let foreign: FiledCase

beforeAll(async () => {
  world = await openWebWorld()
  own = await fileCase(world)
  foreign = await fileCase(world, { unitCode: UNITS.tay, identityLevel: 'A' })
  const { wrapped, kid } = world.vault.identity.createDataKey(foreign.id)
  await world.worker.query(
    `INSERT INTO resident_identity (case_file_id, kid, wrapped, sealed) VALUES ($1, $2, $3, '\\x01'), ($4, $2, $3, '\\x01')`,
    [foreign.id, kid, wrapped, own.id],
  )
  await world.worker.query(
    `INSERT INTO evidence (id, case_file_id, account, kind, received_at) VALUES ($1, $2, 'telegram:71', 'photo', now())`,
    [randomUUID(), foreign.id],
  )
  await world.worker.query(
    `INSERT INTO outgoing_message (id, conversation_id, seq, dedupe_key, class, sealed) VALUES ($1, $2, 1, 'x', 'reply', '\\x01')`,
    [randomUUID(), foreign.conversationId],
  )
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

const SEALED_TABLES = [
  'case_file',
  'case_file_key',
  'answer',
  'timeline_entry',
  'clock',
  'evidence',
  'resident_identity',
  'conversation',
]

describe('the database, asked as the web asks', () => {
  it.each(SEALED_TABLES)('shows nobody any row of %s', async (table) => {
    const column = table === 'conversation' ? 'id' : '*'
    expect((await asWeb(undefined, `SELECT ${column} FROM ${table}`)).rows).toEqual([])
    expect((await asWeb('', `SELECT ${column} FROM ${table}`)).rows).toEqual([])
    expect((await asWeb(randomUUID(), `SELECT ${column} FROM ${table}`)).rows).toEqual([])
  })

  it.each(SEALED_TABLES)('shows an officer no row of %s that belongs to another unit', async (table) => {
    const column = table === 'case_file' || table === 'conversation' ? 'id' : 'case_file_id AS id'
    const { rows } = await asWeb(world.ids['dong.duty'], `SELECT ${column} FROM ${table}`)
    expect(rows.map((row) => row.id)).not.toContain(foreign.id)
    expect(rows.map((row) => row.id)).not.toContain(foreign.conversationId)
  })

  it('shows an officer no message to another unit’s resident, and no sealed one at all', async () => {
    expect((await asWeb(world.ids['dong.duty'], 'SELECT id FROM outgoing_message')).rows).toEqual([])
    expect((await asWeb(world.ids['tay.duty'], 'SELECT id FROM outgoing_message')).rows).toHaveLength(1)
    await expect(asWeb(world.ids['tay.duty'], 'SELECT sealed FROM outgoing_message')).rejects.toThrow(
      'permission denied',
    )
  })

  it.each(['chat_address', 'inbound_event', 'channel_token', 'unverified_event'])(
    'never shows %s',
    async (table) => {
      await expect(asWeb(world.ids['dong.head'], `SELECT * FROM ${table}`)).rejects.toThrow(
        'permission denied',
      )
    },
  )

  it('gives out an identity of level A to its unit, of level C to nobody', async () => {
    const find = (officer: string) => asWeb(officer, 'SELECT case_file_id FROM resident_identity')
    expect((await find(world.ids['tay.duty'])).rows).toEqual([{ case_file_id: foreign.id }])
    expect((await find(world.ids['dong.head'])).rows).toEqual([])
  })

  it.each([
    "UPDATE case_file SET identity_level = 'A'",
    `UPDATE case_file SET unit_code = '${UNITS.tay}'`,
    'UPDATE case_file SET conversation_id = NULL',
    'UPDATE case_file SET headline_sealed = NULL',
    "UPDATE answer SET sealed = '\\x00'",
    "UPDATE case_message SET sealed = '\\x00'",
    "UPDATE timeline_entry SET kind = 'x'",
    "UPDATE audit_entry SET actor = 'x'",
    'DELETE FROM case_file',
    'DELETE FROM audit_entry',
    'SELECT sealed FROM outgoing_message',
    'SELECT session_sealed FROM conversation',
  ])('refuses %s', async (sql) => {
    await expect(asWeb(world.ids['dong.head'], sql)).rejects.toThrow(/permission denied/)
  })

  it('changes nothing of another unit', async () => {
    for (const table of ['case_file', 'evidence']) {
      const set = table === 'case_file' ? `status = 'CLOSED'` : `state = 'gone'`
      const id = table === 'case_file' ? 'id' : 'case_file_id'
      const { rowCount } = await asWeb(
        world.ids['dong.head'],
        `UPDATE ${table} SET ${set} WHERE ${id} = $1`,
        [foreign.id],
      )
      expect(rowCount).toBe(0)
    }
  })

  it('lets an officer write only under their own name', async () => {
    const write = (officerId: string, direction: string, author: string) =>
      asWeb(
        world.ids['dong.duty'],
        `INSERT INTO case_message (id, case_file_id, direction, author, officer_id, sealed, at) VALUES ($1, $2, $3, $4, $5, '\\x01', now())`,
        [randomUUID(), own.id, direction, author, officerId],
      )
    await expect(write(world.ids['dong.duty'], 'out', 'officer')).resolves.toMatchObject({ rowCount: 1 })
    await expect(write(world.ids['dong.head'], 'out', 'officer')).rejects.toThrow('row-level security')
    await expect(write(world.ids['dong.duty'], 'in', 'resident')).rejects.toThrow('row-level security')
  })

  it('adds no words to another unit’s case', async () => {
    const insert = `INSERT INTO timeline_entry (id, case_file_id, at, kind, officer_id) VALUES ($1, $2, now(), 'note', $3)`
    const values = [randomUUID(), foreign.id, world.ids['dong.duty']]
    await expect(asWeb(world.ids['dong.duty'], insert, values)).rejects.toThrow('row-level security')
  })

  it('moves a case only by the hand of somebody who may', async () => {
    const transfer = async (officer: string, id: string, unit: string) =>
      (await asWeb(officer, `SELECT transfer_case_file($1, $2, '{}') AS done`, [id, unit])).rows[0]?.done
    expect(await transfer(world.ids['dong.duty'], own.id, UNITS.tay)).toBe(true)
    expect(await transfer(world.ids['dong.duty'], foreign.id, UNITS.dong)).toBe(false)
    expect(await transfer(world.ids['dong.handler'], own.id, UNITS.tay)).toBe(false)
    expect(await transfer(world.ids.admin, own.id, UNITS.tay)).toBe(false)
    expect(await transfer(world.ids['dong.duty'], own.id, 'khong-co')).toBe(false)
  })

  it('forgets the asking officer when the transaction ends', async () => {
    const client = await world.web.connect()
    await client.query('BEGIN')
    await client.query(`SELECT set_config('app.officer_id', $1, true)`, [world.ids['dong.duty']])
    expect((await client.query('SELECT 1 FROM case_file')).rowCount).toBe(1)
    await client.query('COMMIT')
    expect((await client.query('SELECT 1 FROM case_file')).rowCount).toBe(0)
    client.release()
  })

  it('takes sight away at once when access is taken away', async () => {
    await world.web.query('UPDATE officer SET is_active = false WHERE id = $1', [world.ids['dong.head']])
    expect((await asWeb(world.ids['dong.head'], 'SELECT id FROM case_file')).rows).toEqual([])
  })
})

describe('the catalogue', () => {
  it('has forced row security on every table with case content', async () => {
    const { rows } = await world.worker.query<{ relname: string }>(
      `SELECT relname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
       WHERE n.nspname = 'public' AND relkind = 'r' AND (relname = ANY ($1) OR EXISTS (
         SELECT 1 FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attname = 'case_file_id' AND relname <> 'live_event'))
         AND NOT (relrowsecurity AND relforcerowsecurity)`,
      [['case_file', 'conversation', 'outgoing_message', 'audit_entry']],
    )
    expect(rows).toEqual([])
  })

  it('has no function with its owner’s rights beyond those known, each with a fixed search path', async () => {
    const { rows } = await world.worker.query<{ proname: string; config: string[] }>(
      `SELECT proname, proconfig AS config FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace
       WHERE n.nspname = 'public' AND prosecdef ORDER BY proname`,
    )
    expect(rows.map((row) => row.proname)).toEqual([
      'asking_mediations',
      'asking_province',
      'asking_role',
      'asking_teams',
      'asking_units',
      'asks_about_mediation',
      'assign_case_file',
      'case_content_written',
      'case_file_moved',
      'case_file_taken_up',
      'case_file_written',
      'channel_health',
      'chat_trouble',
      'clear_desk',
      'count_subscribers',
      'escalate_mediation',
      'hand_over_desk',
      'has_sealed_identity',
      'ingest_events',
      'keep_unverified',
      'lacks_approver',
      'may_open_identity',
      'mediation_changed',
      'mediation_team_people',
      'mirror_mediation_status',
      'mirror_request_status',
      'notice_units',
      'open_cases_of',
      'own_chats',
      'province_approval_units',
      'public_notice',
      'reopen_asked',
      'send_to_mediation_party',
      'shared_case_files',
      'tell_mediation',
      'transfer_case_file',
      'unit_ratings',
      'unit_readiness',
    ])
    for (const row of rows) expect(row.config).toEqual(['search_path=public, pg_temp'])
  })

  it('has no view that shows with its owner’s rights, and no role that passes by row security', async () => {
    const views = await world.worker.query(`SELECT viewname FROM pg_views WHERE schemaname = 'public'`)
    expect(views.rows).toEqual([])
    const roles = await world.worker.query(
      `SELECT rolname FROM pg_roles WHERE rolname LIKE 'by\\_%' AND (rolsuper OR rolbypassrls OR rolcanlogin)`,
    )
    expect(roles.rows).toEqual([])
  })
})
