import { findLookupCode } from '../../text/parse-lookup-code.ts'
import type { StepOf } from '../definition/step-schemas.ts'
import type { Located } from '../turn/frames.ts'
import { keepEvidence, textOfMedia } from '../turn/receive-media.ts'
import type { Turn } from '../turn/turn.ts'
import { choicesOf, pose } from './pose.ts'
import type { Given, QuestionHandler, Reception } from './question-handler.ts'
import { takeOption } from './take-option.ts'

type Text = Located<StepOf<'text'>>

/** Asks for words; a quick answer, a voice note or a picture is as good: a person will listen and look. */
export const textHandler: QuestionHandler<StepOf<'text'>> = {
  ask: (turn, at) => pose(turn, at, choicesOf(turn, at.step.options)),

  receive(turn, at, given) {
    if (at.step.parse === 'lookup-code') return receiveCode(given)
    if (given.kind === 'option') return receiveQuick(turn, at, given.id, given.text)
    if (given.kind === 'text') return { kind: 'answered', answer: { text: given.text } }
    if (given.kind !== 'media') return { kind: 'unusable' }
    keepEvidence(turn, given.media, given.caption, at.step.key)
    const text = textOfMedia(turn, given.media, given.caption)
    return { kind: 'answered', answer: { text, media: given.media } }
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
  const option = takeOption(turn, at.step.options, id)
  if (option === undefined) return { kind: 'unusable' }
  return { kind: 'answered', answer: { text, value: { kind: 'option', id: option.id } } }
}
