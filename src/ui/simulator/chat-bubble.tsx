import { IconMapPin } from '@tabler/icons-react'
import type { SimulatorMessage } from '../../contracts/simulator.ts'
import { clockTime } from '../format/time.ts'
import { ResidentText } from '../shared/resident-text.tsx'
import { simulatorTexts as texts } from '../texts/simulator.ts'
import type { Bubble } from './bubble.ts'
import classes from './chat-bubble.module.css'
import { OwnBubble } from './own-bubble.tsx'
import type { ChatMoves } from './use-chat.ts'

interface ChatBubbleProps {
  readonly bubble: Bubble
  /** Whether this message's buttons still count. */
  readonly isOpen: boolean
  readonly moves: ChatMoves
  readonly onPin: () => void
}

/** One bubble of the conversation, with the buttons of a question below it. */
export function ChatBubble({ bubble, isOpen, moves, onPin }: ChatBubbleProps) {
  if (bubble.from === 'me') return <OwnBubble bubble={bubble} />
  const { message } = bubble
  return (
    <div className={classes.theirs}>
      <div className={classes.text}>
        <span className="screen-reader-only">{texts.them}: </span>
        <ResidentText text={message.text} />
        <time dateTime={message.at} className={classes.time}>
          {clockTime(message.at)}
        </time>
      </div>
      {message.request === 'location' && isOpen && (
        <button type="button" className={classes.choice} onClick={onPin}>
          <IconMapPin size={17} aria-hidden="true" /> {texts.locationTitle}
        </button>
      )}
      <Buttons kind="choice" choices={message.choices} isOpen={isOpen} moves={moves} />
      <Buttons kind="action" choices={message.actions} isOpen={isOpen} moves={moves} />
    </div>
  )
}

interface ButtonsProps {
  readonly kind: 'choice' | 'action'
  readonly choices: SimulatorMessage['choices']
  readonly isOpen: boolean
  readonly moves: ChatMoves
}

function Buttons({ kind, choices, isOpen, moves }: ButtonsProps) {
  if (choices.length === 0 || (kind === 'action' && !isOpen)) return null
  return (
    <div className={kind === 'choice' ? classes.choices : classes.actions}>
      {choices.map(({ id, label }) => (
        <button
          key={id}
          type="button"
          className={classes[kind]}
          disabled={!isOpen}
          onClick={() => moves.choose(id, label)}
        >
          {label}
        </button>
      ))}
    </div>
  )
}
