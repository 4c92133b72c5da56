import { Modal } from '@mantine/core'
import { lazy, Suspense } from 'react'
import { evidenceTexts as texts } from '../../texts/evidence.ts'
import type { Evidence } from './evidence.ts'
import classes from './pdf-reader.module.css'

const PdfPages = lazy(async () => ({ default: (await import('./pdf-pages.tsx')).PdfPages }))

interface PdfReaderProps {
  /** The PDF that is read; undefined while the reader is closed. */
  readonly evidence: Evidence | undefined
  readonly name: string
  readonly onClose: () => void
}

/** Reads a PDF within the page: its pages are drawn as pictures, so that nothing in it can run or call anywhere. */
export function PdfReader({ evidence, name, onClose }: PdfReaderProps) {
  return (
    <Modal
      opened={evidence !== undefined}
      onClose={onClose}
      title={name}
      fullScreen
      classNames={{ body: classes.body ?? '' }}
    >
      <Suspense fallback={<p className={classes.say}>{texts.pdfLoading}</p>}>
        {evidence?.originalUrl != null && <PdfPages url={evidence.originalUrl} />}
      </Suspense>
    </Modal>
  )
}
