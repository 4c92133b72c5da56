import { Button } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { Mark } from '../shared/brand.tsx'
import { simulatorTexts as texts } from '../texts/simulator.ts'
import { type Bubble, findOpenQuestion } from './bubble.ts'
import { ChatBubble } from './chat-bubble.tsx'
import { ChatInput } from './chat-input.tsx'
import classes from './chat-screen.module.css'
import { LocationDialog } from './location-dialog.tsx'
import type { Look } from './look.ts'
import type { ChatMoves } from './use-chat.ts'
import { useScrollToEnd } from './use-scroll-to-end.ts'
import { useWaiting } from './use-waiting.ts'

interface ChatScreenProps {
  readonly bubbles: readonly Bubble[]
  readonly moves: ChatMoves
  readonly look: Look
  /** Only shows: nothing can be pressed or written here. */
  readonly isMirror?: boolean
}

/** The phone's screen: the channel's name, the conversation, and what can be sent. */
export function ChatScreen({ bubbles, moves, look, isMirror = false }: ChatScreenProps) {
  const [isPinning, pinning] = useDisclosure(false)
  const waiting = useWaiting(bubbles)
  const log = useScrollToEnd(`${bubbles.length}${waiting}`)
  const open = findOpenQuestion(bubbles)
  return (
    <div className={classes.screen} data-look={look}>
      <ChatHead look={look} />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard (WCAG 2.1.1) */}
      <div ref={log} role="log" aria-label={texts.log} tabIndex={0} className={classes.log}>
        {bubbles.map((bubble) => (
          <ChatBubble
            key={bubble.id}
            bubble={bubble}
            isOpen={bubble.id === open}
            look={look}
            isMirror={isMirror}
            moves={moves}
            onPin={pinning.open}
          />
        ))}
        {waiting === 'typing' && <Typing />}
        {waiting === 'slow' && <p className={classes.hint}>{texts.slow}</p>}
        {bubbles.length === 0 && !isMirror && <Welcome onStart={moves.start} />}
      </div>
      {isMirror ? (
        <p className={classes.foot}>{texts.mirror(texts.looks[look])}</p>
      ) : (
        <>
          <ChatInput moves={moves} onPin={pinning.open} />
          <LocationDialog isOpen={isPinning} onClose={pinning.close} onSend={moves.sendPoint} />
        </>
      )}
    </div>
  )
}

function ChatHead({ look }: { readonly look: Look }) {
  return (
    <header className={classes.head} data-ground="dark">
      <span className={classes.avatar}>
        <Mark size={32} />
      </span>
      <div>
        <p className={classes.name}>{texts.officer}</p>
        <p className={classes.line}>
          {texts.looks[look]} · {texts.officerLine}
        </p>
      </div>
    </header>
  )
}

function Welcome({ onStart }: { readonly onStart: () => void }) {
  return (
    <div className={classes.welcome}>
      <Mark size={84} />
      <p className={classes.welcomeName}>{texts.officer}</p>
      <p>{texts.startHint}</p>
      <Button size="md" radius="xl" onClick={onStart}>
        {texts.start}
      </Button>
    </div>
  )
}

function Typing() {
  return (
    <div className={classes.typing}>
      <span className="screen-reader-only">{texts.typing}</span>
      <i />
      <i />
      <i />
    </div>
  )
}
