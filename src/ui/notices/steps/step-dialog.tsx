import { Button, Modal, Textarea } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { common } from '../../texts/common.ts'
import { stepTexts as texts } from '../../texts/notice-steps.ts'
import classes from './step-dialog.module.css'
import { type OfferedStep, type StepKind, stepTone } from './step-kind.ts'

interface StepDialogProps {
  /** The step that is asked about; undefined while the dialog is closed. */
  readonly step: OfferedStep | undefined
  readonly kind: StepKind | undefined
  readonly isBusy: boolean
  readonly onClose: () => void
  /** `reason` only where the step wants one. */
  readonly onConfirm: (reason?: string) => void
}

/** Says what a step does and asks for what it needs: a reason, or the approver's list of checks. */
export function StepDialog({ step, kind, ...rest }: StepDialogProps) {
  return (
    <Modal opened={step !== undefined} onClose={rest.onClose} title={kind && texts.titles[kind]} size="lg">
      {step && kind && <StepForm step={step} kind={kind} {...rest} />}
    </Modal>
  )
}

type StepFormProps = StepDialogProps & { readonly step: OfferedStep; readonly kind: StepKind }

function StepForm({ step, kind, isBusy, onClose, onConfirm }: StepFormProps) {
  const [reason, setReason] = useState('')
  const [ticked, setTicked] = useState<readonly number[]>([])
  const [isTried, setTried] = useState(false)
  const hasChecks = kind === 'approve' || kind === 'confirm'
  const isReasonMissing = step.needsReason && reason.trim() === ''
  const isCheckMissing = hasChecks && ticked.length < texts.checks.length
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (isReasonMissing || isCheckMissing) return
    onConfirm(step.needsReason ? reason.trim() : undefined)
  }
  return (
    <form onSubmit={submit} className={classes.form}>
      <p>{texts.explain[kind]}</p>
      {hasChecks && <Checks ticked={ticked} onChange={setTicked} />}
      {hasChecks && isTried && isCheckMissing && (
        <p role="alert" className={classes.error}>
          {texts.checksMissing}
        </p>
      )}
      {step.needsReason && (
        <Textarea
          label={texts.reason}
          value={reason}
          onChange={({ currentTarget }) => setReason(currentTarget.value)}
          error={isTried && isReasonMissing ? texts.reasonMissing : null}
          rows={3}
          maxLength={2000}
          data-autofocus
        />
      )}
      <div className={classes.foot}>
        <Button variant="default" size="md" onClick={onClose}>
          {common.cancel}
        </Button>
        <Button
          type="submit"
          size="md"
          loading={isBusy}
          {...(stepTone(kind) === 'danger' && { color: 'seal' })}
        >
          {step.label}
        </Button>
      </div>
    </form>
  )
}

interface ChecksProps {
  readonly ticked: readonly number[]
  readonly onChange: (ticked: readonly number[]) => void
}

/** The approver's list of what must not be in a notice (domain reference §13.4). */
function Checks({ ticked, onChange }: ChecksProps) {
  const toggle = (at: number) =>
    onChange(ticked.includes(at) ? ticked.filter((one) => one !== at) : [...ticked, at])
  return (
    <fieldset className={classes.checks}>
      <legend className={classes.legend}>{texts.checklist}</legend>
      {texts.checks.map((words, at) => (
        <label key={words} className={classes.check}>
          <input type="checkbox" checked={ticked.includes(at)} onChange={() => toggle(at)} />
          {words}
        </label>
      ))}
    </fieldset>
  )
}
