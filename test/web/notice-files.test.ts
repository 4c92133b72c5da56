import exifr from 'exifr'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { NoticeDetail } from '../../src/contracts/notices/notice-detail.ts'
import { type Browser, browserOf } from './support/browser.ts'
import { openWebWorld, type WebWorld } from './support/web-world.ts'

const DAYTIME = Date.parse('2026-09-05T10:00:00+07:00')
const DRAFT = {
  type: 'TB_CANHBAO',
  texts: { vi: { title: 'Giả danh công an', what: 'Có người tự xưng công an, bảo bà con cài ứng dụng.' } },
}
const PDF = Buffer.from('%PDF-1.7\n1 0 obj << /Author (Nguyen Van A) >> endobj\ntrailer << >>\n%%EOF\n')

let world: WebWorld
let author: Browser
let head: Browser
let photo: Buffer

beforeAll(async () => {
  world = await openWebWorld()
  world.clock.nowMs = DAYTIME
  author = await browserOf(world.server, 'dong.duty')
  head = await browserOf(world.server, 'dong.head')
  photo = await sharp({ create: { width: 2_400, height: 1_200, channels: 3, background: '#3a6' } })
    .withExif({
      IFD0: { Artist: 'Nguyen Van A' },
      IFD3: { GPSLatitude: '20/1 26/1 0/1', GPSLatitudeRef: 'N' },
    })
    .jpeg()
    .toBuffer()
})
afterAll(() => world.close())

const draft = async (change: object = {}): Promise<NoticeDetail> =>
  (await author.post('/api/v1/notices', { ...DRAFT, ...change })).json()
const move = (by: Browser, id: string, to: string, more: object = {}) =>
  by.post(`/api/v1/notices/${id}/transitions`, { to, ...more })
const upload = (
  by: Browser,
  id: string,
  bytes: Buffer,
  { name = 'anh.png', description = 'Ảnh minh họa' } = {},
) =>
  world.server.inject({
    method: 'POST',
    url: `/api/v1/notices/${id}/attachments`,
    query: { name, description },
    headers: { cookie: by.cookie, 'x-csrf-token': by.csrfToken, 'content-type': 'application/octet-stream' },
    payload: bytes,
  })
const goOut = (id: string) =>
  world.worker.query(
    `update notice set status = 'SENT', run = 1, started_at = now(), sent_at = now() where id = $1`,
    [id],
  )

describe('pictures and PDFs of a notice', () => {
  it('are told by their content, made small enough for every platform, and lose place, device and author', async () => {
    const { id } = await draft()
    expect(await exifr.parse(photo)).toMatchObject({ Artist: 'Nguyen Van A' })
    const added = (await upload(author, id, photo)).json<NoticeDetail>()
    const [picture] = added.attachments
    expect(picture).toMatchObject({
      kind: 'picture',
      name: 'anh.jpg',
      mediaType: 'image/jpeg',
      width: 1_600,
      height: 800,
    })
    const shown = await author.get(picture?.url ?? '')
    expect(await exifr.parse(shown.rawPayload)).toBeUndefined()
    expect(shown.headers['content-security-policy']).toContain('sandbox')
    const withPdf = (await upload(author, id, PDF, { name: 'Kế hoạch.docx' })).json<NoticeDetail>()
    expect(withPdf.attachments[1]).toMatchObject({ kind: 'document', name: 'Kế hoạch.pdf' })
    expect((await author.get(withPdf.attachments[1]?.url ?? '')).body).not.toContain('Nguyen')
  })

  it('are refused when they are something else, can act by themselves, or are too many', async () => {
    const { id } = await draft()
    const code = async (bytes: Buffer) => (await upload(author, id, bytes)).json().code
    expect(await code(Buffer.from('<svg onload="x()"/>'))).toBe('notice.attachment-type')
    const acting = Buffer.from(
      PDF.toString().replace('/Author (Nguyen Van A)', '/OpenAction << /S /JavaScript >>'),
    )
    expect(await code(acting)).toBe('notice.attachment-type')
    for (const _ of [1, 2, 3]) expect((await upload(author, id, photo)).statusCode).toBe(201)
    expect(await code(photo)).toBe('notice.too-many-attachments')
  })

  it('are part of what is approved: adding or taking one away asks for a new approval, and none once it is out', async () => {
    const { id } = await draft()
    const added = (await upload(author, id, photo)).json<NoticeDetail>()
    await move(author, id, 'IN_REVIEW')
    const approved = (await move(head, id, 'APPROVED')).json<NoticeDetail>()
    const url = `/api/v1/notices/${id}/attachments/${added.attachments[0]?.id}`
    const changed = (await author.delete(url)).json<NoticeDetail>()
    expect([approved.status, changed.status, changed.approval, changed.attachments]).toEqual([
      'APPROVED',
      'DRAFT',
      null,
      [],
    ])
    await move(author, id, 'IN_REVIEW')
    await move(head, id, 'APPROVED')
    await goOut(id)
    expect((await upload(author, id, photo)).statusCode).toBe(409)
    expect((await upload(author, id, Buffer.from('no picture'))).json().code).toBe(
      'notice.transition-not-allowed',
    )
  })

  it.each([
    ['a description', { description: 'Ảnh tổ tuần tra lập chốt ở ngã tư lúc 20 giờ' }],
    ['a name', { name: 'xe 18B1-234.56.jpg' }],
  ])('cannot carry past the check what the words may not say: %s', async (_what, file) => {
    const { id } = await draft()
    const added = (await upload(author, id, photo, file)).json<NoticeDetail>()
    expect(added.findings[0]).toMatchObject({ level: 'block', field: 'attachment', index: 0 })
    expect((await move(author, id, 'IN_REVIEW')).json().code).toBe('notice.text-blocked')
  })

  it('are seen by the own unit, and by everybody from the moment it goes out until it is withdrawn', async () => {
    const { id, code } = await draft()
    const added = (await upload(author, id, photo)).json<NoticeDetail>()
    const file = added.attachments[0]
    const other = await browserOf(world.server, 'tay.head')
    expect((await other.get(file?.url ?? '')).statusCode).toBe(404)
    expect((await upload(other, id, photo)).statusCode).toBe(404)
    expect((await upload(other, id, Buffer.from('no picture'))).statusCode, 'access comes first').toBe(404)
    expect((await upload(other, id, Buffer.alloc(0))).statusCode).toBe(404)
    const anybody = async () =>
      (await world.server.inject({ url: `/thong-bao/${code}/tep/${file?.id}` })).statusCode
    expect(await anybody()).toBe(404)
    await move(author, id, 'IN_REVIEW')
    await move(head, id, 'APPROVED')
    await goOut(id)
    expect(await anybody()).toBe(200)
    const told = (await world.server.inject({ url: `/api/v1/public/notices/${code}` })).json()
    expect(told.attachments).toMatchObject([{ kind: 'picture', url: `/thong-bao/${code}/tep/${file?.id}` }])
    await move(head, id, 'WITHDRAWN', { reason: 'Nhầm ảnh' })
    expect(await anybody()).toBe(404)
  })

  it('go along when a notice is begun anew from an older one', async () => {
    const { id } = await draft({ reply: { choices: ['Đã nhận'] } })
    await upload(author, id, photo)
    const copy = (await author.post(`/api/v1/notices/${id}/duplicate`)).json<NoticeDetail>()
    expect(copy).toMatchObject({ attachments: [{ name: 'anh.jpg' }], reply: { choices: ['Đã nhận'] } })
    expect((await author.get(copy.attachments[0]?.url ?? '')).statusCode).toBe(200)
  })
})

describe('what a notice asks', () => {
  it('is part of what is approved and checked, and its answers are counted without names', async () => {
    const { id } = await draft({ reply: { choices: ['Tham gia', 'Vắng'] } })
    await move(author, id, 'IN_REVIEW')
    await move(head, id, 'APPROVED')
    for (const [person, choice] of [
      [1, 0],
      [2, 0],
      [3, 1],
    ] as const)
      await world.worker.query(
        `insert into notice_reply (notice_id, person, unit_code, choice) values ($1, $2, '31471', $3)`,
        [id, Buffer.of(person), choice],
      )
    const seen = (await head.get(`/api/v1/notices/${id}`)).json<NoticeDetail>()
    expect(seen.replies).toEqual([
      { choice: 'Tham gia', count: 2 },
      { choice: 'Vắng', count: 1 },
    ])
    await expect(world.web.query('select person from notice_reply')).rejects.toThrow('permission denied')
    const changed = (await author.patch(`/api/v1/notices/${id}`, { reply: null })).json<NoticeDetail>()
    expect(changed).toMatchObject({ reply: null, approval: null, status: 'DRAFT' })
    const asking = await draft({ reply: { choices: ['Đọc mã OTP cho tôi'] } })
    expect(asking.findings).toMatchObject([{ level: 'block', code: 'otp', field: 'reply' }])
    const preview = (
      await author.post('/api/v1/notices/preview', { ...DRAFT, reply: { choices: ['Đã nhận'] } })
    ).json()
    expect(preview.buttons).toEqual(['Đã nhận'])
    expect(preview.byHand[0]).toContain('1”: Đã nhận')
  })
})
