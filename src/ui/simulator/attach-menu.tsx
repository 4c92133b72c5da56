import { ActionIcon, Menu } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { IconFile, IconMapPin, IconMicrophone, IconPhoto, IconPlus, IconThumbUp } from '@tabler/icons-react'
import { type ChangeEvent, useRef } from 'react'
import { simulatorTexts as texts } from '../texts/simulator.ts'
import classes from './chat-input.module.css'
import type { ChatMoves } from './use-chat.ts'

const MAX_BYTES = 20 * 1024 * 1024
const MAX_FILES = 10

interface AttachMenuProps {
  readonly moves: ChatMoves
  readonly onPin: () => void
  readonly isMicrophoneMissing: boolean
}

/** Everything that can be sent besides text. */
export function AttachMenu({ moves, onPin, isMicrophoneMissing }: AttachMenuProps) {
  const input = useRef<HTMLInputElement>(null)
  const pick = (accept: string) => {
    if (input.current === null) return
    input.current.accept = accept
    input.current.click()
  }
  return (
    <>
      <Menu position="top-start" shadow="md" width={220}>
        <Menu.Target>
          <ActionIcon size={44} radius="xl" variant="subtle" aria-label={texts.attach}>
            <IconPlus size={24} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<IconPhoto size={19} />} onClick={() => pick('image/*,video/*')}>
            {texts.photo}
          </Menu.Item>
          <Menu.Item leftSection={<IconMicrophone size={19} />} onClick={() => pick('audio/*')}>
            {texts.audio}
          </Menu.Item>
          <Menu.Item leftSection={<IconFile size={19} />} onClick={() => pick('')}>
            {texts.file}
          </Menu.Item>
          <Menu.Item leftSection={<IconMapPin size={19} />} onClick={onPin}>
            {texts.location}
          </Menu.Item>
          <Menu.Item leftSection={<IconThumbUp size={19} />} onClick={moves.sendSticker}>
            {texts.sticker}
          </Menu.Item>
          {isMicrophoneMissing && <p className={classes.warning}>{texts.noMicrophone}</p>}
        </Menu.Dropdown>
      </Menu>
      <FileInput inputRef={input} onPick={moves.sendFiles} />
    </>
  )
}

interface FileInputProps {
  readonly inputRef: React.RefObject<HTMLInputElement | null>
  readonly onPick: (files: readonly File[]) => void
}

function FileInput({ inputRef, onPick }: FileInputProps) {
  const take = (event: ChangeEvent<HTMLInputElement>) => {
    const files = [...(event.currentTarget.files ?? [])].slice(0, MAX_FILES)
    event.currentTarget.value = ''
    const fitting = files.filter((file) => file.size <= MAX_BYTES)
    if (fitting.length < files.length) notifications.show({ color: 'seal', message: texts.tooBig })
    if (fitting.length > 0) onPick(fitting)
  }
  return (
    <input
      ref={inputRef}
      type="file"
      multiple
      className={classes.hiddenInput}
      aria-label={texts.attach}
      onChange={take}
    />
  )
}
