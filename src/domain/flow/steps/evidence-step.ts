import type { StepOf } from '../definition/step-schemas.ts'
import type { Located } from '../turn/frames.ts'
import type { QuestionChoice } from '../turn/question.ts'
import { keepEvidence, textOfMedia } from '../turn/receive-media.ts'
import { type GivenAnswer, recordAnswer } from '../turn/record-answer.ts'
import type { Turn } from '../turn/turn.ts'
import { pose } from './pose.ts'
import type { QuestionHandler } from './question-handler.ts'

type Evidence = Located<StepOf<'evidence'>>

/** Collects files and words about evidence until the resident says that is all; every message is kept at once. */
export const evidenceHandler: QuestionHandler<StepOf<'evidence'>> = {
  ask: (turn, at) => pose(turn, at, choices(turn, at)),

  receive(turn, at, given) {
    switch (given.kind) {
      case 'option':
        if (turn.answerOf(at.step.key)?.skipped === undefined && turn.answerOf(at.step.key))
          return { kind: 'settled' }
        return { kind: 'answered', answer: { text: given.text, value: { kind: 'option', id: given.id } } }
      case 'text':
        addTo(turn, at, { text: given.text })
        turn.say('evidence-noted')
        break
      case 'media':
        keepEvidence(turn, given.media, given.caption, at.step.key)
        addTo(turn, at, { text: textOfMedia(turn, given.media, given.caption), media: given.media })
        turn.say('files-received')
        break
      case 'location':
      case 'contact':
        return { kind: 'unusable' }
    }
    turn.ask(evidenceHandler.ask(turn, at))
    return { kind: 'asking' }
  },
}

function choices(turn: Turn, at: Evidence): QuestionChoice[] {
  const done = {
    id: 'done',
    label: turn.wording('evidence-done'),
    words: ['xong rồi', 'hết', 'hết rồi', 'vậy thôi', 'thôi', 'rồi', 'done', 'ok'],
  }
  const isStarted = turn.session.evidence.length > 0 || turn.answerOf(at.step.key) !== undefined
  if (isStarted) return [done]
  return [
    {
      id: 'none',
      label: turn.wording('evidence-none'),
      words: ['không', 'ko', 'k', 'ko có', 'k có', 'hok có', 'no', 'no evidence'],
    },
    {
      id: 'later',
      label: turn.wording('evidence-later'),
      words: ['có', 'gửi sau', 'để sau', 'yes', 'later'],
    },
  ]
}

/** The answer grows with every message; a skipped one starts anew. */
function addTo(turn: Turn, at: Evidence, more: GivenAnswer): void {
  const before = turn.answerOf(at.step.key)
  const isGrowing = before !== undefined && before.skipped === undefined && before.value?.kind !== 'option'
  const media = [...(isGrowing ? (before.media ?? []) : []), ...(more.media ?? [])]
  recordAnswer(turn, at, {
    text: isGrowing ? `${before.text}\n${more.text}` : more.text,
    value: { kind: 'files', count: media.length },
    ...(media.length > 0 && { media }),
  })
}
