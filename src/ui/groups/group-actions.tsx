import { Button, Modal, Textarea } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { IconPencil } from '@tabler/icons-react'
import { type FormEvent, useState } from 'react'
import type { Group } from '../../contracts/notices/notice-groups.ts'
import { useGroupWork } from '../api/groups.ts'
import { tellFailure } from '../notices/shared/tell-failure.ts'
import { common } from '../texts/common.ts'
import { groupPageTexts as texts } from '../texts/groups.ts'
import { GroupFields } from './group-fields.tsx'
import { changedFields, toGroupFields, toGroupForm, wrongInGroup } from './group-form.ts'
import classes from './link-group-dialog.module.css'

type OfferedStep = Group['transitions'][number]

/** What can be done with a group: its steps, and changing what is known of it. */
export function GroupActions({ group }: { readonly group: Group }) {
  const [step, setStep] = useState<OfferedStep>()
  const [isEditing, setEditing] = useState(false)
  return (
    <>
      {group.transitions.map((one) => (
        <Button
          key={one.to}
          size="md"
          variant={one.to === 'ACTIVE' ? 'filled' : 'default'}
          onClick={() => setStep(one)}
        >
          {one.label}
        </Button>
      ))}
      {group.status !== 'ARCHIVED' && (
        <Button
          size="md"
          variant="default"
          leftSection={<IconPencil size={18} />}
          onClick={() => setEditing(true)}
        >
          {texts.edit}
        </Button>
      )}
      <Modal opened={step !== undefined} onClose={() => setStep(undefined)} title={texts.stepTitle}>
        {step && <StepForm group={group} step={step} onDone={() => setStep(undefined)} />}
      </Modal>
      <Modal opened={isEditing} onClose={() => setEditing(false)} title={texts.edit} size="lg">
        <EditForm group={group} onDone={() => setEditing(false)} />
      </Modal>
    </>
  )
}

interface StepFormProps {
  readonly group: Group
  readonly step: OfferedStep
  readonly onDone: () => void
}

function StepForm({ group, step, onDone }: StepFormProps) {
  const work = useGroupWork(group.id)
  const [reason, setReason] = useState('')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const words = reason.trim() === '' ? {} : { reason: reason.trim() }
    work.mutate(
      { step: { to: step.to, version: group.version, ...words } },
      {
        onSuccess: () => {
          notifications.show({ message: texts.stepDone(step.label) })
          onDone()
        },
        onError: tellFailure,
      },
    )
  }
  return (
    <form onSubmit={submit} className={classes.form}>
      <p>{texts.stepExplain[step.to]}</p>
      <Textarea
        label={texts.stepReason}
        value={reason}
        rows={2}
        maxLength={500}
        onChange={({ currentTarget }) => setReason(currentTarget.value)}
      />
      <div className={classes.foot}>
        <Button variant="default" size="md" onClick={onDone}>
          {common.cancel}
        </Button>
        <Button
          type="submit"
          size="md"
          loading={work.isPending}
          {...(step.to === 'ARCHIVED' && { color: 'seal' })}
        >
          {step.label}
        </Button>
      </div>
    </form>
  )
}

function EditForm({ group, onDone }: Omit<StepFormProps, 'step'>) {
  const work = useGroupWork(group.id)
  const [form, setForm] = useState(() => toGroupForm(group))
  const [isTried, setTried] = useState(false)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (wrongInGroup(form) !== undefined) return
    // The first save of a group that waits takes it into the unit, so everything is told.
    const told =
      group.status === 'PENDING_LINK' ? toGroupFields(form) : changedFields(toGroupForm(group), form)
    work.mutate(
      { change: { ...told, version: group.version } },
      {
        onSuccess: () => {
          notifications.show({ message: texts.saved })
          onDone()
        },
        onError: tellFailure,
      },
    )
  }
  return (
    <form onSubmit={submit} noValidate className={classes.form}>
      <GroupFields form={form} isTried={isTried} group={group} onChange={setForm} />
      <div className={classes.foot}>
        <Button type="submit" size="md" loading={work.isPending}>
          {texts.save}
        </Button>
      </div>
    </form>
  )
}
