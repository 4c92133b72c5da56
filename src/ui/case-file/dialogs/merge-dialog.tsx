import { TextInput } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useState } from 'react'
import { asText } from '../../shared/as-text.ts'
import { stepTexts, moveTexts as texts } from '../../texts/case-work.ts'
import { useCaseDesk } from '../case-desk.ts'
import { ReasonField } from './reason-field.tsx'
import { ReasonOnlyForm } from './reason-only-form.tsx'
import { WorkDialog, WorkForm } from './work-dialog.tsx'

interface MergeDialogProps {
  readonly isOpen: boolean
  readonly onClose: () => void
  /** The code of the case that stays, when it is known already. */
  readonly into?: string
}

/** Makes this case part of another one; both codes stay alive. */
export function MergeDialog({ isOpen, onClose, into = '' }: MergeDialogProps) {
  return (
    <WorkDialog title={texts.mergeTitle} isOpen={isOpen} onClose={onClose}>
      <MergeForm onClose={onClose} into={into} />
    </WorkDialog>
  )
}

function MergeForm({ onClose, into }: { readonly onClose: () => void; readonly into: string }) {
  const { detail, run } = useCaseDesk()
  const [code, setCode] = useState(into)
  const [reason, setReason] = useState('')
  const [isChecked, setChecked] = useState(false)
  const submit = async () => {
    setChecked(true)
    if (code.trim() === '' || reason.trim() === '') return false
    const isDone = await run({
      verb: 'merge',
      body: { into: code.trim(), reason, version: detail.version },
    })
    if (isDone) notifications.show({ message: texts.mergeDone })
    return isDone
  }
  return (
    <WorkForm explain={texts.mergeExplain} submit={texts.mergeSubmit} onSubmit={submit} onClose={onClose}>
      <TextInput
        label={texts.mergeInto}
        placeholder="BY-XXXX-XXXX"
        value={code}
        maxLength={40}
        autoCapitalize="characters"
        error={isChecked && code.trim() === '' ? stepTexts.missing : null}
        onChange={asText(setCode)}
        data-autofocus
      />
      <ReasonField value={reason} onChange={setReason} isMissing={isChecked} />
    </WorkForm>
  )
}

/** Parts two merged cases again; the case returns to the status it had. */
export function UndoMergeDialog({ isOpen, onClose }: Omit<MergeDialogProps, 'into'>) {
  const { detail, run } = useCaseDesk()
  return (
    <WorkDialog title={texts.undoMerge} isOpen={isOpen} onClose={onClose}>
      <ReasonOnlyForm
        explain={texts.undoMergeExplain}
        submit={texts.undoMerge}
        onClose={onClose}
        onReason={(reason) => run({ verb: 'merge/undo', body: { reason, version: detail.version } })}
      />
    </WorkDialog>
  )
}
