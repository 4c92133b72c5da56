import { IconMessages } from '@tabler/icons-react'
import { useId } from 'react'
import { talkTexts as texts } from '../../texts/case-file.ts'
import { useCaseDesk } from '../case-desk.ts'
import { Composer } from './composer.tsx'
import { MessageBubble } from './message-bubble.tsx'
import classes from './talk-panel.module.css'
import { TalkState } from './talk-state.tsx'
import { useStickToEnd } from './use-stick-to-end.ts'

/** The two-way conversation with the resident, whoever that is. */
export function TalkPanel({ className }: { readonly className?: string | undefined }) {
  const { messages } = useCaseDesk().detail
  const title = useId()
  const log = useStickToEnd(messages.at(-1)?.id)
  return (
    <section aria-labelledby={title} className={`${classes.panel} ${className}`}>
      <header className={classes.head}>
        <IconMessages size={19} aria-hidden="true" />
        <h2 id={title}>{texts.title}</h2>
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard (WCAG 2.1.1) */}
      <div ref={log} role="log" aria-labelledby={title} tabIndex={0} className={classes.log}>
        {messages.length === 0 && <p className={classes.empty}>{texts.empty}</p>}
        <ol className={classes.messages}>
          {messages.map((message, index) => (
            <MessageBubble key={message.id} message={message} before={messages[index - 1]} />
          ))}
        </ol>
      </div>
      <footer className={classes.foot}>
        <TalkState />
        <Composer />
      </footer>
    </section>
  )
}
