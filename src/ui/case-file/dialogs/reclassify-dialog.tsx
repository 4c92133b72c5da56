import { Checkbox, NativeSelect } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useState } from 'react'
import { CATEGORIES, CATEGORY_CODES } from '../../../domain/case-file/category.ts'
import { URGENCIES, URGENCY_LABELS } from '../../../domain/case-file/urgency.ts'
import { asText } from '../../shared/as-text.ts'
import { moveTexts as texts } from '../../texts/case-work.ts'
import { useCaseDesk } from '../case-desk.ts'
import { ReasonField } from './reason-field.tsx'
import { WorkDialog, WorkForm } from './work-dialog.tsx'

const CATEGORY_CHOICES = CATEGORY_CODES.map((value) => ({ value, label: CATEGORIES[value].name }))
const URGENCY_CHOICES = URGENCIES.map((value) => ({ value, label: URGENCY_LABELS[value] }))

/** Category, urgency and worth by the officer's own eye. */
export function ReclassifyDialog(props: { readonly isOpen: boolean; readonly onClose: () => void }) {
  return (
    <WorkDialog title={texts.reclassifyTitle} {...props}>
      <ReclassifyForm onClose={props.onClose} />
    </WorkDialog>
  )
}

function ReclassifyForm({ onClose }: { readonly onClose: () => void }) {
  const { detail, run } = useCaseDesk()
  const [category, setCategory] = useState(detail.category)
  const [urgency, setUrgency] = useState(detail.urgency)
  const [isValuable, setValuable] = useState(detail.work?.isValuable ?? false)
  const [reason, setReason] = useState('')
  const [isChecked, setChecked] = useState(false)
  const submit = async () => {
    setChecked(true)
    if (reason.trim() === '') return false
    const body = { category, urgency, isValuable, reason, version: detail.version }
    const isDone = await run({ verb: 'classification', body })
    if (isDone) notifications.show({ message: texts.reclassifyDone })
    return isDone
  }
  return (
    <WorkForm submit={texts.reclassifyTitle} onSubmit={submit} onClose={onClose}>
      <NativeSelect
        label={texts.category}
        data={CATEGORY_CHOICES}
        value={category}
        onChange={asText(setCategory)}
      />
      <NativeSelect
        label={texts.urgency}
        data={URGENCY_CHOICES}
        value={urgency}
        onChange={(event) =>
          setUrgency(URGENCIES.find((one) => one === event.currentTarget.value) ?? detail.urgency)
        }
      />
      <Checkbox
        label={texts.isValuable}
        checked={isValuable}
        onChange={(event) => setValuable(event.currentTarget.checked)}
      />
      <ReasonField value={reason} onChange={setReason} isMissing={isChecked} />
    </WorkForm>
  )
}
