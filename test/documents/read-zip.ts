import { inflateRawSync } from 'node:zlib'

/** The files of a ZIP archive (DOCX, XLSX) as text, read by its central directory. */
export function readZip(bytes: Uint8Array): ReadonlyMap<string, string> {
  const data = Buffer.from(bytes)
  const files = new Map<string, string>()
  const end = data.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'))
  let at = data.readUInt32LE(end + 16)
  for (let left = data.readUInt16LE(end + 10); left > 0; left -= 1) {
    const method = data.readUInt16LE(at + 10)
    const size = data.readUInt32LE(at + 20)
    const nameLength = data.readUInt16LE(at + 28)
    const extra = data.readUInt16LE(at + 30) + data.readUInt16LE(at + 32)
    const local = data.readUInt32LE(at + 42)
    const name = data.toString('utf8', at + 46, at + 46 + nameLength)
    const from = local + 30 + data.readUInt16LE(local + 26) + data.readUInt16LE(local + 28)
    const body = data.subarray(from, from + size)
    files.set(name, (method === 8 ? inflateRawSync(body) : body).toString('utf8'))
    at += 46 + nameLength + extra
  }
  return files
}

/** The words of a Word document, paragraphs on lines of their own. */
export function wordsOfDocx(bytes: Uint8Array): string {
  const xml = readZip(bytes).get('word/document.xml') ?? ''
  return unescapeXml(xml.replace(/<w:br\/>|<\/w:p>/g, '\n').replace(/<[^>]+>/g, ''))
}

/** Every text of a workbook, in order. */
export function wordsOfXlsx(bytes: Uint8Array): string[] {
  const files = readZip(bytes)
  const shared = files.get('xl/sharedStrings.xml') ?? ''
  const sheets = [...files].filter(([name]) => name.startsWith('xl/worksheets/')).map(([, xml]) => xml)
  return [shared, ...sheets].flatMap((xml) =>
    [...xml.matchAll(/<t(?: [^>]*)?>([^<]*)<\/t>/g)].map(([, text = '']) => unescapeXml(text)),
  )
}

function unescapeXml(text: string): string {
  const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' }
  return text
    .replace(/&#(x?)([0-9a-f]+);/gi, (_, hex: string, code: string) =>
      String.fromCodePoint(Number.parseInt(code, hex === '' ? 10 : 16)),
    )
    .replace(/&(lt|gt|quot|apos|amp);/g, (_, name: string) => entities[name] ?? '')
}
