import { ActionIcon } from '@mantine/core'
import { IconMicrophone, IconSend2 } from '@tabler/icons-react'
import { type FormEvent, type KeyboardEvent, useState } from 'react'
import { asText } from '../shared/as-text.ts'
import { simulatorTexts as texts } from '../texts/simulator.ts'
import { AttachMenu } from './attach-menu.tsx'
import classes from './chat-input.module.css'
import { RecordingBar } from './recording-bar.tsx'
import type { ChatMoves } from './use-chat.ts'
import { useRecorder } from './use-recorder.ts'

interface ChatInputProps {
  readonly moves: ChatMoves
  readonly onPin: () => void
}

/** The line at the bottom: attach, write, speak or send. */
export function ChatInput({ moves, onPin }: ChatInputProps) {
  const recorder = useRecorder((note) => moves.sendFiles([note]))
  if (recorder.seconds !== undefined) return <RecordingBar recorder={recorder} seconds={recorder.seconds} />
  return (
    <div className={classes.bar}>
      <AttachMenu moves={moves} onPin={onPin} isMicrophoneMissing={recorder.isMissing} />
      <WriteForm onWrite={moves.write} onRecord={recorder.isMissing ? undefined : recorder.start} />
    </div>
  )
}

interface WriteFormProps {
  readonly onWrite: (text: string) => void
  /** Absent where there is no microphone. */
  readonly onRecord: (() => void) | undefined
}

function WriteForm({ onWrite, onRecord }: WriteFormProps) {
  const [text, setText] = useState('')
  const canRecord = onRecord !== undefined && text.trim() === ''
  const send = (event: FormEvent) => {
    event.preventDefault()
    if (text.trim() === '') return
    onWrite(text)
    setText('')
  }
  const onKey = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return
    event.preventDefault()
    event.currentTarget.form?.requestSubmit()
  }
  return (
    <form className={classes.form} onSubmit={send}>
      <textarea
        className={classes.input}
        aria-label={texts.input}
        placeholder={texts.inputPlaceholder}
        rows={1}
        maxLength={4000}
        value={text}
        onChange={asText(setText)}
        onKeyDown={onKey}
      />
      {canRecord ? (
        <ActionIcon
          key="record"
          size={44}
          radius="xl"
          variant="subtle"
          aria-label={texts.record}
          onClick={onRecord}
        >
          <IconMicrophone size={22} />
        </ActionIcon>
      ) : (
        <ActionIcon key="send" type="submit" size={44} radius="xl" aria-label={texts.send}>
          <IconSend2 size={22} />
        </ActionIcon>
      )}
    </form>
  )
}
