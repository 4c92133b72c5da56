import { findLookupCode } from '../../text/parse-lookup-code.ts'
import type { StepOf } from '../definition/step-schemas.ts'
import { keepEvidence, textOfMedia } from '../turn/receive-media.ts'
import { pose } from './pose.ts'
import type { QuestionHandler } from './question-handler.ts'

/** Asks for words; a voice note or a picture is as good, a person will listen and look. */
export const textHandler: QuestionHandler<StepOf<'text'>> = {
  ask: (turn, at) => pose(turn, at),

  receive(turn, at, given) {
    if (at.step.parse === 'lookup-code') {
      const code = given.kind === 'text' ? findLookupCode(given.text) : undefined
      if (given.kind !== 'text' || code === undefined) return { kind: 'unusable', because: 'code-again' }
      return { kind: 'answered', answer: { text: given.text, value: { kind: 'code', code: code.code } } }
    }
    if (given.kind === 'text') return { kind: 'answered', answer: { text: given.text } }
    if (given.kind !== 'media') return { kind: 'unusable' }
    keepEvidence(turn, given.media, given.caption, at.step.key)
    const text = textOfMedia(turn, given.media, given.caption)
    return { kind: 'answered', answer: { text, media: given.media } }
  },
}
