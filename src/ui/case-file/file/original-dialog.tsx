import { Button, Group, Modal } from '@mantine/core'
import { common } from '../../texts/common.ts'
import { evidenceTexts as texts } from '../../texts/evidence.ts'
import type { Evidence } from './evidence.ts'

interface OriginalDialogProps {
  /** The file whose original was asked for; undefined while the dialog is closed. */
  readonly evidence: Evidence | undefined
  readonly onClose: () => void
  /** Reads a PDF on this page, without handing it to another program. */
  readonly onRead: (evidence: Evidence) => void
}

/** Warns that opening the sealed original is recorded; then a PDF is read here, and everything may be downloaded. */
export function OriginalDialog({ evidence, onClose, onRead }: OriginalDialogProps) {
  const isPdf = evidence?.mediaType === 'application/pdf'
  const read = () => {
    if (evidence !== undefined) onRead(evidence)
    onClose()
  }
  return (
    <Modal opened={evidence !== undefined} onClose={onClose} title={texts.originalTitle} zIndex={400}>
      <p>{texts.originalWarning}</p>
      <Group justify="flex-end" mt="lg">
        <Button variant="default" size="md" onClick={onClose} data-autofocus>
          {common.cancel}
        </Button>
        <Button
          component="a"
          href={evidence?.originalUrl ?? ''}
          target="_blank"
          rel="noopener noreferrer"
          color="seal"
          variant={isPdf ? 'outline' : 'filled'}
          size="md"
          onClick={onClose}
        >
          {isPdf ? texts.download : texts.originalConfirm}
        </Button>
        {isPdf && (
          <Button color="seal" size="md" onClick={read}>
            {texts.readHere}
          </Button>
        )}
      </Group>
    </Modal>
  )
}
