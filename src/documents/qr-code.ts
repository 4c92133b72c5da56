import { createRequire } from 'node:module'

// Not among what pdfmake exports by types: read as CommonJS, which looks the same bundled and not.
// Safe: a test draws a code with it.
const { default: encoder } = createRequire(import.meta.url)('pdfmake/js/qrEnc.js') as {
  readonly default: { measure(node: QrNode): void }
}

/** Points a side that the encoder draws one module with; only their ratio counts. */
const MODULE = 5

/** A QR code: modules a side without the quiet zone, and the dark modules as an SVG path in module units. */
export interface QrCode {
  readonly size: number
  readonly path: string
}

/** Draws a text as a QR code with the encoder that already draws those on posters. */
export function drawQrCode(text: string): QrCode {
  const node: QrNode = { qr: text, eccLevel: 'M' }
  encoder.measure(node)
  const { canvas, size } = { canvas: node._canvas ?? [], size: node._width ?? 0 }
  const path = canvas
    .slice(1) // the first one is the background
    .map(({ x, y }) => `M${x / MODULE} ${y / MODULE}h1v1h-1z`)
    .join('')
  return { size: size / MODULE, path }
}

/** What the encoder reads and fills in. */
interface QrNode {
  readonly qr: string
  readonly eccLevel: 'M'
  _canvas?: readonly { readonly x: number; readonly y: number }[]
  _width?: number
}
