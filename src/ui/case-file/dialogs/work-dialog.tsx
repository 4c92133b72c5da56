import { Button, Group, Modal } from '@mantine/core'
import type { FormEvent, ReactNode } from 'react'
import { common } from '../../texts/common.ts'
import { useCaseDesk } from '../case-desk.ts'
import { ConflictNotice } from '../conflict-notice.tsx'
import classes from './work-dialog.module.css'

interface WorkDialogProps {
  readonly title: string
  readonly isOpen: boolean
  readonly onClose: () => void
  readonly children: ReactNode
}

/** A dialog of case work; its form lives only while it is open. */
export function WorkDialog({ title, isOpen, onClose, children }: WorkDialogProps) {
  return (
    <Modal opened={isOpen} onClose={onClose} title={title} size="lg">
      {isOpen && children}
    </Modal>
  )
}

interface WorkFormProps {
  /** What the work does and what it costs, in a sentence. */
  readonly explain?: string | undefined
  readonly submit: string
  /** Does the work; the form closes when it answers true, and keeps what was typed otherwise. */
  readonly onSubmit: () => Promise<boolean>
  readonly onClose: () => void
  readonly children: ReactNode
}

/** The form inside a `WorkDialog`: shows a lost race in place, and never loses what was typed. */
export function WorkForm({ explain, submit, onSubmit, onClose, children }: WorkFormProps) {
  const { isBusy } = useCaseDesk()
  const send = async (event: FormEvent) => {
    event.preventDefault()
    if (!isBusy && (await onSubmit())) onClose()
  }
  return (
    <form onSubmit={send} className={classes.form} noValidate>
      <ConflictNotice />
      {explain && <p className={classes.explain}>{explain}</p>}
      {children}
      <Group justify="flex-end">
        <Button variant="default" size="md" onClick={onClose}>
          {common.cancel}
        </Button>
        <Button type="submit" size="md" loading={isBusy}>
          {submit}
        </Button>
      </Group>
    </form>
  )
}
