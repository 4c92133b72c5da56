import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { useEffect, useRef, useState } from 'react'
import { evidenceTexts as texts } from '../../texts/evidence.ts'
import classes from './pdf-reader.module.css'
import { usePdf } from './use-pdf.ts'

/** More pages than evidence has; a file of thousands must not fill the memory of a phone. */
const MAX_PAGES = 40
/** Picture points for each CSS pixel of an A4 page on paper: sharp enough to read small print. */
const SCALE = 1.6

/** The pages of a PDF one below the other. */
export function PdfPages({ url }: { readonly url: string }) {
  const pdf = usePdf(url)
  if (pdf === 'loading') return <p className={classes.say}>{texts.pdfLoading}</p>
  if (pdf === 'failed')
    return (
      <p role="alert" className={classes.say}>
        {texts.pdfFailed}
      </p>
    )
  const shown = Math.min(pdf.numPages, MAX_PAGES)
  return (
    <>
      <ol className={classes.pages}>
        {Array.from({ length: shown }, (_, index) => index + 1).map((number) => (
          <PdfPage key={number} pdf={pdf} number={number} />
        ))}
      </ol>
      {shown < pdf.numPages && <p className={classes.say}>{texts.pdfCut(shown, pdf.numPages)}</p>}
    </>
  )
}

interface PdfPageProps {
  readonly pdf: PDFDocumentProxy
  /** From 1. */
  readonly number: number
}

/** A page as a picture, with its words within it for those who listen. */
function PdfPage({ pdf, number }: PdfPageProps) {
  const canvas = useRef<HTMLCanvasElement>(null)
  const [words, setWords] = useState('')
  useEffect(() => {
    let isGone = false
    const draw = async () => {
      const page = await pdf.getPage(number)
      if (isGone || canvas.current === null) return
      const viewport = page.getViewport({ scale: SCALE })
      canvas.current.width = viewport.width
      canvas.current.height = viewport.height
      await page.render({ canvas: canvas.current, viewport }).promise
      const { items } = await page.getTextContent()
      if (!isGone) setWords(items.map((item) => ('str' in item ? item.str : '')).join(' '))
    }
    draw().catch(() => {}) // a page that cannot be drawn stays white; the others are still to be read
    return () => {
      isGone = true
    }
  }, [pdf, number])
  return (
    <li>
      <div className={classes.page}>
        <canvas ref={canvas}>{words}</canvas>
      </div>
      <p className={classes.number}>{texts.pdfPage(number, pdf.numPages)}</p>
    </li>
  )
}
