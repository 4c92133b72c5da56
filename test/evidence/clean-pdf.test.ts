import { deflateSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cleanPdf } from '../../src/evidence/clean-pdf.ts'

const pdf = (...objects: readonly string[]): Buffer =>
  Buffer.from(
    `%PDF-1.7\n${objects.join('\n')}\ntrailer << /Root 1 0 R /Info 2 0 R >>\nstartxref\n0\n%%EOF\n`,
    'latin1',
  )
const packed = (type: string, content: string): string => {
  const data = deflateSync(Buffer.from(content, 'latin1'), { level: 1 })
  const head = `9 0 obj << /Type /${type} /Filter /FlateDecode /Length ${data.length} >> stream\n`
  return `${head}${data.toString('latin1')}\nendstream endobj`
}
const cleaned = (bytes: Buffer): string => {
  const result = cleanPdf(bytes)
  return result.kind === 'clean' ? Buffer.from(result.bytes).toString('latin1') : 'refused'
}

describe('a PDF that goes out', () => {
  it('loses who made it and when, and every object keeps its position', () => {
    const original = pdf(
      '2 0 obj << /Author (Nguy\\(en\\) Van A) /Creator <FEFF0041> /ModDate (D:2026) /Pages 3 0 R >> endobj',
    )
    const result = cleaned(original)
    expect(result).not.toMatch(/Nguy|FEFF|D:2026/u)
    expect(result).toContain('/Pages 3 0 R')
    expect(result).toHaveLength(original.length)
  })

  it('loses descriptions written as XML, and what stands in compressed objects', () => {
    const xml =
      '<?xpacket begin=""?><x:xmpmeta><dc:creator>May tinh cua A</dc:creator></x:xmpmeta><?xpacket end="w"?>'
    expect(cleaned(pdf(`4 0 obj << /Type /Metadata >> stream\n${xml}\nendstream endobj`))).not.toContain(
      'May tinh',
    )
    const inside = `${'7 0 '.repeat(20)}<< /Author (Tran Van Bi Mat) /Producer (May 12) >>`
    const result = cleaned(pdf(packed('ObjStm', inside)))
    expect(result).not.toBe('refused')
    expect(result).toHaveLength(pdf(packed('ObjStm', inside)).length)
    expect(result).not.toContain(
      deflateSync(Buffer.from(inside), { level: 1 }).toString('latin1').slice(10, 30),
    )
  })

  it('loses place and device of the photographs inside', () => {
    const exif = '\xff\xe1\x00\x20Exif\0\0GPS 20.43,106.17 iPhone'
    const result = cleaned(pdf(`5 0 obj << /Subtype /Image >> stream\n\xff\xd8${exif}xx\nendstream endobj`))
    expect(result).not.toContain('iPhone')
  })

  it.each([
    ['a script', '<< /S /JavaScript /JS (app.alert(1)) >>'],
    ['a program', '<< /S /Launch /F (calc.exe) >>'],
    ['a file inside', '<< /Names << /EmbeddedFiles 9 0 R >> >>'],
    ['a hidden name', '<< /S /J#61vaScript >>'],
    ['encryption', '<< /Encrypt 8 0 R >>'],
    ['an action when it is opened', '<< /AA << /O 7 0 R >> >>'],
  ])('is refused with %s', (_what, object) => {
    expect(cleaned(pdf(`6 0 obj ${object} endobj`))).toBe('refused')
    expect(cleaned(pdf(packed('ObjStm', object)))).toBe('refused')
  })

  it('is refused when it is none, is cut off, or is made to swell', () => {
    expect(cleaned(Buffer.from('<html>'))).toBe('refused')
    expect(cleaned(Buffer.from('%PDF-1.7 half a file'))).toBe('refused')
    expect(cleaned(pdf(packed('ObjStm', ' '.repeat(33 * 1_048_576))))).toBe('refused')
  })

  it('never breaks on anything', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (noise) => {
        const body = Buffer.concat([Buffer.from('%PDF-1.4\n'), noise, Buffer.from('\n%%EOF')])
        expect(['clean', 'refused']).toContain(cleanPdf(body).kind)
      }),
      { numRuns: 200 },
    )
  })
})
