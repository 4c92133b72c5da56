import { IconMapPin } from '@tabler/icons-react'
import type { SimulatorMessage } from '../../contracts/simulator.ts'
import { clockTime } from '../format/time.ts'
import { ResidentText } from '../shared/resident-text.tsx'
import { simulatorTexts as texts } from '../texts/simulator.ts'
import type { Bubble } from './bubble.ts'
import classes from './chat-bubble.module.css'
import { type Look, showAs } from './look.ts'
import { OwnBubble } from './own-bubble.tsx'
import type { ChatMoves } from './use-chat.ts'

interface ChatBubbleProps {
  readonly bubble: Bubble
  /** Whether this message's buttons still count. */
  readonly isOpen: boolean
  readonly look: Look
  readonly isMirror: boolean
  readonly moves: ChatMoves
  readonly onPin: () => void
}

/** One bubble of the conversation, with the buttons of a question below it. */
export function ChatBubble({ bubble, isOpen, look, isMirror, moves, onPin }: ChatBubbleProps) {
  if (bubble.from === 'me') return <OwnBubble bubble={bubble} />
  const { message } = bubble
  const shown = showAs(look, message)
  return (
    <div className={classes.theirs}>
      <div className={classes.text}>
        <span className="screen-reader-only">{texts.them}: </span>
        <ResidentText text={shown.text} />
        <time dateTime={message.at} className={classes.time}>
          {clockTime(message.at)}
        </time>
      </div>
      {message.request === 'location' && isOpen && look === 'telegram' && !isMirror && (
        <button type="button" className={classes.choice} onClick={onPin}>
          <IconMapPin size={17} aria-hidden="true" /> {texts.locationTitle}
        </button>
      )}
      <Buttons kind="choice" choices={shown.choices} isOpen={isOpen} isMirror={isMirror} moves={moves} />
      <Buttons kind="action" choices={shown.actions} isOpen={isOpen} isMirror={isMirror} moves={moves} />
    </div>
  )
}

interface ButtonsProps {
  readonly kind: 'choice' | 'action'
  readonly choices: SimulatorMessage['choices']
  readonly isOpen: boolean
  readonly isMirror: boolean
  readonly moves: ChatMoves
}

function Buttons({ kind, choices, isOpen, isMirror, moves }: ButtonsProps) {
  if (choices.length === 0 || (kind === 'action' && !isOpen)) return null
  return (
    <div className={kind === 'choice' ? classes.choices : classes.actions}>
      {choices.map(({ id, label }) =>
        isMirror ? (
          <span key={id} className={classes[kind]}>
            {label}
          </span>
        ) : (
          <button
            key={id}
            type="button"
            className={classes[kind]}
            disabled={!isOpen}
            onClick={() => moves.choose(id, label)}
          >
            {label}
          </button>
        ),
      )}
    </div>
  )
}
