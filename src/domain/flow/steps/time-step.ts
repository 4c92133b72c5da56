import type { AnswerValue } from '../../case-file/case-file-draft.ts'
import { parseTime } from '../../text/parse-time.ts'
import type { StepOf } from '../definition/step-schemas.ts'
import { keepEvidence, textOfMedia } from '../turn/receive-media.ts'
import { recordAnswer } from '../turn/record-answer.ts'
import type { Turn } from '../turn/turn.ts'
import { choicesOf, pose } from './pose.ts'
import type { QuestionHandler } from './question-handler.ts'

/** Asks when. Any words are kept; those that tell a time also get a value. */
export const timeHandler: QuestionHandler<StepOf<'time'>> = {
  ask: (turn, at) => pose(turn, at, choicesOf(turn, at.step.options)),

  receive(turn, at, given) {
    if (given.kind === 'text' || given.kind === 'option') {
      return { kind: 'answered', answer: { text: given.text, ...timeIn(turn, given.text) } }
    }
    if (given.kind !== 'media') return { kind: 'unusable' }
    keepEvidence(turn, given.media, given.caption, at.step.key)
    const text = textOfMedia(turn, given.media, given.caption)
    return { kind: 'answered', answer: { text, media: given.media, ...timeIn(turn, text) } }
  },

  prefill(turn, at) {
    const earlier = at.step.from === undefined ? undefined : turn.answerOf(at.step.from)
    const found = earlier && parseTime(earlier.text, turn.context.at)
    if (found === undefined || found.isPartOnly) return false
    recordAnswer(turn, at, { text: found.text, ...timeIn(turn, found.text) })
    turn.sayPrefilled(at.step, found.text)
    return true
  },
}

function timeIn(turn: Turn, text: string): { value?: AnswerValue } {
  const found = parseTime(text, turn.context.at)
  if (found === undefined) return {}
  return { value: { kind: 'time', start: found.start, end: found.end, isRough: found.isRough } }
}
