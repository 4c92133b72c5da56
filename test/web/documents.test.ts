import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readPdf } from '../documents/read-pdf.ts'
import { wordsOfDocx, wordsOfXlsx } from '../documents/read-zip.ts'
import { browserOf } from './support/browser.ts'
import { fileCase } from './support/file-case.ts'
import { bringToSession, fileMediationRequest, openMediationDesk } from './support/open-mediation.ts'
import { openWebWorld, type WebWorld } from './support/web-world.ts'

let world: WebWorld

beforeAll(async () => {
  world = await openWebWorld()
})
afterAll(() => world.close())

const exportsOf = async (action: string) =>
  (
    await world.worker.query<{ actor: string; subject: string | null; detail: Record<string, unknown> }>(
      'SELECT actor, subject, detail FROM audit_entry WHERE action = $1 ORDER BY seq DESC LIMIT 1',
      [action],
    )
  ).rows[0]

/** The reporter's number as stored, or as papers write it. */
const PHONE = /\+84900000101|0900\s?000\s?101/

describe('papers of a case file', () => {
  it('are printed for its unit and recorded, without the identity unless it was asked for and is open', async () => {
    const filed = await fileMediationRequest(world, {
      kind: 'crime-tip',
      category: 'HS_TAISAN',
      status: 'SUBMITTED',
    })
    const duty = await browserOf(world.server, 'dong.duty')
    const url = `/api/v1/case-files/${filed.id}/documents/form-01.pdf`
    const blank = await duty.get(url)
    expect(blank.headers).toMatchObject({
      'content-type': 'application/pdf',
      'content-disposition': `attachment; filename="form-01-${filed.referenceCode}.pdf"`,
      'cache-control': 'no-store',
    })
    const { text } = await readPdf(blank.rawPayload)
    expect(text).toContain(filed.referenceCode)
    expect(text).not.toMatch(PHONE)
    expect(await exportsOf('case-file.exported')).toMatchObject({
      subject: `case-file:${filed.id}`,
      detail: { kind: 'form-01', format: 'pdf', identity: false },
    })
    const named = await readPdf((await duty.get(`${url}?identity=include`)).rawPayload)
    expect(named.text).toMatch(PHONE)
    expect(await exportsOf('case-file.exported')).toMatchObject({ detail: { identity: true } })
  })

  it('stay blank for a sealed identity even when it is asked for', async () => {
    const filed = await fileMediationRequest(world, {
      kind: 'crime-tip',
      category: 'HS_TAISAN',
      status: 'SUBMITTED',
    })
    await world.worker.query(`UPDATE case_file SET identity_level = 'B' WHERE id = $1`, [filed.id])
    const duty = await browserOf(world.server, 'dong.duty')
    const paper = await duty.get(`/api/v1/case-files/${filed.id}/documents/form-01.docx?identity=include`)
    expect(wordsOfDocx(paper.rawPayload)).toContain(filed.referenceCode)
    expect(wordsOfDocx(paper.rawPayload)).not.toMatch(PHONE)
    expect(await exportsOf('case-file.exported')).toMatchObject({ detail: { identity: false } })
  })

  it('are not there for other units, mediators, or under other names', async () => {
    const filed = await fileCase(world)
    for (const name of ['tay.duty', 'dong.mediator', 'admin'] as const) {
      const other = await browserOf(world.server, name)
      expect(
        (await other.get(`/api/v1/case-files/${filed.id}/documents/hand-over-sheet.pdf`)).statusCode,
      ).toBe(404)
    }
    const duty = await browserOf(world.server, 'dong.duty')
    expect((await duty.get(`/api/v1/case-files/${filed.id}/documents/secret.pdf`)).statusCode).toBe(404)
  })
})

describe('exports', () => {
  const span = '?from=2026-01-01&to=2026-12-31'

  it('of the register are the head’s, hold the own unit only, and are recorded with their size', async () => {
    const own = await fileCase(world, { what: '=HYPERLINK("http://x","bấm")' })
    const foreign = await fileCase(world, { unitCode: '31474', what: 'Việc của xã khác' })
    const head = await browserOf(world.server, 'dong.head')
    const csv = await head.get(`/api/v1/reports/register.csv${span}`)
    expect(csv.body).toContain(own.referenceCode)
    expect(csv.body).not.toContain(foreign.referenceCode)
    expect(csv.body).toContain(`""bấm""`)
    expect(csv.body).not.toMatch(/(^|,|")=HYPERLINK/m)
    const xlsx = await head.get(`/api/v1/reports/register.xlsx${span}`)
    expect(wordsOfXlsx(xlsx.rawPayload).join('\n')).toContain(own.referenceCode)
    expect(
      (await readPdf((await head.get(`/api/v1/reports/register.pdf${span}`)).rawPayload)).text,
    ).toContain('SỔ TIẾP NHẬN')
    expect(await exportsOf('report.exported')).toMatchObject({
      detail: { report: 'register', format: 'pdf' },
    })
  })

  it.each(['dong.duty', 'dong.handler', 'dong.mediator', 'admin'] as const)(
    'of the register are refused to %s',
    async (name) => {
      const browser = await browserOf(world.server, name)
      expect((await browser.get(`/api/v1/reports/register.csv${span}`)).statusCode).toBe(403)
    },
  )

  it('take at most two years, in order', async () => {
    const head = await browserOf(world.server, 'dong.head')
    for (const bad of ['?from=2026-02-01&to=2026-01-01', '?from=2020-01-01&to=2026-01-01'])
      expect((await head.get(`/api/v1/reports/register.csv${bad}`)).json()).toMatchObject({
        code: 'report.too-long',
      })
    expect((await head.get('/api/v1/reports/register.csv?from=hom-qua&to=2026-01-01')).statusCode).toBe(422)
  })

  it('of the record book hold what the reader may see', async () => {
    const desk = await openMediationDesk(world)
    await bringToSession(world, desk)
    await desk.do(desk.mediator, 'PUT', '/agreement', { text: 'Không mở loa sau 22 giờ.' })
    const book = async (who: typeof desk.head, format: string) =>
      who.get(`/api/v1/mediations/record-book.${format}${span}`)
    const forHead = wordsOfXlsx((await book(desk.head, 'xlsx')).rawPayload).join('\n')
    expect(forHead).toContain('Không mở loa sau 22 giờ.')
    expect(forHead).toContain('Hòa giải viên')
    expect(wordsOfDocx((await book(desk.head, 'docx')).rawPayload)).toContain('Không mở loa sau 22 giờ.')
    const unitHead = await browserOf(world.server, 'dong.head')
    const forPolice = (await readPdf((await book(unitHead, 'pdf')).rawPayload)).text
    expect(forPolice).toContain('Tiếng ồn')
    expect(forPolice).not.toContain('22 giờ.')
    expect((await book(desk.police, 'pdf')).statusCode).toBe(403)
    expect(wordsOfXlsx((await book(desk.stranger, 'xlsx')).rawPayload).join('\n')).not.toContain('Thôn Đoài')
  })
})
