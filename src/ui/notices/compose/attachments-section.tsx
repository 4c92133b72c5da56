import { Button } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { IconPhotoPlus } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { type ChangeEvent, useId, useRef, useState } from 'react'
import { addAttachment, removeAttachment } from '../../api/notice-attachments.ts'
import { byteSize } from '../../format/bytes.ts'
import { attachmentTexts as texts } from '../../texts/notice-attachments.ts'
import { AttachmentList } from '../shared/attachment-list.tsx'
import { tellFailure } from '../shared/tell-failure.ts'
import { AttachmentDialog } from './attachment-dialog.tsx'
import { kindOfFile, MAX_BYTES, troubleOf } from './attachment-file.ts'
import classes from './attachments-section.module.css'
import type { useKeeping } from './use-keeping.ts'

interface AttachmentsSectionProps {
  readonly keeping: ReturnType<typeof useKeeping>
  /** Files hang on a kept notice: title and matter come first. */
  readonly isReady: boolean
}

/** Three pictures and one PDF. */
const MAX_FILES = 4

/** The pictures and the PDF of a notice that is being written. */
export function AttachmentsSection({ keeping, isReady }: AttachmentsSectionProps) {
  const attachments = keeping.notice?.attachments ?? []
  const add = useMutation({
    mutationFn: ({ file, description }: { readonly file: File; readonly description: string }) =>
      keeping.change((notice) => addAttachment(notice, file, description)),
    onSuccess: (notice) => notice && notifications.show({ message: texts.added }),
    onError: tellFailure,
  })
  const remove = useMutation({
    mutationFn: (id: string) => keeping.change((notice) => removeAttachment(notice, id)),
    onSuccess: (notice) => notice && notifications.show({ message: texts.removed }),
    onError: tellFailure,
  })
  return (
    <section className={classes.section} aria-label={texts.title}>
      <p className={classes.title}>{texts.title}</p>
      <p className={classes.hint}>{isReady ? texts.hint : texts.notYet}</p>
      <AttachmentList attachments={attachments} onRemove={({ id }) => remove.mutate(id)} />
      {attachments.length < MAX_FILES ? (
        <FilePicker
          isReady={isReady && !remove.isPending}
          isBusy={add.isPending}
          onAdd={(file, description, onDone) => add.mutate({ file, description }, { onSuccess: onDone })}
        />
      ) : (
        <p className={classes.hint}>{texts.full}</p>
      )}
    </section>
  )
}

interface FilePickerProps {
  readonly isReady: boolean
  readonly isBusy: boolean
  readonly onAdd: (file: File, description: string, onDone: () => void) => void
}

function FilePicker({ isReady, isBusy, onAdd }: FilePickerProps) {
  const input = useRef<HTMLInputElement>(null)
  const id = useId()
  const [file, setFile] = useState<File>()
  const [trouble, setTrouble] = useState<string>()
  const choose = ({ currentTarget }: ChangeEvent<HTMLInputElement>) => {
    const chosen = currentTarget.files?.[0]
    currentTarget.value = ''
    if (chosen === undefined) return
    const found = wordsOfTrouble(chosen)
    setTrouble(found)
    if (found === undefined) setFile(chosen)
  }
  return (
    <>
      <input
        ref={input}
        id={id}
        type="file"
        accept="image/*,application/pdf"
        aria-label={texts.add}
        className="screen-reader-only"
        tabIndex={-1}
        onChange={choose}
      />
      <Button
        variant="default"
        size="md"
        className={classes.add ?? ''}
        leftSection={<IconPhotoPlus size={19} />}
        disabled={!isReady}
        onClick={() => input.current?.click()}
      >
        {texts.add}
      </Button>
      {trouble && (
        <p role="alert" className={classes.trouble}>
          {trouble}
        </p>
      )}
      <AttachmentDialog
        file={file}
        isBusy={isBusy}
        onClose={() => setFile(undefined)}
        onAdd={(chosen, description) => onAdd(chosen, description, () => setFile(undefined))}
      />
    </>
  )
}

function wordsOfTrouble(file: File): string | undefined {
  const trouble = troubleOf(file)
  if (trouble === undefined) return undefined
  return trouble === 'wrong-type'
    ? texts.wrongType
    : texts.tooLarge(byteSize(MAX_BYTES[kindOfFile(file) ?? 'document']))
}
