import { Button, Modal, TextInput } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import type { NoticeDetail } from '../../../contracts/notices/notice-detail.ts'
import { createTemplate } from '../../api/notice-work.ts'
import { noticeKeys } from '../../api/notices.ts'
import { noticeDetailTexts as texts } from '../../texts/notice-detail.ts'
import { tellFailure } from '../shared/tell-failure.ts'
import classes from './notice-page.module.css'

interface TemplateDialogProps {
  readonly notice: NoticeDetail
  readonly isOpen: boolean
  readonly onClose: () => void
}

/** Keeps the words of a notice under a name, to begin others with. */
export function TemplateDialog({ notice, isOpen, onClose }: TemplateDialogProps) {
  return (
    <Modal opened={isOpen} onClose={onClose} title={texts.saveTemplate}>
      <TemplateForm notice={notice} onClose={onClose} />
    </Modal>
  )
}

function TemplateForm({ notice, onClose }: Omit<TemplateDialogProps, 'isOpen'>) {
  const client = useQueryClient()
  const [name, setName] = useState(notice.title)
  const isMissing = name.trim() === ''
  const keep = useMutation({
    mutationFn: () => createTemplate({ name: name.trim(), type: notice.type, texts: notice.texts }),
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: noticeKeys.templates })
      notifications.show({ message: texts.templateSaved })
      onClose()
    },
    onError: tellFailure,
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!isMissing) keep.mutate()
  }
  return (
    <form onSubmit={submit} className={classes.form}>
      <TextInput
        label={texts.templateName}
        value={name}
        maxLength={100}
        error={isMissing ? texts.templateNameMissing : null}
        onChange={({ currentTarget }) => setName(currentTarget.value)}
        data-autofocus
      />
      <Button type="submit" size="md" loading={keep.isPending}>
        {texts.save}
      </Button>
    </form>
  )
}
