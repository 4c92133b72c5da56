import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { problemSchema } from '../../src/contracts/problem.ts'
import { understandingSchema } from '../../src/contracts/text.ts'
import { type Browser, browserOf } from './support/browser.ts'
import { openWebWorld, type WebWorld } from './support/web-world.ts'

const PLACE = {
  code: '31471',
  name: 'Bình Đông',
  fullName: 'Xã Bình Đông, Thành phố Cần Thơ',
  province: 'Thành phố Cần Thơ',
  provinceCode: '92',
  score: 1,
  because: 'tên xã',
}
let world: WebWorld
let duty: Browser

beforeAll(async () => {
  world = await openWebWorld((deps) => ({
    ...deps,
    places: {
      ...deps.places,
      fromText: (text) =>
        text.includes('Bình Đông')
          ? { outcome: 'one', candidates: [PLACE] }
          : { outcome: 'none', candidates: [] },
    },
  }))
  duty = await browserOf(world.server, 'dong.duty')
})
afterAll(() => world.close())

const understand = (payload: object) => duty.post('/api/v1/text/understand', payload)

describe('understanding a text', () => {
  it('tells all that the bot would make of it', async () => {
    const text =
      'Tối qua khoảng 10 giờ ở Bình Đông nó cướp xe 60B1-123.45 của tôi, đòi chuyển 5 triệu vào stk 0123456789 vietcombank, gọi 0912 345 678'
    const response = await understand({ text, at: '2026-09-05T10:00:00+07:00' })
    expect(response.statusCode).toBe(200)
    const body = understandingSchema.parse(response.json())
    expect(body.categories[0]?.code).toBe('HS_TAISAN')
    expect(body.danger).toBe(true)
    expect(['P0', 'P1']).toContain(body.urgency)
    expect(body.times).toMatchObject([
      { text: 'Tối qua khoảng 10 giờ', start: '2026-09-04T15:00:00.000Z', end: '2026-09-04T16:00:00.000Z' },
    ])
    expect(body.plates).toMatchObject([{ plate: '60B1-123.45', isPartial: false }])
    expect(body.accounts).toEqual([{ number: '0123456789', text: '0123456789', bank: 'Vietcombank' }])
    expect(body.phones.map((phone) => phone.number)).toContain('+84912345678')
    expect(body.amounts).toMatchObject([{ value: 5_000_000, currency: 'VND' }])
    expect(body.places).toMatchObject([{ code: '31471' }])
    expect(body.answer).toBeUndefined()
  })

  it.each([
    ['ừ', { optionId: 'yes' }],
    ['hông', { optionId: 'no' }],
    ['cái cuối', { optionId: 'no' }],
    ['bỏ qua câu này', { action: 'skip' }],
    ['gặp người thật', { action: 'human' }],
  ])('reads %j at a question', async (text, answer) => {
    const options = [
      { id: 'yes', label: 'Có' },
      { id: 'no', label: 'Không' },
    ]
    const response = await understand({ text, question: { kind: 'choice', options } })
    expect(response.json().answer).toEqual(answer)
  })

  it('stays calm at an empty text', async () => {
    const response = await understand({ text: '' })
    expect(response.json()).toMatchObject({ danger: false, dangerLevel: 'none', times: [], places: [] })
  })

  it.each([
    ['no text', {}],
    ['a text too long', { text: 'a'.repeat(10_001) }],
    ['a time that is none', { text: 'a', at: 'hôm qua' }],
    ['a question without a kind', { text: 'a', question: { options: [] } }],
  ])('refuses %s with problem details', async (_, payload) => {
    const response = await understand(payload)
    expect(response.statusCode).toBe(422)
    expect(problemSchema.parse(response.json()).code).toBe('request.invalid')
  })
})
