import { ActionIcon, Tooltip } from '@mantine/core'
import { useClipboard } from '@mantine/hooks'
import { IconCheck, IconCopy } from '@tabler/icons-react'
import { common } from '../texts/common.ts'

/** A small button that copies one text. */
export function CopyText({ text, label }: { readonly text: string; readonly label: string }) {
  const clipboard = useClipboard({ timeout: 1600 })
  return (
    <Tooltip label={clipboard.copied ? common.copied : label}>
      <ActionIcon
        variant="subtle"
        color="gray"
        size="md"
        aria-label={label}
        onClick={() => clipboard.copy(text)}
      >
        {clipboard.copied ? <IconCheck size={17} color="var(--ok)" /> : <IconCopy size={17} />}
      </ActionIcon>
    </Tooltip>
  )
}
