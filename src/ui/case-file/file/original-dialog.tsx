import { Button, Group, Modal } from '@mantine/core'
import { common } from '../../texts/common.ts'
import { evidenceTexts as texts } from '../../texts/evidence.ts'
import type { Evidence } from './evidence.ts'

interface OriginalDialogProps {
  /** The file whose original was asked for; undefined while the dialog is closed. */
  readonly evidence: Evidence | undefined
  readonly onClose: () => void
}

/** Warns that opening the sealed original is recorded, then opens it in a tab of its own. */
export function OriginalDialog({ evidence, onClose }: OriginalDialogProps) {
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
          size="md"
          onClick={onClose}
        >
          {texts.originalConfirm}
        </Button>
      </Group>
    </Modal>
  )
}
