import { NativeSelect, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import { LEGAL_CLASS_CODES, LEGAL_CLASSES } from '../../../domain/case-file/legal-class.ts'
import { RESULT_KIND_CODES, RESULT_KINDS } from '../../../domain/case-file/result-kind.ts'
import { asText } from '../../shared/as-text.ts'
import { caseTexts } from '../../texts/case-file.ts'
import { stepTexts as texts } from '../../texts/case-work.ts'
import { useCaseDesk } from '../case-desk.ts'
import { useTakeStep } from '../take-step.ts'
import { ReasonField } from './reason-field.tsx'
import {
  destinationsOf,
  missingFields,
  NO_ENTRIES,
  neededFields,
  type OfferedStep,
  type StepEntries,
  type StepField,
  stepBody,
} from './step-form.ts'
import { WorkDialog, WorkForm } from './work-dialog.tsx'

interface StepDialogProps {
  /** The step that is asked about; undefined while the dialog is closed. */
  readonly step: OfferedStep | undefined
  readonly onDone: () => void
}

/** Asks for everything a step cannot go without, and what the resident may be told. */
export function StepDialog({ step, onDone }: StepDialogProps) {
  return (
    <WorkDialog
      title={step === undefined ? '' : caseTexts.reasonFor(step.label)}
      isOpen={step !== undefined}
      onClose={onDone}
    >
      {step && <StepForm step={step} onDone={onDone} />}
    </WorkDialog>
  )
}

function StepForm({ step, onDone }: { readonly step: OfferedStep; readonly onDone: () => void }) {
  const { detail } = useCaseDesk()
  const takeStep = useTakeStep()
  const [entries, setEntries] = useState<StepEntries>({
    ...NO_ENTRIES,
    registerNumber: detail.work?.registerNumber ?? '',
    legalClass: detail.work?.legalClass ?? '',
  })
  const [isChecked, setChecked] = useState(false)
  const missing = isChecked ? missingFields(step, entries) : []
  const enter = (change: Partial<StepEntries>) => setEntries({ ...entries, ...change })
  const submit = async () => {
    setChecked(true)
    if (missingFields(step, entries).length > 0) return false
    return takeStep(step, stepBody(step, entries, detail.version))
  }
  return (
    <WorkForm
      explain={step.to === 'NEED_INFO' ? texts.needInfoHint : undefined}
      submit={caseTexts.confirm}
      onSubmit={submit}
      onClose={onDone}
    >
      {neededFields(step).map((field) => (
        <FieldOfStep key={field} {...{ field, step, entries, enter, isMissing: missing.includes(field) }} />
      ))}
      {step.mayTell === true && (
        <Textarea
          label={step.to === 'NEED_INFO' ? texts.question : texts.told}
          description={step.to === 'NEED_INFO' ? texts.questionHint : texts.toldHint}
          value={entries.told}
          onChange={(event) => enter({ told: event.currentTarget.value })}
          rows={3}
          maxLength={1000}
        />
      )}
    </WorkForm>
  )
}

interface FieldOfStepProps {
  readonly field: StepField
  readonly step: OfferedStep
  readonly entries: StepEntries
  readonly enter: (change: Partial<StepEntries>) => void
  readonly isMissing: boolean
}

function FieldOfStep({ field, step, entries, enter, isMissing }: FieldOfStepProps) {
  const error = isMissing ? texts.missing : null
  switch (field) {
    case 'reason':
      return (
        <ReasonField value={entries.reason} onChange={(reason) => enter({ reason })} isMissing={isMissing} />
      )
    case 'registerNumber':
      return (
        <TextInput
          label={texts.registerNumber}
          description={texts.registerNumberHint}
          value={entries.registerNumber}
          error={error}
          maxLength={40}
          onChange={(event) => enter({ registerNumber: event.currentTarget.value })}
        />
      )
    case 'legalClass':
      return (
        <Choice
          label={texts.legalClass}
          description={texts.legalClassHint}
          options={LEGAL_CLASS_CODES.map((value) => ({ value, label: LEGAL_CLASSES[value] }))}
          value={entries.legalClass}
          error={error}
          onPick={(legalClass) => enter({ legalClass })}
        />
      )
    case 'resultKind':
      return (
        <Choice
          label={texts.resultKind}
          options={RESULT_KIND_CODES.map((value) => ({ value, label: RESULT_KINDS[value] }))}
          value={entries.resultKind}
          error={error}
          onPick={(resultKind) => enter({ resultKind })}
        />
      )
    case 'destination':
      return <DestinationField {...{ step, entries, enter, error }} />
  }
}

function DestinationField(
  props: Pick<FieldOfStepProps, 'step' | 'entries' | 'enter'> & { error: string | null },
) {
  const { step, entries, enter, error } = props
  const isUnlisted = entries.destination === 'KHAC'
  return (
    <>
      <Choice
        label={texts.destination}
        options={destinationsOf(step.to)}
        value={entries.destination}
        error={entries.destination === '' ? error : null}
        onPick={(destination) => enter({ destination })}
      />
      {isUnlisted && (
        <TextInput
          label={texts.destinationName}
          value={entries.destinationName}
          error={error}
          maxLength={200}
          onChange={(event) => enter({ destinationName: event.currentTarget.value })}
        />
      )}
    </>
  )
}

interface ChoiceProps {
  readonly label: string
  readonly description?: string
  readonly options: readonly { readonly value: string; readonly label: string }[]
  readonly value: string
  readonly error: string | null
  readonly onPick: (value: string) => void
}

function Choice({ options, onPick, ...rest }: ChoiceProps) {
  return (
    <NativeSelect
      {...rest}
      data={[{ value: '', label: texts.choose }, ...options]}
      onChange={asText(onPick)}
    />
  )
}
