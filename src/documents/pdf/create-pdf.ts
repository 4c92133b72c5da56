import { createRequire } from 'node:module'
import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces.js'

/** A paper to print: what stands on it, and what is the same on every page. */
export interface PdfPaper {
  /** Stands in the file's properties, never on the page. */
  readonly title: string
  readonly content: readonly Content[]
  readonly orientation?: 'portrait' | 'landscape'
  /** Left in the foot of every page, beside "Trang x/y"; codes and dates, never a name. */
  readonly footer?: string
  /** A single page that hangs on a wall: no foot at all. */
  readonly isPoster?: boolean
  /** Milliseconds since the epoch, for the file's properties. */
  readonly at: number
  /** Page margins in points: left, top, right, bottom. Default: 30 mm left, 20 mm elsewhere, as official papers have. */
  readonly margins?: readonly [number, number, number, number]
}

const require = createRequire(import.meta.url)
const fontFile = (name: string): string => require.resolve(`@expo-google-fonts/tinos/${name}.ttf`)

/** Tinos has the widths of Times New Roman, which Decree 30/2020 asks for, and every Vietnamese letter. */
const FONTS = {
  Tinos: {
    normal: fontFile('400Regular/Tinos_400Regular'),
    bold: fontFile('700Bold/Tinos_700Bold'),
    italics: fontFile('400Regular_Italic/Tinos_400Regular_Italic'),
    bolditalics: fontFile('700Bold_Italic/Tinos_700Bold_Italic'),
  },
}
const FONT_FILES: readonly string[] = Object.values(FONTS.Tinos)

/** Margins of official papers in points (72 to the inch). */
const OFFICIAL_MARGINS = [85, 57, 57, 57] as const

/** Loaded with the first paper: half a second that a start need not wait for. */
let library: ReturnType<typeof loadLibrary> | undefined

/**
 * Lays a paper out as PDF with the embedded font: text stays text, so that it can be searched, copied and read aloud.
 * Nothing is fetched: no address on the network, no file but the font.
 */
export async function createPdf(paper: PdfPaper): Promise<Uint8Array<ArrayBuffer>> {
  library ??= loadLibrary()
  const pdfmake = await library
  // Copied: the library's own buffers may be shared.
  return Uint8Array.from(await pdfmake.createPdf(definitionOf(paper)).getBuffer())
}

async function loadLibrary() {
  const { default: pdfmake } = await import('pdfmake')
  pdfmake.setFonts(FONTS)
  pdfmake.setUrlAccessPolicy(() => false)
  pdfmake.setLocalAccessPolicy((path) => FONT_FILES.includes(path))
  return pdfmake
}

function definitionOf({
  title,
  content,
  orientation,
  footer,
  isPoster,
  at,
  margins,
}: PdfPaper): TDocumentDefinitions {
  const [left, top, right, bottom] = margins ?? OFFICIAL_MARGINS
  return {
    info: { title, producer: 'Bình Yên', creator: 'Bình Yên', creationDate: new Date(at) },
    pageSize: 'A4',
    pageOrientation: orientation ?? 'portrait',
    pageMargins: [left, top, right, bottom],
    language: 'vi-VN',
    // Copied: the library writes into what it is given.
    content: [...content],
    defaultStyle: { font: 'Tinos', fontSize: 13, lineHeight: 1.1 },
    ...(isPoster !== true && {
      footer: (page, pages) => ({
        columns: [
          { text: footer ?? '', alignment: 'left' },
          { text: `Trang ${page}/${pages}`, alignment: 'right' },
        ],
        fontSize: 9,
        margin: [left, 12, right, 0],
      }),
    }),
  }
}
