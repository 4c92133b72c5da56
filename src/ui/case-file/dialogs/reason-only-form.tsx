import { useState } from 'react'
import { ReasonField } from './reason-field.tsx'
import { WorkForm } from './work-dialog.tsx'

interface ReasonOnlyFormProps {
  readonly explain: string
  readonly submit: string
  readonly onClose: () => void
  readonly onReason: (reason: string) => Promise<boolean>
}

/** A form that asks for nothing but the reason. */
export function ReasonOnlyForm({ explain, submit, onClose, onReason }: ReasonOnlyFormProps) {
  const [reason, setReason] = useState('')
  const [isChecked, setChecked] = useState(false)
  const send = async () => {
    setChecked(true)
    return reason.trim() !== '' && (await onReason(reason.trim()))
  }
  return (
    <WorkForm explain={explain} submit={submit} onSubmit={send} onClose={onClose}>
      <ReasonField value={reason} onChange={setReason} isMissing={isChecked} isFirst />
    </WorkForm>
  )
}
