import { useEffect, useState, useSyncExternalStore } from 'react'

const synthesis = 'speechSynthesis' in window ? window.speechSynthesis : undefined

function subscribe(listener: () => void): () => void {
  synthesis?.addEventListener('voiceschanged', listener)
  return () => synthesis?.removeEventListener('voiceschanged', listener)
}

const findVoice = () =>
  synthesis?.getVoices().find((voice) => voice.lang.startsWith('vi') && voice.localService)

/**
 * The device's own Vietnamese voice. Voices that send the words to a server on the internet are not used: a notice is
 * not public before it is approved.
 */
export function useReadAloud() {
  const voice = useSyncExternalStore(subscribe, findVoice)
  const [isReading, setReading] = useState(false)
  useEffect(() => () => synthesis?.cancel(), [])
  const read = (text: string) => {
    if (synthesis === undefined || voice === undefined) return
    const speech = new SpeechSynthesisUtterance(text)
    speech.voice = voice
    speech.lang = 'vi-VN'
    speech.rate = 0.9
    speech.onend = () => setReading(false)
    speech.onerror = () => setReading(false)
    synthesis.cancel()
    synthesis.speak(speech)
    setReading(true)
  }
  const stop = () => {
    synthesis?.cancel()
    setReading(false)
  }
  return { isThere: voice !== undefined, isReading, read, stop }
}
