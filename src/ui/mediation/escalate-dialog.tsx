import { Button, Checkbox, Group, Modal } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { IconUrgent } from '@tabler/icons-react'
import { type FormEvent, useState } from 'react'
import { ReasonField } from '../case-file/dialogs/reason-field.tsx'
import { common } from '../texts/common.ts'
import { sessionTexts as texts } from '../texts/mediation.ts'
import { useMediationDesk } from './mediation-desk.ts'
import classes from './mediation-page.module.css'

/** Violence, threat or crime: stops the mediation and files a report to the police. */
export function EscalateDialog() {
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Button
        variant="default"
        className={classes.danger ?? ''}
        leftSection={<IconUrgent size={18} />}
        onClick={() => setOpen(true)}
      >
        {texts.escalate}
      </Button>
      <Modal opened={isOpen} onClose={() => setOpen(false)} title={texts.escalateTitle}>
        {isOpen && <EscalateForm onClose={() => setOpen(false)} />}
      </Modal>
    </>
  )
}

function EscalateForm({ onClose }: { readonly onClose: () => void }) {
  const { run, isBusy } = useMediationDesk()
  const [reason, setReason] = useState('')
  const [dangerNow, setDangerNow] = useState(false)
  const [isChecked, setChecked] = useState(false)
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    setChecked(true)
    if (reason.trim() === '') return
    if (!(await run({ verb: 'escalation', body: { reason: reason.trim(), dangerNow } }))) return
    notifications.show({ message: texts.escalateDone })
    onClose()
  }
  return (
    <form onSubmit={submit} className={classes.form} noValidate>
      <p>{texts.escalateHint}</p>
      <ReasonField
        label={texts.escalateReason}
        value={reason}
        onChange={setReason}
        isMissing={isChecked}
        isFirst
      />
      <Checkbox
        label={texts.escalateNow}
        checked={dangerNow}
        onChange={(event) => setDangerNow(event.currentTarget.checked)}
      />
      <Group justify="flex-end">
        <Button variant="default" size="md" onClick={onClose}>
          {common.cancel}
        </Button>
        <Button type="submit" size="md" color="seal" loading={isBusy}>
          {texts.escalate}
        </Button>
      </Group>
    </form>
  )
}
