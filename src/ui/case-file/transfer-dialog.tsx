import { Button, Group, Modal, Textarea, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { notifications } from '@mantine/notifications'
import { useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { type UnitChoice, unitsQuery } from '../api/unit-directory.ts'
import { caseTexts, transferTexts as texts } from '../texts/case-file.ts'
import { common } from '../texts/common.ts'
import { useCaseDesk } from './case-desk.ts'
import { ConflictNotice } from './conflict-notice.tsx'
import classes from './transfer-dialog.module.css'

interface TransferDialogProps {
  readonly isOpen: boolean
  readonly onClose: () => void
}

/** Passes the case on to another unit, with its original clock and a reason. */
export function TransferDialog({ isOpen, onClose }: TransferDialogProps) {
  return (
    <Modal opened={isOpen} onClose={onClose} title={texts.title} size="lg">
      <TransferForm onClose={onClose} />
    </Modal>
  )
}

function TransferForm({ onClose }: { readonly onClose: () => void }) {
  const { detail, run, isBusy } = useCaseDesk()
  const [unit, setUnit] = useState<UnitChoice>()
  const [reason, setReason] = useState('')
  const [isChecked, setChecked] = useState(false)
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    setChecked(true)
    if (unit === undefined || reason.trim() === '') return
    const body = { unitCode: unit.code, reason, version: detail.version }
    if (!(await run({ verb: 'transfer', body }))) return
    notifications.show({ message: texts.done(unit.name) })
    onClose()
  }
  return (
    <form onSubmit={submit} className={classes.form}>
      <ConflictNotice />
      <p className={classes.explain}>{texts.explain}</p>
      <UnitPicker picked={unit} onPick={setUnit} isMissing={isChecked && unit === undefined} />
      <Textarea
        label={caseTexts.reason}
        error={isChecked && reason.trim() === '' ? caseTexts.reasonMissing : null}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
        rows={3}
        maxLength={2000}
      />
      <Group justify="flex-end">
        <Button variant="default" size="md" onClick={onClose}>
          {common.cancel}
        </Button>
        <Button type="submit" size="md" loading={isBusy}>
          {texts.submit}
        </Button>
      </Group>
    </form>
  )
}

interface UnitPickerProps {
  readonly picked: UnitChoice | undefined
  readonly onPick: (unit: UnitChoice) => void
  readonly isMissing: boolean
}

function UnitPicker({ picked, onPick, isMissing }: UnitPickerProps) {
  const { detail } = useCaseDesk()
  const [words, setWords] = useState('')
  const [settled] = useDebouncedValue(words.trim(), 200)
  const { data } = useQuery(unitsQuery(settled))
  const shown = (data?.items ?? []).filter((unit) => unit.code !== detail.unit.code)
  return (
    <fieldset className={classes.units}>
      <legend className="screen-reader-only">{texts.units}</legend>
      <TextInput
        label={texts.search}
        placeholder={texts.searchPlaceholder}
        value={words}
        onChange={(event) => setWords(event.currentTarget.value)}
        error={isMissing ? texts.pick : null}
        data-autofocus
      />
      <div className={classes.list}>
        {data !== undefined && shown.length === 0 && <p className={classes.none}>{texts.none}</p>}
        {shown.map((unit) => (
          <label key={unit.code} className={classes.unit}>
            <input
              type="radio"
              name="unit"
              checked={picked?.code === unit.code}
              onChange={() => onPick(unit)}
            />
            <span className={classes.name}>{unit.name}</span>
            <span className={classes.code}>{unit.code}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
