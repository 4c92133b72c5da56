import { GlobalWorkerOptions, getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import workerUrl from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?url'
import { useEffect, useState } from 'react'

GlobalWorkerOptions.workerSrc = workerUrl

/** How far reading a PDF has come. */
export type OpenedPdf = PDFDocumentProxy | 'loading' | 'failed'

/**
 * Fetches and opens a PDF of a stranger: no code in it is run, no form is filled in, and nothing it names is fetched. It is gone
 * from memory when the reader closes.
 */
export function usePdf(url: string): OpenedPdf {
  const [pdf, setPdf] = useState<OpenedPdf>('loading')
  useEffect(() => {
    setPdf('loading')
    const task = getDocument({
      url,
      isEvalSupported: false,
      enableXfa: false,
      disableAutoFetch: true,
      disableRange: true, // each request for a part of it would be recorded as an opening of its own
      useWasm: false, // our pages allow none
    })
    task.promise.then(setPdf, () => setPdf('failed'))
    return () => void task.destroy()
  }, [url])
  return pdf
}
