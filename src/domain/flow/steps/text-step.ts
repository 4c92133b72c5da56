import type { AnswerValue } from '../../case-file/case-file-draft.ts'
import { findLookupCode } from '../../text/parse-lookup-code.ts'
import type { StepOf } from '../definition/step-schemas.ts'
import type { Located } from '../turn/frames.ts'
import { keepEvidence, textOfMedia } from '../turn/receive-media.ts'
import { recordAnswer } from '../turn/record-answer.ts'
import { toldBefore } from '../turn/told-before.ts'
import type { Turn } from '../turn/turn.ts'
import { undoEarlierChoice } from '../turn/undo-option.ts'
import { choicesOf, pose } from './pose.ts'
import type { Given, QuestionHandler, Reception } from './question-handler.ts'
import { readWords } from './read-words.ts'
import { takeOption } from './take-option.ts'

type Text = Located<StepOf<'text'>>

/** Asks for words; a quick answer, a voice note or a picture is as good: a person will listen and look. */
export const textHandler: QuestionHandler<StepOf<'text'>> = {
  ask: (turn, at) => pose(turn, at, choicesOf(turn, at.step.options)),

  receive(turn, at, given) {
    if (at.step.parse === 'lookup-code') return receiveCode(given)
    if (given.kind === 'option') return receiveQuick(turn, at, given.id, given.text)
    if (given.kind === 'text')
      return { kind: 'answered', answer: { text: given.text, ...valueIn(at, given.text) } }
    if (given.kind !== 'media') return { kind: 'unusable' }
    keepEvidence(turn, given.media, given.caption, at.step.key)
    const text = textOfMedia(turn, given.media, given.caption)
    return { kind: 'answered', answer: { text, media: given.media } }
  },

  prefill(turn, at) {
    const found = readWords(toldBefore(turn), at.step.parse)
    const [first] = found
    if (first === undefined) return false
    const text = [...new Set(found.map((one) => one.text))].join(', ')
    recordAnswer(turn, at, { text, value: first.value })
    turn.sayPrefilled(at.step, text)
    return true
  },

  nextAfter(turn, at) {
    const value = turn.answerOf(at.step.key)?.value
    const chosen = value?.kind === 'option' ? at.step.options.find(({ id }) => id === value.id) : undefined
    return chosen?.next ?? at.step.next
  },
}

function receiveCode(given: Given): Reception {
  const code = given.kind === 'text' ? findLookupCode(given.text) : undefined
  if (given.kind !== 'text' || code === undefined) return { kind: 'unusable', because: 'code-again' }
  return { kind: 'answered', answer: { text: given.text, value: { kind: 'code', code: code.code } } }
}

function receiveQuick(turn: Turn, at: Text, id: string, text: string): Reception {
  undoEarlierChoice(turn, at.step.key, id)
  const option = takeOption(turn, at.step.options, id)
  if (option === undefined) return { kind: 'unusable' }
  return { kind: 'answered', answer: { text, value: { kind: 'option', id: option.id } } }
}

function valueIn(at: Text, text: string): { value?: AnswerValue } {
  const [first] = readWords(text, at.step.parse)
  return first === undefined ? {} : { value: first.value }
}
