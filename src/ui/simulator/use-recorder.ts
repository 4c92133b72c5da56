import { useEffect, useRef, useState } from 'react'

/** A voice note being recorded. */
export interface Recorder {
  /** How long it has been recording; undefined while it is not. */
  readonly seconds: number | undefined
  /** No microphone, or it was refused: then an audio file can be chosen. */
  readonly isMissing: boolean
  readonly start: () => void
  readonly finish: () => void
  readonly cancel: () => void
}

const canRecord = () => typeof MediaRecorder !== 'undefined' && navigator.mediaDevices !== undefined

async function record(onDone: (note: File) => void, keep: () => boolean): Promise<MediaRecorder> {
  const stream = await navigator.mediaDevices.getUserMedia({ audio: true })
  const recorder = new MediaRecorder(stream)
  const chunks: Blob[] = []
  recorder.ondataavailable = (event) => chunks.push(event.data)
  recorder.onstop = () => {
    for (const track of stream.getTracks()) track.stop()
    const type = recorder.mimeType.split(';')[0] || 'audio/webm'
    if (keep()) onDone(new File(chunks, 'voice-note', { type }))
  }
  recorder.start()
  return recorder
}

/** Records voice notes; each finished one is handed over as a file. */
export function useRecorder(onDone: (note: File) => void): Recorder {
  const [seconds, setSeconds] = useState<number>()
  const [isMissing, setMissing] = useState(() => !canRecord())
  const running = useRef<MediaRecorder>(null)
  const isKept = useRef(true)
  useEffect(() => {
    if (seconds === undefined) return
    const timer = setTimeout(() => setSeconds(seconds + 1), 1000)
    return () => clearTimeout(timer)
  }, [seconds])
  const stop = (keep: boolean) => {
    isKept.current = keep
    running.current?.stop()
    setSeconds(undefined)
  }
  const begin = async () => {
    try {
      running.current = await record(onDone, () => isKept.current)
      setSeconds(0)
    } catch {
      setMissing(true)
    }
  }
  return {
    seconds,
    isMissing,
    start: () => void begin(),
    finish: () => stop(true),
    cancel: () => stop(false),
  }
}
