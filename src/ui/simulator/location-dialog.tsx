import { Button, Modal, TextInput } from '@mantine/core'
import { IconCurrentLocation, IconMapPin } from '@tabler/icons-react'
import { type FormEvent, useState } from 'react'
import { type Point, parsePoint } from '../format/parse-point.ts'
import { asText } from '../shared/as-text.ts'
import { simulatorTexts as texts } from '../texts/simulator.ts'
import classes from './location-dialog.module.css'
import { SAMPLE_POINTS } from './sample-points.ts'

interface LocationDialogProps {
  readonly isOpen: boolean
  readonly onClose: () => void
  readonly onSend: (point: Point) => void
}

/** Sends a point: one of the demonstration areas, the device's own, or any that is typed. */
export function LocationDialog({ isOpen, onClose, onSend }: LocationDialogProps) {
  const send = (point: Point) => {
    onSend(point)
    onClose()
  }
  return (
    <Modal opened={isOpen} onClose={onClose} title={texts.locationTitle}>
      <h3 className={classes.subtitle}>{texts.samplePoints}</h3>
      <div className={classes.samples}>
        {SAMPLE_POINTS.map(({ name, point }) => (
          <Button
            key={name}
            variant="default"
            size="md"
            justify="flex-start"
            leftSection={<IconMapPin size={18} />}
            onClick={() => send(point)}
          >
            {name}
          </Button>
        ))}
        <DevicePoint onSend={send} />
      </div>
      <OwnPoint onSend={send} />
    </Modal>
  )
}

function DevicePoint({ onSend }: { readonly onSend: (point: Point) => void }) {
  const [state, setState] = useState<'idle' | 'asking' | 'failed'>('idle')
  const ask = () => {
    setState('asking')
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => onSend({ lat: coords.latitude, lon: coords.longitude }),
      () => setState('failed'),
      { timeout: 10_000 },
    )
  }
  return (
    <>
      <Button
        variant="light"
        size="md"
        justify="flex-start"
        loading={state === 'asking'}
        leftSection={<IconCurrentLocation size={18} />}
        onClick={ask}
      >
        {texts.here}
      </Button>
      {state === 'failed' && (
        <p role="alert" className={classes.failed}>
          {texts.hereFailed}
        </p>
      )}
    </>
  )
}

function OwnPoint({ onSend }: { readonly onSend: (point: Point) => void }) {
  const [text, setText] = useState('')
  const [isWrong, setWrong] = useState(false)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const point = parsePoint(text)
    setWrong(point === undefined)
    if (point !== undefined) onSend(point)
  }
  return (
    <form onSubmit={submit} className={classes.own}>
      <TextInput
        size="md"
        label={texts.ownPoint}
        description={texts.ownPointHint}
        error={isWrong ? texts.ownPointBad : null}
        value={text}
        onChange={asText(setText)}
      />
      <Button type="submit" size="md" variant="default">
        {texts.sendPoint}
      </Button>
    </form>
  )
}
