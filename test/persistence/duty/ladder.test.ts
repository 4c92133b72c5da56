import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createRunLadders } from '../../../src/app/duty/run-ladders.ts'
import { writeCaseWork } from '../../../src/persistence/conversation/write-case-work.ts'
import { createLadderStore } from '../../../src/persistence/duty/ladder-store.ts'
import { createOutbox } from '../../../src/persistence/work/outbox.ts'
import { type Browser, browserOf } from '../../web/support/browser.ts'
import { fileCase } from '../../web/support/file-case.ts'
import { openWebWorld, UNITS, type WebWorld } from '../../web/support/web-world.ts'

const MINUTE = 60_000
let world: WebWorld
let now: number
let climb: (caseFileId: string) => Promise<void>

beforeAll(async () => {
  world = await openWebWorld()
  now = Date.now()
  world.clock.nowMs = now
  const clock = { now: () => now }
  const run = createRunLadders({
    store: createLadderStore(world.worker, clock.now),
    clock,
    ids: { uuid: randomUUID, bytes: () => new Uint8Array() },
  })
  climb = async (caseFileId) => {
    const { rows } = await world.worker.query<{ version: number }>(
      `SELECT version FROM outbox WHERE kind = 'run-ladder' AND ref = $1`,
      [caseFileId],
    )
    await run([{ ref: caseFileId, version: rows[0]?.version ?? 1 }])
  }
})
afterAll(() => world.close())

const wokenFor = async (caseFileId: string) => {
  const { rows } = await world.worker.query<{ login: string; kind: string; detail: { gap: string } }>(
    `SELECT o.login, n.kind, n.detail FROM officer_notification n JOIN officer o ON o.id = n.officer_id
     WHERE n.case_file_id = $1 ORDER BY n.at, o.login`,
    [caseFileId],
  )
  return rows
}
const wakeUps = async (caseFileId: string) =>
  (
    await world.worker.query(`SELECT not_before FROM outbox WHERE kind = 'run-ladder' AND ref = $1`, [
      caseFileId,
    ])
  ).rows
const addWay = (login: keyof WebWorld['ids']) =>
  world.worker.query(
    `INSERT INTO notification_way (id, officer_id, way, label, sealed) VALUES ($1, $2, 'email', 'x', '\\x01')`,
    [randomUUID(), world.ids[login]],
  )

describe('an urgent case that nobody answers', () => {
  it('starts its ladder in the transaction that files it; others start none', async () => {
    const urgent = await fileCase(world, { urgency: 'P0' })
    const plain = await fileCase(world, { urgency: 'P2' })
    expect(await wakeUps(urgent.id)).toHaveLength(1)
    expect(await wakeUps(plain.id)).toHaveLength(0)
    const kinds = await world.worker.query(`SELECT kind FROM outbox WHERE ref = $1 ORDER BY kind`, [plain.id])
    expect(kinds.rows).toEqual([{ kind: 'index-case-file' }])
  })

  it('says at once that nobody can be reached, wakes the whole way up, and never gives up', async () => {
    const filed = await fileCase(world, { urgency: 'P0' })
    await climb(filed.id)
    const woken = await wokenFor(filed.id)
    expect(woken.map(({ login }) => login)).toEqual(['dong.deputy', 'dong.duty', 'dong.head', 'tinh.duty'])
    expect(woken[0]?.detail.gap).toBe('yes')
    now += 2 * MINUTE
    await climb(filed.id)
    expect(await wokenFor(filed.id)).toHaveLength(8)
    expect(await wakeUps(filed.id)).toHaveLength(1)
    const viewer = await browserOf(world.server, 'tinh.viewer')
    const shown = (await viewer.get('/api/v1/alerts'))
      .json()
      .items.find((one: { referenceCode: string }) => one.referenceCode === filed.referenceCode)
    expect(shown).toMatchObject({ caseFileId: null, nobodyReachable: true, rung: 'Trực ban cấp tỉnh' })
  })

  it('is told one after the other, each two minutes on', async () => {
    for (const login of ['dong.duty', 'dong.head', 'tinh.duty'] as const) await addWay(login)
    const filed = await fileCase(world, { urgency: 'P0' })
    const woken: string[][] = []
    for (let step = 0; step < 3; step += 1) {
      const before = (await wokenFor(filed.id)).length
      await climb(filed.id)
      woken.push((await wokenFor(filed.id)).slice(before).map(({ login }) => login))
      now += 2 * MINUTE
    }
    expect(woken).toEqual([
      ['dong.duty'],
      ['dong.deputy', 'dong.duty', 'dong.head'],
      ['dong.deputy', 'dong.duty', 'dong.head', 'tinh.duty'],
    ])
    const history = await world.worker.query(
      `SELECT detail FROM timeline_entry WHERE case_file_id = $1 AND kind = 'alert-rung'`,
      [filed.id],
    )
    expect(history.rows.map(({ detail }) => detail.rungName)).toEqual([
      'Trực ban',
      'Chỉ huy đơn vị',
      'Trực ban cấp tỉnh',
    ])
  })

  it('five in one night and nobody answering: each climbs to the province, who sees the gap, until one tap answers', async () => {
    await addWay('dong.deputy')
    await world.worker.query(
      `INSERT INTO duty_shift (id, unit_code, officer_id, post, starts_at, ends_at)
       SELECT gen_random_uuid(), $1, s.officer, s.post, $4, $5 FROM (VALUES ($2::uuid, 'duty'), ($3::uuid, 'deputy')) AS s (officer, post)`,
      [
        UNITS.dong,
        world.ids['dong.duty'],
        world.ids['dong.deputy'],
        new Date(now - 60 * MINUTE),
        new Date(now + 600 * MINUTE),
      ],
    )
    const night = await Promise.all(Array.from({ length: 5 }, () => fileCase(world, { urgency: 'P0' })))
    const wake = async (minutes: number) => {
      for (const { id } of night) await climb(id)
      now += minutes * MINUTE
      return Promise.all(night.map(async ({ id }) => (await wokenFor(id)).map(({ login }) => login)))
    }
    const rungs = [['dong.duty'], ['dong.deputy', 'dong.duty'], ['dong.deputy', 'dong.duty', 'dong.head']]
    const top = ['dong.deputy', 'dong.duty', 'dong.head', 'tinh.duty']
    let told: string[] = []
    for (const rung of [...rungs, top, top]) {
      told = [...told, ...rung]
      for (const woken of await wake(2)) expect(woken.toSorted()).toEqual(told.toSorted())
    }
    now += 60 * MINUTE
    for (const woken of await wake(10)) expect(woken).toHaveLength(told.length + top.length)
    const codes = night.map(({ referenceCode }) => referenceCode)
    const seenByProvince = async () => {
      const viewer = await browserOf(world.server, 'tinh.viewer')
      const alerts = (await viewer.get('/api/v1/alerts')).json<{
        items: { referenceCode: string; rung: string }[]
      }>()
      return alerts.items.filter(({ referenceCode }) => codes.includes(referenceCode))
    }
    expect((await seenByProvince()).map(({ rung }) => rung)).toEqual(Array(5).fill('Trực ban cấp tỉnh'))
    const province = await browserOf(world.server, 'tinh.duty')
    const [first, ...others] = night
    await province.post(`/api/v1/case-files/${first?.id}/alert/acknowledge`, {})
    const duty = await browserOf(world.server, 'dong.duty')
    for (const { id } of others) await duty.post(`/api/v1/case-files/${id}/alert/acknowledge`, {})
    await wake(2)
    expect(await seenByProvince()).toEqual([])
    for (const { id } of night) expect(await wakeUps(id)).toEqual([])
    await world.worker.query('DELETE FROM duty_shift')
  })
})

describe('one tap', () => {
  let duty: Browser
  beforeAll(async () => {
    world.clock.nowMs = Date.now()
    duty = await browserOf(world.server, 'dong.duty')
  })

  it('ends the ladder and gives the case to whoever tapped; the second tap changes nothing', async () => {
    const filed = await fileCase(world, { urgency: 'P1' })
    const head = await browserOf(world.server, 'dong.head')
    const tap = (browser: Browser) => browser.post(`/api/v1/case-files/${filed.id}/alert/acknowledge`, {})
    const codes = (await Promise.all([tap(duty), tap(head)])).map(({ statusCode }) => statusCode)
    expect(codes).toEqual([204, 204])
    const { assignee, work } = (await duty.get(`/api/v1/case-files/${filed.id}`)).json()
    expect(assignee.id).toBe(work.alert.acknowledgedBy.id)
    await climb(filed.id)
    expect(await wokenFor(filed.id)).toEqual([])
  })

  it('of the province’s duty answers for a unit without opening its case', async () => {
    const filed = await fileCase(world, { urgency: 'P0' })
    const province = await browserOf(world.server, 'tinh.duty')
    const seenBy = async (browser: Browser) =>
      (await browser.get('/api/v1/alerts'))
        .json()
        .items.find((one: { referenceCode: string }) => one.referenceCode === filed.referenceCode)
    expect(await seenBy(province)).toMatchObject({ caseFileId: null, acknowledgeId: filed.id })
    expect(await seenBy(duty)).toMatchObject({ caseFileId: filed.id, acknowledgeId: filed.id })
    const viewer = await browserOf(world.server, 'tinh.viewer')
    expect(await seenBy(viewer)).toMatchObject({ caseFileId: null, acknowledgeId: null })
    expect((await province.post(`/api/v1/case-files/${filed.id}/alert/acknowledge`, {})).statusCode).toBe(204)
    expect((await province.get(`/api/v1/case-files/${filed.id}`)).statusCode).toBe(404)
    expect(
      (await duty.get(`/api/v1/case-files/${filed.id}`)).json().work.alert.acknowledgedBy.name,
    ).toContain('tinh.duty')
  })

  it('is refused to other units', async () => {
    const filed = await fileCase(world, { urgency: 'P0' })
    const neighbour = await browserOf(world.server, 'tay.duty')
    expect((await neighbour.post(`/api/v1/case-files/${filed.id}/alert/acknowledge`, {})).statusCode).toBe(
      404,
    )
  })

  it('is not needed when somebody took a step; and another unit is woken when the case moves there', async () => {
    const filed = await fileCase(world, { urgency: 'P0' })
    await duty.post(`/api/v1/case-files/${filed.id}/transitions`, { to: 'SEEN', version: 1 })
    await climb(filed.id)
    expect(await wakeUps(filed.id)).toEqual([])
    await duty.post(`/api/v1/case-files/${filed.id}/transfer`, {
      unitCode: UNITS.tay,
      reason: 'Ở Bình Tây',
      version: 2,
    })
    await climb(filed.id)
    expect((await wokenFor(filed.id)).map(({ login }) => login)).toContain('tay.duty')
  })
})

describe('a wake-up', () => {
  it('that was asked for again while it was worked on stays due', async () => {
    const filed = await fileCase(world, { urgency: 'P0' })
    const outbox = createOutbox(world.worker)
    expect(await outbox.claim(5, ['run-ladder'])).not.toEqual([])
    await world.worker.query(`SELECT ask_for_work('run-ladder', $1)`, [filed.id])
    const run = createRunLadders({
      store: createLadderStore(world.worker, () => now),
      clock: { now: () => now },
      ids: { uuid: randomUUID, bytes: () => new Uint8Array() },
    })
    await run([{ ref: filed.id, version: 1 }])
    const [row] = await wakeUps(filed.id)
    expect(row.not_before.getTime()).toBeLessThanOrEqual(Date.now())
  })
})

describe('a cry for help about a case that was filed before', () => {
  /** One message of the resident, as the step of a conversation writes it. */
  const cryAbout = async (caseFileId: string) => {
    const client = await world.worker.connect()
    try {
      await writeCaseWork(client, [
        {
          caseMessages: [],
          caseChanges: [{ caseFileId, lastInboundAt: now, isDanger: true }],
          timeline: [],
          liveEvents: [],
        },
      ])
    } finally {
      client.release()
    }
  }
  const acknowledged = (caseFileId: string, ago: string) =>
    world.worker.query(
      `UPDATE alert SET acknowledged_at = clock_timestamp() - $2::interval, next_at = NULL WHERE case_file_id = $1`,
      [caseFileId, ago],
    )
  const stateOf = async (caseFileId: string) =>
    (
      await world.worker.query<{ urgency: string; because: string; waits: boolean; rung: number }>(
        `SELECT f.urgency, f.urgency_reasons->>-1 AS because, a.acknowledged_at IS NULL AS waits, a.rung
           FROM case_file f JOIN alert a ON a.case_file_id = f.id WHERE f.id = $1`,
        [caseFileId],
      )
    ).rows[0]

  it('makes it P0, says why, and wakes its people, however calm it was', async () => {
    const filed = await fileCase(world, { urgency: 'P3' })
    await cryAbout(filed.id)
    expect(await stateOf(filed.id)).toEqual({
      urgency: 'P0',
      because: 'Người báo vừa nhắn dấu hiệu nguy hiểm',
      waits: true,
      rung: -1,
    })
    await climb(filed.id)
    expect((await wokenFor(filed.id)).length).toBeGreaterThan(0)
  })

  it('wakes them again when the first alarm was answered long ago, not while that officer is at it', async () => {
    const filed = await fileCase(world, { urgency: 'P0' })
    await acknowledged(filed.id, '2 minutes')
    await cryAbout(filed.id)
    expect((await stateOf(filed.id))?.waits).toBe(false)
    await acknowledged(filed.id, '2 hours')
    await cryAbout(filed.id)
    expect((await stateOf(filed.id))?.waits).toBe(true)
    expect(await wakeUps(filed.id)).toHaveLength(1)
  })
})
