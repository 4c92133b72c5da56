import { Button, Group, Modal, Textarea } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import type { MediationDetail } from '../../contracts/mediation/detail.ts'
import { asText } from '../shared/as-text.ts'
import { caseTexts } from '../texts/case-file.ts'
import { common } from '../texts/common.ts'
import { mediationTexts as texts } from '../texts/mediation.ts'
import { useMediationDesk } from './mediation-desk.ts'

/** A step that this person may take. */
export type MediationStep = MediationDetail['transitions'][number]

interface StepDialogProps {
  readonly step: MediationStep | undefined
  readonly onClose: () => void
}

/** Asks for the reason of a step; keeps it when the step could not be taken. */
export function StepDialog({ step, onClose }: StepDialogProps) {
  return (
    <Modal opened={step !== undefined} onClose={onClose} title={step && texts.reasonFor(step.label)}>
      {step && <ReasonForm step={step} onClose={onClose} />}
    </Modal>
  )
}

function ReasonForm({ step, onClose }: { readonly step: MediationStep; readonly onClose: () => void }) {
  const { run, isBusy } = useMediationDesk()
  const [reason, setReason] = useState('')
  const [isChecked, setChecked] = useState(false)
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    setChecked(true)
    if (reason.trim() === '') return
    if (await run({ verb: 'transitions', body: { to: step.to, reason: reason.trim() } })) onClose()
  }
  return (
    <form onSubmit={submit} noValidate>
      <Textarea
        label={texts.reason}
        error={isChecked && reason.trim() === '' ? caseTexts.reasonMissing : null}
        rows={4}
        maxLength={2000}
        value={reason}
        data-autofocus
        onChange={asText(setReason)}
      />
      <Group justify="flex-end" mt="lg">
        <Button variant="default" size="md" onClick={onClose}>
          {common.cancel}
        </Button>
        <Button type="submit" size="md" loading={isBusy}>
          {texts.confirm}
        </Button>
      </Group>
    </form>
  )
}
