import { Button, Modal } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { createGroup, groupKey } from '../api/groups.ts'
import { tellFailure } from '../notices/shared/tell-failure.ts'
import { groupPageTexts, linkTexts as texts } from '../texts/groups.ts'
import { GroupFields } from './group-fields.tsx'
import { EMPTY_GROUP, toGroupFields, wrongInGroup } from './group-form.ts'
import classes from './link-group-dialog.module.css'

interface AddGroupDialogProps {
  readonly isOpen: boolean
  readonly onClose: () => void
}

/** Enters an ordinary Zalo group, which no software may post to: its admins paste what they are given. */
export function AddGroupDialog({ isOpen, onClose }: AddGroupDialogProps) {
  return (
    <Modal opened={isOpen} onClose={onClose} title={texts.handTitle} size="lg">
      <AddForm onClose={onClose} />
    </Modal>
  )
}

function AddForm({ onClose }: { readonly onClose: () => void }) {
  const client = useQueryClient()
  const [form, setForm] = useState(EMPTY_GROUP)
  const [isTried, setTried] = useState(false)
  const add = useMutation({
    mutationFn: () => createGroup(toGroupFields(form)),
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: groupKey })
      notifications.show({ message: groupPageTexts.added })
      onClose()
    },
    onError: tellFailure,
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (wrongInGroup(form) === undefined) add.mutate()
  }
  return (
    <form onSubmit={submit} noValidate className={classes.form}>
      <p className={classes.hint}>{texts.handExplain}</p>
      <GroupFields form={form} isTried={isTried} onChange={setForm} />
      <div className={classes.foot}>
        <Button type="submit" size="md" loading={add.isPending}>
          {groupPageTexts.save}
        </Button>
      </div>
    </form>
  )
}
