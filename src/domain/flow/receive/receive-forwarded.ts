import { markForwarded } from '../../message/forwarded-words.ts'
import type { IncomingContent } from '../../message/incoming-message.ts'
import type { MessageInput } from '../flow-input.ts'
import { watchForDanger } from '../turn/danger.ts'
import { findCurrentStep } from '../turn/frames.ts'
import { textOfMedia } from '../turn/receive-media.ts'
import { STORY_KEY } from '../turn/record-answer.ts'
import type { Turn } from '../turn/turn.ts'
import { askAgain } from './ask-again.ts'
import { keepAside } from './keep-aside.ts'
import { receiveGiven } from './receive-given.ts'

/** What came, with everything that was passed on marked as such; a further file of an album has its mark already. */
export function contentOf(turn: Turn, { message, albumId, isForwarded }: MessageInput): IncomingContent {
  if (isForwarded !== true) return message
  const { language } = turn.session
  if (message.kind === 'text') return { ...message, text: markForwarded(message.text, language) }
  if (message.kind !== 'media') return message
  const isNext = albumId !== undefined && turn.session.album?.id === albumId
  if (isNext && message.caption === undefined) return message
  return {
    ...message,
    caption: markForwarded(textOfMedia(turn, message.media, message.caption), language),
  }
}

/**
 * Takes words that were passed on: they press no button, ask for nothing and are not the story, but they answer what is asked
 * for in words (a number, the evidence), and else stand beside the report.
 */
export function receiveForwarded(turn: Turn, text: string): undefined {
  const { prompt } = turn.session
  const isQuestion = prompt?.mode === 'step' || prompt?.mode === 'places' || prompt?.mode === 'place-again'
  watchForDanger(turn, text)
  if (!isQuestion || takesForwarded(turn)) return receiveGiven(turn, { kind: 'text', text })
  if (keepAside(turn, { kind: 'text', text }) === 'nothing') turn.say('not-understood')
  askAgain(turn)
}

function takesForwarded(turn: Turn): boolean {
  const step = findCurrentStep(turn)?.step
  return step?.kind === 'evidence' || (step?.kind === 'text' && step.key !== STORY_KEY)
}
