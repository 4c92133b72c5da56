import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createRunClocks } from '../../../src/app/clocks/run-clocks.ts'
import { createClockStore } from '../../../src/persistence/clocks/clock-store.ts'
import { createDutyVault } from '../../../src/vault/duty-vault.ts'
import { fileCase } from '../../web/support/file-case.ts'
import { openWebWorld, UNITS, type WebWorld } from '../../web/support/web-world.ts'

const at = (text: string) => Date.parse(`${text}+07:00`)
const HOUR = 3_600_000
let world: WebWorld
let now = at('2027-02-04T08:00')
let look: (clockId: string) => Promise<void>

beforeAll(async () => {
  world = await openWebWorld()
  const run = createRunClocks({
    store: createClockStore(world.worker, createDutyVault(world.vault), () => now),
    clock: { now: () => now },
    ids: { uuid: randomUUID, bytes: () => new Uint8Array() },
  })
  look = (ref) => run([{ ref, version: 1 }])
})
afterAll(() => world.close())

async function addClock(caseFileId: string, key: string, startsAt: number, dueAt: number, nature = 'law') {
  const id = randomUUID()
  await world.worker.query(
    `INSERT INTO clock (id, case_file_id, key, starts_at, due_at, nature, basis) VALUES ($1, $2, $3, $4, $5, $6, 'thử')`,
    [id, caseFileId, key, new Date(startsAt), new Date(dueAt), nature],
  )
  return id
}
const clockOf = async (id: string) =>
  (
    await world.worker.query('SELECT stage, due_at, stopped_at, next_action_at FROM clock WHERE id = $1', [
      id,
    ])
  ).rows[0]
const toldOf = async (caseFileId: string) =>
  (
    await world.worker.query<{ login: string; kind: string }>(
      `SELECT o.login, n.kind FROM officer_notification n JOIN officer o ON o.id = n.officer_id
       WHERE n.case_file_id = $1 ORDER BY n.at, o.login`,
      [caseFileId],
    )
  ).rows.map(({ login, kind }) => `${kind} ${login}`)

describe('a legal limit', () => {
  it('warns who is on duty, tells the head of the breach, then the province', async () => {
    const filed = await fileCase(world, { status: 'SEEN' })
    const start = now
    const id = await addClock(filed.id, 'T_24H', start, start + 24 * HOUR)
    await look(id)
    expect(await toldOf(filed.id)).toEqual([])
    for (const hours of [20, 25, 31]) {
      now = start + hours * HOUR
      await look(id)
    }
    expect(await toldOf(filed.id)).toEqual([
      'clock-warned dong.duty',
      'clock-breached dong.deputy',
      'clock-breached dong.duty',
      'clock-breached dong.head',
      'clock-breached dong.deputy',
      'clock-breached dong.head',
      'clock-breached tinh.duty',
    ])
    expect(await clockOf(id)).toMatchObject({ stage: 3, next_action_at: null })
    const { rows } = await world.worker.query(
      `SELECT kind FROM timeline_entry WHERE case_file_id = $1 AND kind LIKE 'clock%' ORDER BY at`,
      [filed.id],
    )
    expect(rows.map(({ kind }) => kind)).toEqual(['clock-warned', 'clock-breached', 'clock-escalated'])
  })

  it('gives remote units 48 hours from the first look on', async () => {
    now = at('2027-02-04T08:00')
    await world.worker.query('UPDATE police_unit SET is_remote = true WHERE code = $1', [UNITS.tay])
    const filed = await fileCase(world, { unitCode: UNITS.tay })
    const id = await addClock(filed.id, 'T_24H', now, now + 24 * HOUR)
    await look(id)
    expect((await clockOf(id)).due_at.getTime()).toBe(now + 48 * HOUR)
  })

  it('in working days is moved over Tết, and by a day off that is entered while it runs', async () => {
    now = at('2027-02-04T09:00')
    const filed = await fileCase(world, { status: 'RECEIVED' })
    const id = await addClock(filed.id, 'T_NOTICE_IN', now, at('2027-02-09T17:00'), 'reminder')
    await look(id)
    expect((await clockOf(id)).due_at.getTime()).toBe(at('2027-02-12T17:00'))
    await world.worker.query(
      `INSERT INTO holiday (scope, day, name) VALUES ($1, '2027-02-11', 'Lễ hội xã')`,
      [UNITS.dong],
    )
    now += 6 * HOUR
    await look(id)
    expect((await clockOf(id)).due_at.getTime()).toBe(at('2027-02-15T17:00'))
  })

  it('that was stopped or paused says nothing', async () => {
    const filed = await fileCase(world)
    const id = await addClock(filed.id, 'T_24H', now - 40 * HOUR, now - 16 * HOUR)
    await world.worker.query('UPDATE clock SET paused_at = $2 WHERE id = $1', [id, new Date(now - 30 * HOUR)])
    await look(id)
    expect(await toldOf(filed.id)).toEqual([])
  })
})

describe('being seen', () => {
  it('is our own service level however the case was filed: the province is not told of a law that was broken', async () => {
    const filed = await fileCase(world)
    const { rows } = await world.worker.query(
      `SELECT nature FROM clock WHERE case_file_id = $1 AND key = 'T_SEEN'`,
      [filed.id],
    )
    expect(rows).toEqual([{ nature: 'service' }])
  })
})

describe('the end of a limit', () => {
  it('takes a case back from waiting for the resident after 72 hours', async () => {
    const filed = await fileCase(world, { status: 'NEED_INFO' })
    await world.worker.query(`UPDATE case_file SET status_before = 'CHECKING' WHERE id = $1`, [filed.id])
    const id = await addClock(filed.id, 'T_INFO', now - 73 * HOUR, now - HOUR, 'service')
    await look(id)
    const { rows } = await world.worker.query('SELECT status, status_before FROM case_file WHERE id = $1', [
      filed.id,
    ])
    expect(rows).toEqual([{ status: 'CHECKING', status_before: null }])
    expect((await clockOf(id)).stopped_at).not.toBeNull()
  })

  it('leaves a case alone whose resident answered in time', async () => {
    const filed = await fileCase(world, { status: 'SEEN' })
    const id = await addClock(filed.id, 'T_INFO', now - 73 * HOUR, now - HOUR, 'service')
    await look(id)
    expect((await clockOf(id)).stopped_at).not.toBeNull()
    expect(await toldOf(filed.id)).toEqual([])
  })

  it('closes a case 30 days after its result and tells the resident once', async () => {
    const filed = await fileCase(world, { status: 'RESULT' })
    const id = await addClock(filed.id, 'T_CLOSE', now - 721 * HOUR, now - HOUR, 'reminder')
    await look(id)
    await look(id)
    const { rows } = await world.worker.query('SELECT status FROM case_file WHERE id = $1', [filed.id])
    expect(rows).toEqual([{ status: 'CLOSED' }])
    const sent = await world.worker.query('SELECT class FROM outgoing_message WHERE conversation_id = $1', [
      filed.conversationId,
    ])
    expect(sent.rows).toEqual([{ class: 'status' }])
  })
})

describe('the round', () => {
  it('asks for a look at limits whose time has come, once', async () => {
    await world.worker.query('UPDATE clock SET next_action_at = NULL')
    const filed = await fileCase(world)
    const store = createClockStore(world.worker, createDutyVault(world.vault), () => now)
    await store.wakeDue()
    await store.wakeDue()
    const { rows } = await world.worker.query(
      `SELECT o.version FROM outbox o JOIN clock k ON k.id::text = o.ref WHERE o.kind = 'run-clock' AND k.case_file_id = $1`,
      [filed.id],
    )
    expect(rows).toEqual([{ version: 1 }])
  })
})
