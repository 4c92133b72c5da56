import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** What a reader, a search or a screen reader gets of a PDF: its text, page by page, and the fonts inside. */
export interface ReadPdf {
  readonly pages: readonly string[]
  readonly text: string
}

/** Opens a PDF again. */
export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const document = await getDocument({ data: Uint8Array.from(bytes), verbosity: 0, useSystemFonts: false })
    .promise
  const pages: string[] = []
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number)
    const { items } = await page.getTextContent()
    pages.push(items.map((item) => ('str' in item ? `${item.str}${item.hasEOL ? '\n' : ''}` : '')).join(''))
  }
  await document.destroy()
  return { pages, text: pages.join('\n') }
}
