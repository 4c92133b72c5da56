import { Button, Modal, Textarea } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { IconHandStop } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import {
  type SendingStops,
  type StopWish,
  sendingStopsQuery,
  useSendingStops,
} from '../../api/sending-stops.ts'
import { common } from '../../texts/common.ts'
import { stopTexts as texts } from '../../texts/sending-stops.ts'
import { OneChip } from '../shared/choice-chips.tsx'
import { tellFailure } from '../shared/tell-failure.ts'
import steps from '../steps/step-dialog.module.css'

/** The switch that stops all sending at once, for whoever may; nothing for all others, or while everything is stopped. */
export function StopSending() {
  const { data: stops } = useQuery(sendingStopsQuery)
  const [isAsked, setAsked] = useState(false)
  if (stops === undefined || scopesOf(stops).length === 0) return null
  return (
    <>
      <Button
        variant="light"
        color="seal"
        size="md"
        leftSection={<IconHandStop size={19} />}
        onClick={() => setAsked(true)}
      >
        {texts.stop}
      </Button>
      <Modal opened={isAsked} onClose={() => setAsked(false)} title={texts.title}>
        <StopForm stops={stops} onClose={() => setAsked(false)} />
      </Modal>
    </>
  )
}

/** What can still be stopped by this person. */
function scopesOf({ items, mayStopUnit, mayStopAll }: SendingStops): readonly StopWish['scope'][] {
  const isUnitStopped = items.some(({ unit }) => unit !== null)
  const isAllStopped = items.some(({ unit }) => unit === null)
  if (isAllStopped) return []
  return [
    ...(mayStopUnit && !isUnitStopped ? (['unit'] as const) : []),
    ...(mayStopAll ? (['all'] as const) : []),
  ]
}

interface StopFormProps {
  readonly stops: SendingStops
  readonly onClose: () => void
}

function StopForm({ stops, onClose }: StopFormProps) {
  const work = useSendingStops()
  const scopes = scopesOf(stops)
  const [scope, setScope] = useState<StopWish['scope']>(scopes[0] ?? 'unit')
  const [reason, setReason] = useState('')
  const [isTried, setTried] = useState(false)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (reason.trim() === '') return
    work.mutate(
      { scope, reason: reason.trim() },
      {
        onSuccess: () => {
          notifications.show({ message: texts.stopped })
          onClose()
        },
        onError: tellFailure,
      },
    )
  }
  return (
    <form onSubmit={submit} noValidate className={steps.form}>
      <p>{texts.explain}</p>
      {scopes.length > 1 && (
        <OneChip
          legend={texts.scope}
          choices={scopes.map((value) => ({ value, label: texts.scopes[value] }))}
          chosen={scope}
          onChange={setScope}
        />
      )}
      <Textarea
        label={texts.reason}
        description={texts.reasonHint}
        value={reason}
        rows={2}
        maxLength={500}
        error={isTried && reason.trim() === '' ? texts.reasonMissing : null}
        onChange={({ currentTarget }) => setReason(currentTarget.value)}
        data-autofocus
      />
      <div className={steps.foot}>
        <Button variant="default" size="md" onClick={onClose}>
          {common.cancel}
        </Button>
        <Button type="submit" size="md" color="seal" loading={work.isPending}>
          {texts.confirm}
        </Button>
      </div>
    </form>
  )
}
