import { Button, Popover, TextInput } from '@mantine/core'
import { IconTemplate } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { foldedWords } from '../../../domain/text/fold-vietnamese.ts'
import { type CannedReply, cannedRepliesQuery } from '../../api/case-options.ts'
import { asText } from '../../shared/as-text.ts'
import { cannedTexts as texts } from '../../texts/case-work.ts'
import { useCaseDesk } from '../case-desk.ts'
import classes from './canned-menu.module.css'

/** Replies written beforehand for the status of the case. Choosing one puts it into the box; nothing is sent by it. */
export function CannedMenu({ onPick }: { readonly onPick: (text: string) => void }) {
  const [isOpen, setOpen] = useState(false)
  const pick = (text: string) => {
    setOpen(false)
    onPick(text)
  }
  return (
    <Popover
      opened={isOpen}
      onChange={setOpen}
      position="top-start"
      shadow="md"
      width={340}
      trapFocus
      returnFocus
    >
      <Popover.Target>
        <Button
          variant="default"
          size="md"
          leftSection={<IconTemplate size={18} />}
          aria-haspopup="dialog"
          onClick={() => setOpen(!isOpen)}
        >
          {texts.open}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={texts.open} p="xs">
        <Replies onPick={pick} />
      </Popover.Dropdown>
    </Popover>
  )
}

/** On a phone the list takes the focus: in the search box it would bring up the keyboard, over half of the list. */
const isThumb = window.matchMedia('(pointer: coarse)').matches

/** Replies whose title or text holds every typed word, with or without diacritics. */
function matchReplies(replies: readonly CannedReply[], typed: string): readonly CannedReply[] {
  const wanted = foldedWords(typed)
  return replies.filter((reply) => {
    const words = foldedWords(`${reply.title} ${reply.text}`)
    return wanted.every((start) => words.some((word) => word.startsWith(start)))
  })
}

function Replies({ onPick }: { readonly onPick: (text: string) => void }) {
  const { detail } = useCaseDesk()
  const [typed, setTyped] = useState('')
  const { data } = useQuery(cannedRepliesQuery(detail.id))
  const fitting = (data ?? []).filter(
    ({ statuses }) => statuses.length === 0 || statuses.includes(detail.status),
  )
  const shown = matchReplies(fitting, typed)
  return (
    <>
      <TextInput
        type="search"
        aria-label={texts.search}
        placeholder={texts.search}
        value={typed}
        data-autofocus={isThumb ? undefined : true}
        onChange={asText(setTyped)}
      />
      {data !== undefined && shown.length === 0 && <p className={classes.none}>{texts.none}</p>}
      <ul className={classes.list} tabIndex={-1} data-autofocus={isThumb ? true : undefined}>
        {shown.map((reply) => (
          <li key={reply.id}>
            <button type="button" onClick={() => onPick(reply.filled ?? reply.text)}>
              <strong>
                {reply.title}
                {reply.isOwn && <small> · {texts.own}</small>}
              </strong>
              <span>{reply.filled ?? reply.text}</span>
            </button>
          </li>
        ))}
      </ul>
    </>
  )
}
