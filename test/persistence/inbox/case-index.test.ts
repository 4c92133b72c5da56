import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createIndexCaseFiles } from '../../../src/app/inbox/index-case-files.ts'
import type { CaseFileDetail } from '../../../src/contracts/case-file.ts'
import { createCaseIndexStore } from '../../../src/persistence/inbox/case-index-store.ts'
import { createDutyVault } from '../../../src/vault/duty-vault.ts'
import { type Browser, browserOf } from '../../web/support/browser.ts'
import { fileCase } from '../../web/support/file-case.ts'
import { openWebWorld, UNITS, type WebWorld } from '../../web/support/web-world.ts'

let world: WebWorld
let duty: Browser
let index: (id: string) => Promise<void>

beforeAll(async () => {
  world = await openWebWorld()
  duty = await browserOf(world.server, 'dong.duty')
  const run = createIndexCaseFiles({
    store: createCaseIndexStore(world.worker, world.vault),
    hashMark: createDutyVault(world.vault).hashMark,
    finish: async () => {},
  })
  index = (ref) => run([{ ref, version: 1 }])
})
afterAll(() => world.close())

async function filed(what: string, options: Parameters<typeof fileCase>[1] = {}) {
  const one = await fileCase(world, { what, communeCode: randomUUID().slice(0, 5), ...options })
  await index(one.id)
  return one
}
const reasonsOf = async (id: string, other: string) => {
  const { items } = (await duty.get(`/api/v1/case-files/${id}/duplicates`)).json()
  return items.find((one: { id: string }) => one.id === other)?.reasons
}

describe('suspected duplicates', () => {
  it('are found by a plate written in two ways, far apart in place', async () => {
    const one = await filed('Xe máy 60B1-123.45 lạng lách nẹt pô suốt đêm trước nhà')
    const other = await filed('biển số 60b1 12345 rượt đuổi ngoài quốc lộ chiều nay')
    expect(await reasonsOf(one.id, other.id)).toContain('Cùng biển số xe')
  })

  it('never name a case of another unit', async () => {
    const one = await filed('Xe 51F-123.45 đổ rác xuống kênh mỗi đêm khuya')
    const foreign = await filed('Xe 51F-123.45 đổ rác xuống kênh mỗi đêm khuya', { unitCode: UNITS.tay })
    expect(await reasonsOf(one.id, foreign.id)).toBeUndefined()
  })

  it('are found by the same file', async () => {
    const one = await filed('Ảnh chụp lúc sáng')
    const other = await filed('Gửi lại ảnh hôm qua')
    const sha = Buffer.alloc(32, 7)
    for (const { id } of [one, other]) {
      await world.worker.query(
        `INSERT INTO evidence (id, case_file_id, account, kind, received_at) VALUES ($1, $2, 'telegram:71', 'photo', now())`,
        [randomUUID(), id],
      )
      await world.worker.query(`UPDATE evidence SET sha256 = $2, state = 'ready' WHERE case_file_id = $1`, [
        id,
        sha,
      ])
      await index(id)
    }
    expect((await reasonsOf(one.id, other.id))[0]).toContain('tệp')
  })

  it('leave nothing readable in the database', async () => {
    await filed('Số tài khoản 0123456789 Vietcombank, điện thoại 0912345678, xe 60B1-999.99 lừa tiền')
    const { rows } = await world.worker.query<{ kind: string; value: Buffer }>(
      'SELECT kind, value FROM case_mark',
    )
    for (const { value } of rows) {
      expect(value).toHaveLength(16)
      expect(value.toString('latin1')).not.toMatch(/0912345678|60B1|0123456789/)
    }
    expect(rows.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['plate', 'phone', 'phrase']))
  })
})

describe('many reports', () => {
  it('from one person are shown together, hinted at, then set apart; urgent ones never', async () => {
    const first = await filed('Việc thứ nhất ở đầu ấp')
    const ids: string[] = []
    for (let count = 2; count <= 10; count += 1) {
      const next = await fileCase(world, {
        what: `Việc thứ ${count} ở đầu ấp`,
        urgency: count === 10 ? 'P0' : 'P3',
      })
      await world.worker.query('UPDATE case_file SET conversation_id = $2 WHERE id = $1', [
        next.id,
        first.conversationId,
      ])
      await index(next.id)
      ids.push(next.id)
    }
    const open = async (id: string) => (await duty.get(`/api/v1/case-files/${id}`)).json<CaseFileDetail>()
    const fifth = await open(ids[3] ?? '')
    expect(fifth).toMatchObject({ status: 'SUBMITTED', work: { hints: [{ kind: 'many-from-one' }] } })
    expect(fifth.work.sameReporter.map(({ id }) => id)).toContain(first.id)
    expect(await open(ids[7] ?? '')).toMatchObject({ status: 'QUARANTINE' })
    expect(await open(ids[8] ?? '')).toMatchObject({ status: 'SUBMITTED', urgency: 'P0' })
    const { items } = (await duty.get('/api/v1/case-files?view=quarantine')).json()
    expect(items.map(({ id }: { id: string }) => id)).toEqual([ids[7]])
  })

  it('alike from several people get a hint only', async () => {
    const text = 'Quán karaoke đầu chợ mở nhạc quá giờ làm cả xóm mất ngủ xin công an nhắc nhở giúp dân'
    await filed(text)
    await filed(text)
    const third = await filed(text)
    const detail = (await duty.get(`/api/v1/case-files/${third.id}`)).json<CaseFileDetail>()
    expect(detail.status).toBe('SUBMITTED')
    expect(detail.work.hints).toMatchObject([{ kind: 'coordinated' }])
  })
})
