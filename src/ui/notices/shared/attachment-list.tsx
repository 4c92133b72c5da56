import { ActionIcon } from '@mantine/core'
import { IconFileTypePdf, IconTrash } from '@tabler/icons-react'
import type { NoticeAttachment } from '../../api/notice-attachments.ts'
import { byteSize } from '../../format/bytes.ts'
import { attachmentTexts as texts } from '../../texts/notice-attachments.ts'
import classes from './attachment-list.module.css'

interface AttachmentListProps {
  readonly attachments: readonly NoticeAttachment[]
  /** Absent where nothing can be taken away. */
  readonly onRemove?: (attachment: NoticeAttachment) => void
}

/** The pictures and the PDF of a notice, each with what it shows; a press opens it whole. */
export function AttachmentList({ attachments, onRemove }: AttachmentListProps) {
  if (attachments.length === 0) return null
  return (
    <ul aria-label={texts.list} className={classes.list}>
      {attachments.map((attachment) => (
        <li key={attachment.id} className={classes.item}>
          <a
            href={attachment.url}
            target="_blank"
            rel="noreferrer"
            className={classes.open}
            aria-label={texts.open(attachment.name)}
          >
            {attachment.kind === 'picture' ? (
              <img src={attachment.url} alt="" loading="lazy" className={classes.picture} />
            ) : (
              <IconFileTypePdf size={30} aria-hidden="true" />
            )}
          </a>
          <div className={classes.words}>
            <p>{attachment.description}</p>
            <p className={classes.facts}>
              {attachment.name} · {byteSize(attachment.bytes)}
            </p>
          </div>
          {onRemove && (
            <ActionIcon
              variant="subtle"
              color="gray"
              size={44}
              aria-label={texts.remove(attachment.name)}
              onClick={() => onRemove(attachment)}
            >
              <IconTrash size={19} />
            </ActionIcon>
          )}
        </li>
      ))}
    </ul>
  )
}
