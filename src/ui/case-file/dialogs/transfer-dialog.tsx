import { notifications } from '@mantine/notifications'
import { useState } from 'react'
import type { UnitChoice } from '../../api/unit-directory.ts'
import { transferTexts as texts } from '../../texts/case-file.ts'
import { moveTexts } from '../../texts/case-work.ts'
import { useCaseDesk } from '../case-desk.ts'
import { ReasonField } from './reason-field.tsx'
import { UnitPicker } from './unit-picker.tsx'
import { WorkDialog, WorkForm } from './work-dialog.tsx'

interface UnitDialogProps {
  readonly isOpen: boolean
  readonly onClose: () => void
}

/** Passes the case on to another unit, with its original clock and a reason. */
export function TransferDialog({ isOpen, onClose }: UnitDialogProps) {
  return (
    <WorkDialog title={texts.title} isOpen={isOpen} onClose={onClose}>
      <UnitForm verb="transfer" onClose={onClose} />
    </WorkDialog>
  )
}

/** Lets a second unit read the case and add notes. */
export function ShareDialog({ isOpen, onClose }: UnitDialogProps) {
  return (
    <WorkDialog title={moveTexts.shareTitle} isOpen={isOpen} onClose={onClose}>
      <UnitForm verb="shares" onClose={onClose} />
    </WorkDialog>
  )
}

const WORDS = {
  transfer: { explain: texts.explain, submit: texts.submit, done: texts.done },
  shares: { explain: moveTexts.shareExplain, submit: moveTexts.shareSubmit, done: moveTexts.shareDone },
} as const

function UnitForm({ verb, onClose }: { readonly verb: keyof typeof WORDS; readonly onClose: () => void }) {
  const { detail, run } = useCaseDesk()
  const [unit, setUnit] = useState<UnitChoice>()
  const [reason, setReason] = useState('')
  const [isChecked, setChecked] = useState(false)
  const words = WORDS[verb]
  const submit = async () => {
    setChecked(true)
    if (unit === undefined || reason.trim() === '') return false
    const isDone = await run({ verb, body: { unitCode: unit.code, reason, version: detail.version } })
    if (isDone) notifications.show({ message: words.done(unit.name) })
    return isDone
  }
  return (
    <WorkForm explain={words.explain} submit={words.submit} onSubmit={submit} onClose={onClose}>
      <UnitPicker picked={unit} onPick={setUnit} isMissing={isChecked && unit === undefined} />
      <ReasonField value={reason} onChange={setReason} isMissing={isChecked} />
    </WorkForm>
  )
}
