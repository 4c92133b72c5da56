import type { MediaReference } from '../../message/incoming-message.ts'
import { findPhones } from '../../text/parse-phone.ts'
import { parseTime } from '../../text/parse-time.ts'
import type { Given } from '../steps/question-handler.ts'
import { readWords } from '../steps/read-words.ts'
import { findCurrentStep } from '../turn/frames.ts'
import { readText } from '../turn/read-place.ts'
import { keepEvidence, textOfMedia } from '../turn/receive-media.ts'
import { replaceAnswer } from '../turn/record-answer.ts'
import { isOwnWords } from '../turn/told-before.ts'
import type { Turn } from '../turn/turn.ts'

/**
 * People tell a story in several messages. One that was sent before the question on the screen was put cannot answer it: it
 * continues the words before it, unless it plainly is what the question asks for. Answers whether it was taken so.
 */
export function continueAnswer(turn: Turn, given: Given): boolean {
  const { prompt, answers } = turn.session
  const isUnseen = prompt?.askedAt !== undefined && turn.context.at < prompt.askedAt
  if (!isUnseen || prompt.mode !== 'step' || (given.kind !== 'text' && given.kind !== 'media')) return false
  if (given.kind === 'text' && isPlainAnswer(turn, given.text)) return false
  const last = Math.max(-1, ...answers.flatMap((answer) => answer.sequences))
  const place = answers.findIndex((answer) => answer.sequences.includes(last))
  const answer = answers[place]
  if (answer === undefined || !answer.isDraft || !isOwnWords(answer)) return false
  const media: readonly MediaReference[] = given.kind === 'media' ? given.media : []
  const caption = given.kind === 'media' ? given.caption : undefined
  if (media.length > 0) keepEvidence(turn, media, caption, answer.key)
  const words = given.kind === 'text' ? given.text : textOfMedia(turn, media, caption)
  const allMedia = [...(answer.media ?? []), ...media]
  replaceAnswer(turn, place, {
    ...answer,
    text: `${answer.text}\n${words}`,
    sequences: [...answer.sequences, ...(turn.sequence === undefined ? [] : [turn.sequence])],
    ...(allMedia.length > 0 && { media: allMedia }),
  })
  if (turn.context.hasMore !== true) turn.say('kept-more')
  return true
}

/** Whether words are what the question asks for, even though nobody had seen it: a time, a place, a number. */
function isPlainAnswer(turn: Turn, text: string): boolean {
  const step = findCurrentStep(turn)?.step
  switch (step?.kind) {
    case 'place':
      return readText(turn, text).outcome !== 'none'
    case 'time':
      return parseTime(text, turn.context.at) !== undefined
    case 'contact':
      return step.field !== 'phone' || findPhones(text).length > 0
    case 'text':
      return step.parse === 'lookup-code' || readWords(text, step.parse).length > 0
    default:
      return false
  }
}
