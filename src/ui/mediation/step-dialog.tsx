import { Button, Group, Modal } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import type { MediationDetail } from '../../contracts/mediation/detail.ts'
import { ReasonField } from '../case-file/dialogs/reason-field.tsx'
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
      <ReasonField value={reason} onChange={setReason} isMissing={isChecked} isFirst />
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
