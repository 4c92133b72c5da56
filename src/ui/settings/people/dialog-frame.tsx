import { Button, Group, Modal } from '@mantine/core'
import type { FormEvent, ReactNode } from 'react'
import type { ManagedPerson } from '../../../contracts/administration/people.ts'
import { common } from '../../texts/common.ts'
import classes from '../shared/settings.module.css'

/** Whom a dialog is about. */
export interface DialogProps {
  readonly person: ManagedPerson
  readonly onClose: () => void
}

interface FrameProps {
  readonly title: string
  readonly submit: string
  readonly isDanger?: boolean
  readonly isBusy: boolean
  readonly onSubmit: () => void
  readonly onClose: () => void
  readonly children: ReactNode
}

/** A dialog about one person: what it does, and the two ways out. */
export function DialogFrame({
  title,
  submit,
  isDanger = false,
  isBusy,
  onSubmit,
  onClose,
  children,
}: FrameProps) {
  const send = (event: FormEvent) => {
    event.preventDefault()
    onSubmit()
  }
  return (
    <Modal opened onClose={onClose} title={title}>
      <form onSubmit={send} className={classes.form}>
        {children}
        <Group justify="flex-end" className={classes.wideField}>
          <Button variant="default" size="md" onClick={onClose}>
            {common.cancel}
          </Button>
          <Button type="submit" size="md" loading={isBusy} {...(isDanger && { color: 'seal' })}>
            {submit}
          </Button>
        </Group>
      </form>
    </Modal>
  )
}
