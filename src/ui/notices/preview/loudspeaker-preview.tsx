import { Button } from '@mantine/core'
import { IconPlayerStop, IconVolume } from '@tabler/icons-react'
import { CopyText } from '../../shared/copy-text.tsx'
import { previewTexts as texts } from '../../texts/notice-preview.ts'
import classes from './loudspeaker-preview.module.css'
import { useReadAloud } from './use-read-aloud.ts'

interface LoudspeakerPreviewProps {
  /** The version for the loudspeaker, numbers written out. */
  readonly text: string
  /** How long a calm reader needs. */
  readonly seconds: number
  readonly maxSeconds: number
}

/** The notice as it will be heard: the words, how long they take, and a voice where the device has a Vietnamese one. */
export function LoudspeakerPreview({ text, seconds, maxSeconds }: LoudspeakerPreviewProps) {
  const isLong = seconds > maxSeconds
  return (
    <section className={classes.card} data-long={isLong} aria-label={texts.loudspeaker}>
      <p className={classes.head}>
        <IconVolume size={20} aria-hidden="true" />
        {texts.readsIn}
        <span className={`tabular ${classes.seconds}`}>{texts.seconds(seconds, maxSeconds)}</span>
      </p>
      <div className={classes.meter} aria-hidden="true">
        <span style={{ width: `${Math.min(100, (seconds / maxSeconds) * 100)}%` }} />
      </div>
      <p className={classes.text}>{text}</p>
      <div className={classes.foot}>
        <Listen text={text} />
        <CopyText text={text} label={texts.copyAloud} />
        {isLong && <p className={classes.hint}>{texts.tooLong}</p>}
      </div>
    </section>
  )
}

function Listen({ text }: { readonly text: string }) {
  const voice = useReadAloud()
  if (!voice.isThere) return <p className={classes.hint}>{texts.noVoice}</p>
  return (
    <Button
      variant="default"
      leftSection={voice.isReading ? <IconPlayerStop size={18} /> : <IconVolume size={18} />}
      onClick={() => (voice.isReading ? voice.stop() : voice.read(text))}
    >
      {voice.isReading ? texts.stopReading : texts.listen}
    </Button>
  )
}
