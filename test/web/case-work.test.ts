import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { CaseFileDetail } from '../../src/contracts/case-file.ts'
import { browserOf } from './support/browser.ts'
import { fileCase } from './support/file-case.ts'
import { openWebWorld, UNITS, type WebWorld } from './support/web-world.ts'

let world: WebWorld

beforeAll(async () => {
  world = await openWebWorld()
})
afterAll(() => world.close())

describe('a case file', () => {
  it('is listed, opened and worked on by the duty officer of its unit', async () => {
    const filed = await fileCase(world)
    const duty = await browserOf(world.server, 'dong.duty')
    const list = await duty.get('/api/v1/case-files')
    expect(list.json()).toMatchObject({
      items: [{ id: filed.id, unread: true, headline: expect.stringContaining('xe đạp') }],
    })
    const detail = (await duty.get(`/api/v1/case-files/${filed.id}`)).json<CaseFileDetail>()
    expect(detail.answers).toEqual([
      {
        key: 'what',
        question: 'Anh/chị thấy việc gì?',
        text: 'Mất trộm xe đạp trước cổng chợ',
        skipped: false,
        evidenceIds: [],
      },
    ])
    const seen = await duty.post(`/api/v1/case-files/${filed.id}/transitions`, {
      to: 'SEEN',
      version: detail.version,
    })
    expect(seen.statusCode).toBe(200)
    expect(seen.json<CaseFileDetail>()).toMatchObject({
      status: 'SEEN',
      unread: false,
      version: detail.version + 1,
    })
  })
})

void UNITS
