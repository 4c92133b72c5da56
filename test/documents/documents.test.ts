import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { parse } from 'csv-parse/sync'
import { describe, expect, it } from 'vitest'
import { casePaper } from '../../src/app/documents/case-papers.ts'
import { dutyBookTable } from '../../src/app/documents/duty-book.ts'
import { PAPER_KINDS, type Paper, type TableBook } from '../../src/app/documents/paper.ts'
import { registerTable } from '../../src/app/documents/register-book.ts'
import { createDocumentWriter } from '../../src/documents/document-writer.ts'
import { createPdf } from '../../src/documents/pdf/create-pdf.ts'
import { neutraliseFormula, printable } from '../../src/documents/printable.ts'
import { PROJECT_ROOT } from '../../src/project-root.ts'
import { caseFileRecord } from './case-file-record.ts'
import { readPdf } from './read-pdf.ts'
import { readZip, wordsOfDocx, wordsOfXlsx } from './read-zip.ts'
import { VIETNAMESE_LETTERS } from './vietnamese-letters.ts'

const AT = Date.UTC(2026, 10, 22, 1, 30)
const writer = createDocumentWriter({
  shipped: path.join(PROJECT_ROOT, 'documents', 'templates'),
  findOwn: async () => undefined,
})
const printing = { officerName: 'Trần Quang Vinh', withIdentity: false, at: AT }
const squeeze = (text: string): string => text.replace(/\s+/g, ' ')

const book = (rows: readonly (readonly (string | number)[])[]): TableBook => ({
  title: 'SỔ THỬ',
  subtitle: 'Từ ngày 01/11/2026 đến ngày 22/11/2026',
  unitName: 'Công an xã Bình Đông',
  tables: [
    {
      name: 'Trang',
      columns: [
        { title: 'STT', width: 1 },
        { title: 'Nội dung', width: 5 },
      ],
      rows,
    },
  ],
  signatures: ['NGƯỜI LẬP'],
  at: AT,
})

describe('letters', () => {
  it('are 134 beyond ASCII', () => {
    expect(new Set(VIETNAMESE_LETTERS).size).toBe(134)
  })

  it('come out of a PDF one by one as they went in, in every face', async () => {
    const text = VIETNAMESE_LETTERS.join(' ')
    const faces = [
      { text },
      { text, bold: true },
      { text, italics: true },
      { text, bold: true, italics: true },
    ]
    const { pages } = await readPdf(await createPdf({ title: 'Chữ', content: faces, at: AT }))
    const found = squeeze(pages.join(' '))
      .split(' ')
      .filter((letter) => VIETNAMESE_LETTERS.includes(letter))
    for (const letter of VIETNAMESE_LETTERS) expect(found.filter((one) => one === letter)).toHaveLength(4)
  })

  it('come out of DOCX, XLSX and CSV as they went in', async () => {
    const text = VIETNAMESE_LETTERS.join('')
    const paper = { ...casePaper('hand-over-sheet', caseFileRecord({ what: text }), printing) }
    expect(wordsOfDocx(await writer.writePaper('hand-over-sheet', 'docx', paper))).toContain(text)
    expect(wordsOfXlsx(await writer.writeTables('xlsx', book([[1, text]])))).toContain(text)
    expect(new TextDecoder().decode(await writer.writeTables('csv', book([[1, text]])))).toContain(text)
  })

  it('are composed before they are printed, whatever keyboard made them', () => {
    expect(printable('Hòa giải'.normalize('NFD'))).toBe('Hòa giải')
    expect(printable('a\u0000b\u0008c\r\nd\ud800e\u202ef')).toBe('abc\nd\ufffde\u202ef')
  })
})

describe('a PDF', () => {
  it('embeds its font, fetches nothing and numbers its pages', async () => {
    const bytes = await createPdf({
      title: 'Dài',
      content: Array.from({ length: 120 }, (_, i) => `Dòng ${i}`),
      at: AT,
      footer: 'BY-TEST',
    })
    const raw = Buffer.from(bytes).toString('latin1')
    expect(raw).toMatch(/\/FontFile2/)
    expect(raw).toMatch(/\+Tinos/)
    const { pages } = await readPdf(bytes)
    expect(pages.length).toBeGreaterThan(2)
    expect(pages.at(-1)).toContain(`Trang ${pages.length}/${pages.length}`)
    expect(pages[0]).toContain('BY-TEST')
  })

  it('has nobody sign a page on which nothing else stands, however long a paper or a book is', async () => {
    const signed = async (bytes: Uint8Array) => (await readPdf(bytes)).pages.at(-1) ?? ''
    const paper = casePaper('hand-over-sheet', caseFileRecord(), printing)
    const fields = paper.blocks.filter(({ kind }) => kind === 'field').slice(0, 1)
    const rest = paper.blocks.slice(-5)
    for (const count of [18, 20, 22, 24, 26]) {
      const blocks = [...Array.from({ length: count }, () => fields).flat(), ...rest]
      const last = await signed(await writer.writePaper('hand-over-sheet', 'pdf', { ...paper, blocks }))
      expect(last).toContain('NGƯỜI GIAO')
      expect(last, `${count} lines`).toContain('Phân loại')
      const rows = Array.from({ length: count }, (_, row) => [row + 1, `Việc số ${row + 1}.`])
      const end = await signed(await writer.writeTables('pdf', book(rows)))
      expect(end).toContain('NGƯỜI LẬP')
      expect(squeeze(end), `${count} rows`).toContain(`Việc số ${count}.`)
    }
  })

  it('refuses to read a file or an address that content names', async () => {
    const load = (image: string) => createPdf({ title: 'x', content: [{ image }], at: AT })
    await expect(load('/etc/hostname')).rejects.toThrow()
    await expect(load('http://127.0.0.1:1/x.png')).rejects.toThrow()
  })
})

describe('a paper of a case file', () => {
  it.each(PAPER_KINDS)('%s says the same as PDF and as DOCX', async (kind) => {
    const paper = casePaper(kind, caseFileRecord(), printing)
    const pdf = squeeze((await readPdf(await writer.writePaper(kind, 'pdf', paper))).text)
    const docx = squeeze(wordsOfDocx(await writer.writePaper(kind, 'docx', paper)))
    for (const text of [pdf, docx]) {
      expect(text).toContain('BY-7K3F-29QX')
      expect(text).toContain('Mất trộm xe đạp trước cổng chợ')
      expect(text).toContain('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM')
      expect(text).toContain(paper.title)
      expect(text.replaceAll(' ', '')).toContain('ab'.repeat(32))
    }
    expect(docx).not.toMatch(/[{}]/)
  })

  it('leaves a blank line for the resident unless the officer asked with an open identity', async () => {
    const record = caseFileRecord({ contact: { name: 'Chị Nga', phone: '+84900000101', when: undefined } })
    for (const format of ['pdf', 'docx'] as const) {
      const read = async (withIdentity: boolean) => {
        const bytes = await writer.writePaper(
          'form-01',
          format,
          casePaper('form-01', record, { ...printing, withIdentity }),
        )
        return squeeze(format === 'pdf' ? (await readPdf(bytes)).text : wordsOfDocx(bytes))
      }
      expect(await read(false)).not.toMatch(/Nga|900000101/)
      expect(await read(false)).toMatch(/Tiếp nhận nguồn tin do ông\/bà: ?[.…]{10}/)
      expect(await read(true)).toContain('Chị Nga')
    }
  })

  it('keeps braces and tags in a resident’s words as they are', async () => {
    const what = 'nó bảo {#answers} rồi </w:t> & "{code}" <b>'
    const paper = casePaper('hand-over-sheet', caseFileRecord({ what }), printing)
    expect(wordsOfDocx(await writer.writePaper('hand-over-sheet', 'docx', paper))).toContain(what)
    expect(squeeze((await readPdf(await writer.writePaper('hand-over-sheet', 'pdf', paper))).text)).toContain(
      what,
    )
  })
})

describe('an export', () => {
  const attacks = [
    "=cmd|'/C calc'!A0",
    '+84900000101',
    '-2+3',
    '@SUM(A1)',
    '＝1+1',
    '\t=1',
    ' =1',
    '%0A=1',
    '|calc',
  ]

  it.each(attacks)('takes the power of a formula from %j', async (attack) => {
    const csv = parse(Buffer.from(await writer.writeTables('csv', book([[1, attack]]))), {
      bom: true,
    }) as string[][]
    expect(csv[1]?.[1]).toBe(`'${printable(attack)}`)
    const bytes = await writer.writeTables('xlsx', book([[1, attack]]))
    expect(wordsOfXlsx(bytes)).toContain(`'${printable(attack)}`)
    for (const [name, xml] of readZip(bytes))
      if (name.startsWith('xl/worksheets/')) expect(xml).not.toContain('<f>')
  })

  it('leaves everyday words alone', () => {
    for (const text of ['Mất xe', '12/11/2026', '“=1”', 'a=b', '']) expect(neutraliseFormula(text)).toBe(text)
  })

  it('opens again with its rows, numbers as numbers', async () => {
    const bytes = await writer.writeTables(
      'xlsx',
      book([
        [1, 'một'],
        [2, 'hai\nba'],
      ]),
    )
    expect(wordsOfXlsx(bytes)).toEqual(expect.arrayContaining(['SỔ THỬ', 'Nội dung', 'một', 'hai\nba']))
    const sheet = [...readZip(bytes)].find(([name]) => name.startsWith('xl/worksheets/'))?.[1] ?? ''
    expect(sheet).toMatch(/<v>2<\/v>/)
    expect(sheet).toContain('frozen')
  })

  it('of the register has the columns of the paper book and no reporter', async () => {
    const row = {
      referenceCode: 'BY-7K3F-29QX',
      registerNumber: '12/2026',
      submittedAt: AT,
      source: 'telegram',
      category: 'HS_TAISAN',
      what: 'Mất trộm xe đạp',
      where: 'Chợ Bình Đông',
      when: 'sáng nay',
      evidenceCount: 2,
      receivedBy: 'Phạm Thu Hà',
      assignee: undefined,
      transferredTo: 'Cơ quan Cảnh sát điều tra',
      transferredAt: AT,
      statusLabel: 'Đang xác minh',
      resultToldAt: undefined,
    }
    const table = registerTable([row])
    expect(table.columns).toHaveLength(13)
    expect(table.rows[0]?.[3]).toBe('')
    const { text } = await readPdf(await writer.writeTables('pdf', { ...book([]), tables: [table] }))
    expect(squeeze(text)).toContain('Mất trộm xe đạp')
    expect(squeeze(text)).toContain('08 giờ 30')
  })

  it('lays 500 lines out in a time a request can bear, the head on every page', async () => {
    const rows = Array.from({ length: 500 }, (_, i) => [
      i + 1,
      `Nội dung của dòng số ${i + 1}, đủ dài để xuống hàng.`,
    ])
    const before = process.cpuUsage()
    const bytes = await writer.writeTables('pdf', book(rows))
    const { user, system } = process.cpuUsage(before)
    // Processor time: laying out never waits, and a full machine must not be blamed on it.
    expect((user + system) / 1_000).toBeLessThan(10_000)
    const { pages } = await readPdf(bytes)
    for (const page of pages.slice(0, -1)) expect(page).toContain('STT')
    expect(squeeze(pages.join(' '))).toContain('dòng số 500')
  })

  it('prints the duty book from plain rows', async () => {
    const rows = [
      {
        at: AT,
        officer: 'Phạm Thu Hà',
        kind: 'handover',
        text: 'Hai tin đang xác minh.',
        to: 'Đỗ Minh Khôi',
      } as const,
    ]
    const { text } = await readPdf(
      await writer.writeTables('pdf', { ...book([]), tables: [dutyBookTable(rows)] }),
    )
    expect(squeeze(text)).toContain('Bàn giao ca')
    expect(squeeze(text)).toContain('Đỗ Minh Khôi')
  })
})

describe('a template', () => {
  it('is taken from the unit’s own folder first, and missing ones are named by code', async () => {
    const nowhere = createDocumentWriter({ shipped: '/nonexistent', findOwn: async () => undefined })
    const paper: Paper = casePaper('form-03', caseFileRecord(), printing)
    await expect(nowhere.writePaper('form-03', 'docx', paper)).rejects.toMatchObject({
      code: 'document.template-missing',
    })
    const own = createDocumentWriter({
      shipped: '/nonexistent',
      findOwn: (name) => readFile(path.join(PROJECT_ROOT, 'documents', 'templates', `${name}.docx`)),
    })
    expect(wordsOfDocx(await own.writePaper('form-03', 'docx', paper))).toContain('PHIẾU CHUYỂN')
  })
})
