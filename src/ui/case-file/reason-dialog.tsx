import { Button, Group, Modal, Textarea } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { caseTexts as texts } from '../texts/case-file.ts'
import { common } from '../texts/common.ts'
import { useCaseDesk } from './case-desk.ts'
import { ConflictNotice } from './conflict-notice.tsx'
import { type OfferedStep, useTakeStep } from './take-step.ts'

interface ReasonDialogProps {
  /** The step that waits for its reason; undefined while the dialog is closed. */
  readonly step: OfferedStep | undefined
  readonly onDone: () => void
}

/** Asks for the reason of a step. Stays open, with what was typed, when the step could not be taken. */
export function ReasonDialog({ step, onDone }: ReasonDialogProps) {
  return (
    <Modal opened={step !== undefined} onClose={onDone} title={step && texts.reasonFor(step.label)}>
      {step && <ReasonForm step={step} onDone={onDone} />}
    </Modal>
  )
}

function ReasonForm({ step, onDone }: { readonly step: OfferedStep; readonly onDone: () => void }) {
  const { isBusy } = useCaseDesk()
  const takeStep = useTakeStep()
  const [reason, setReason] = useState('')
  const [isMissing, setMissing] = useState(false)
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (reason.trim() === '') return setMissing(true)
    if (await takeStep(step, reason)) onDone()
  }
  return (
    <form onSubmit={submit}>
      <ConflictNotice />
      <Textarea
        label={texts.reason}
        description={texts.reasonHint}
        error={isMissing && reason.trim() === '' ? texts.reasonMissing : null}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
        rows={4}
        maxLength={2000}
        data-autofocus
      />
      <Group justify="flex-end" mt="lg">
        <Button variant="default" size="md" onClick={onDone}>
          {common.cancel}
        </Button>
        <Button type="submit" size="md" loading={isBusy}>
          {texts.confirm}
        </Button>
      </Group>
    </form>
  )
}
