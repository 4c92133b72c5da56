import { Button, Textarea } from '@mantine/core'
import { IconSend2 } from '@tabler/icons-react'
import { type FormEvent, type KeyboardEvent, useId, useRef } from 'react'
import { asText } from '../../shared/as-text.ts'
import { talkTexts as texts } from '../../texts/case-file.ts'
import { useCaseDesk } from '../case-desk.ts'
import { useDraft } from '../drafts.ts'
import { CannedMenu } from './canned-menu.tsx'
import classes from './composer.module.css'

/** Where the officer's words to the resident are typed; keys and buttons elsewhere bring the focus here. */
export const COMPOSER_ID = 'answer-to-resident'

/** Sends with Ctrl + Enter (Command + Enter on a Mac). */
function onSendKey(event: KeyboardEvent<HTMLTextAreaElement>): void {
  if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) event.currentTarget.form?.requestSubmit()
}

/** What is written here goes to the resident. It looks nothing like the note box, and stands elsewhere. */
export function Composer() {
  const { detail, run, isBusy } = useCaseDesk()
  const [text, setText] = useDraft(detail.id, 'message')
  const box = useRef<HTMLTextAreaElement>(null)
  const hint = useId()
  const { mode, isReachable } = detail.conversation
  const isStopped = detail.work?.wish?.contact === 'stopped'
  if (mode === 'none' || !isReachable || isStopped || detail.work?.isSharedWithMe === true) return null
  const send = async (event: FormEvent) => {
    event.preventDefault()
    if (text.trim() === '' || isBusy) return
    const isSent = await run({ verb: 'messages', body: { text: text.trim(), version: detail.version } })
    if (isSent) setText('')
  }
  const addReply = (reply: string) => {
    setText(text.trim() === '' ? reply : `${text.trimEnd()}\n${reply}`)
    box.current?.focus()
  }
  return (
    <form onSubmit={send} className={classes.composer}>
      <Textarea
        ref={box}
        id={COMPOSER_ID}
        label={texts.composer}
        placeholder={texts.composerPlaceholder}
        aria-describedby={hint}
        value={text}
        onChange={asText(setText)}
        onKeyDown={onSendKey}
        rows={2}
        classNames={{ input: classes.input ?? '' }}
        maxLength={2000}
      />
      <p id={hint} className={classes.hint}>
        {texts.composerHint}
      </p>
      <div className={classes.foot}>
        <CannedMenu onPick={addReply} />
        <Button
          type="submit"
          size="md"
          loading={isBusy}
          disabled={text.trim() === ''}
          title={texts.sendKeys}
          rightSection={<IconSend2 size={18} />}
        >
          {texts.send}
        </Button>
      </div>
    </form>
  )
}
