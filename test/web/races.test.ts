import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Browser, browserOf } from './support/browser.ts'
import { type FiledCase, fileCase } from './support/file-case.ts'
import { openWebWorld, UNITS, type WebWorld } from './support/web-world.ts'

let world: WebWorld
let duty: Browser
let head: Browser
/** The case that others are merged into. */
let target: FiledCase

beforeAll(async () => {
  world = await openWebWorld()
  duty = await browserOf(world.server, 'dong.duty')
  head = await browserOf(world.server, 'dong.head')
  target = await fileCase(world, { status: 'RECEIVED' })
})
afterAll(() => world.close())

/** What two officers who look at the same version may do in the same moment. */
const DEEDS: Readonly<Record<string, () => readonly [path: string, body: object]>> = {
  take: () => ['assignment', { officerId: world.ids['dong.duty'] }],
  step: () => ['transitions', { to: 'CHECKING' }],
  note: () => ['notes', { text: 'Đã gọi tổ trưởng, chờ trả lời' }],
  reply: () => ['messages', { text: 'Anh/chị còn nhớ biển số xe không?' }],
  merge: () => ['merge', { into: target.referenceCode, reason: 'Cùng một vụ' }],
  transfer: () => ['transfer', { unitCode: UNITS.tay, reason: 'Việc ở Bình Tây' }],
  share: () => ['shares', { unitCode: UNITS.tay, reason: 'Giáp ranh hai xã' }],
  reclassify: () => ['classification', { urgency: 'P3', reason: 'Không còn gấp' }],
}
const PAIRS = Object.keys(DEEDS).flatMap((one, index, all) =>
  all.slice(index).map((other) => [one, other] as const),
)

describe('two officers on one case in the same moment', () => {
  it.each(PAIRS)('%s and %s: one is done, the other learns how the case stands now', async (one, other) => {
    const filed = await fileCase(world, { status: 'RECEIVED' })
    const act = (browser: Browser, deed: string) => {
      const [path, body] = DEEDS[deed]?.() ?? ['', {}]
      return browser.post(`/api/v1/case-files/${filed.id}/${path}`, { ...body, version: 1 })
    }
    const answers = await Promise.all([act(duty, one), act(head, other)])
    const done = answers.filter(({ statusCode }) => statusCode < 300)
    const [refused] = answers.filter(({ statusCode }) => statusCode >= 300)
    expect(done).toHaveLength(1)
    expect([409, 404]).toContain(refused?.statusCode)
    const { rows } = await world.worker.query('select version from case_file where id = $1', [filed.id])
    expect(rows[0].version).toBeGreaterThan(1)
    if (refused?.statusCode === 409)
      expect(refused.json()).toMatchObject({ code: 'case-file.stale', current: { version: rows[0].version } })
  })
})
