import { Button } from '@mantine/core'
import { simulatorTexts as texts } from '../texts/simulator.ts'
import classes from './chat-input.module.css'
import type { Recorder } from './use-recorder.ts'

/** Shown instead of the input while the microphone is on. */
export function RecordingBar({
  recorder,
  seconds,
}: {
  readonly recorder: Recorder
  readonly seconds: number
}) {
  return (
    <div className={classes.recording}>
      <p role="timer">{texts.recording(seconds)}</p>
      <Button variant="default" size="md" onClick={recorder.cancel}>
        {texts.cancelRecording}
      </Button>
      <Button color="seal" size="md" onClick={recorder.finish}>
        {texts.stopRecording}
      </Button>
    </div>
  )
}
