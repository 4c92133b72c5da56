import { Button, Modal, TextInput } from '@mantine/core'
import { IconFileTypePdf } from '@tabler/icons-react'
import { type FormEvent, useEffect, useState } from 'react'
import { common } from '../../texts/common.ts'
import { attachmentTexts as texts } from '../../texts/notice-attachments.ts'
import { kindOfFile } from './attachment-file.ts'
import classes from './attachments-section.module.css'

interface AttachmentDialogProps {
  /** The chosen file; undefined: closed. */
  readonly file: File | undefined
  readonly isBusy: boolean
  readonly onClose: () => void
  readonly onAdd: (file: File, description: string) => void
}

/** Shows a chosen file and asks what it shows, before it is added. */
export function AttachmentDialog({ file, isBusy, onClose, onAdd }: AttachmentDialogProps) {
  const isPicture = file !== undefined && kindOfFile(file) === 'picture'
  return (
    <Modal
      opened={file !== undefined}
      onClose={onClose}
      title={isPicture ? texts.dialogPicture : texts.dialogDocument}
    >
      {file && (
        <DescribeForm
          file={file}
          isPicture={isPicture}
          isBusy={isBusy}
          onClose={onClose}
          onAdd={(description) => onAdd(file, description)}
        />
      )}
    </Modal>
  )
}

interface DescribeFormProps {
  readonly file: File
  readonly isPicture: boolean
  readonly isBusy: boolean
  readonly onClose: () => void
  readonly onAdd: (description: string) => void
}

function DescribeForm({ file, isPicture, isBusy, onClose, onAdd }: DescribeFormProps) {
  const [description, setDescription] = useState('')
  const [isTried, setTried] = useState(false)
  const isMissing = description.trim() === ''
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (!isMissing) onAdd(description.trim())
  }
  return (
    <form onSubmit={submit} noValidate className={classes.form}>
      {isPicture ? <ChosenPicture file={file} /> : <ChosenDocument name={file.name} />}
      <TextInput
        size="md"
        label={isPicture ? texts.describePicture : texts.describeDocument}
        description={texts.describeHint}
        value={description}
        maxLength={300}
        error={isTried && isMissing ? texts.describeMissing : null}
        onChange={({ currentTarget }) => setDescription(currentTarget.value)}
        data-autofocus
      />
      <p className={classes.care}>{texts.care}</p>
      <div className={classes.foot}>
        <Button variant="default" size="md" onClick={onClose}>
          {common.cancel}
        </Button>
        <Button type="submit" size="md" loading={isBusy}>
          {texts.save}
        </Button>
      </div>
    </form>
  )
}

function ChosenPicture({ file }: { readonly file: File }) {
  const [url, setUrl] = useState<string>()
  useEffect(() => {
    const made = URL.createObjectURL(file)
    setUrl(made)
    return () => URL.revokeObjectURL(made)
  }, [file])
  return url === undefined ? null : <img src={url} alt={texts.preview} className={classes.chosen} />
}

function ChosenDocument({ name }: { readonly name: string }) {
  return (
    <p className={classes.document}>
      <IconFileTypePdf size={26} aria-hidden="true" /> {name}
    </p>
  )
}
