import type { AnswerValue } from '../../case-file/case-file-draft.ts'
import type { MediaReference } from '../../message/incoming-message.ts'
import type { QuestionStep } from '../definition/step-schemas.ts'
import type { SessionAnswer } from '../flow-session.ts'
import type { Located } from './frames.ts'
import type { Turn } from './turn.ts'

/** Key under which words said beside a question are kept; it may repeat. */
export const NOTE_KEY = 'note'

/** Key of the story, "chuyện gì đã xảy ra" (domain reference §8.1). */
export const STORY_KEY = 'what'

/** Key of the place. */
export const PLACE_KEY = 'where'

/** Key of "is anybody in danger now?" (domain reference §8.1). */
export const SAFE_KEY = 'safe_now'

/** What an answer consists of before it is filed under its question. */
export interface GivenAnswer {
  readonly text: string
  readonly value?: AnswerValue
  readonly media?: readonly MediaReference[]
  readonly skipped?: 'skip' | 'unknown'
}

/** Keeps the answer to a question of a flow; an earlier one under the same key is replaced in its place. */
export function recordAnswer(turn: Turn, at: Located<QuestionStep>, given: GivenAnswer): undefined {
  keep(turn, {
    key: at.step.key,
    question: turn.text(at.step.text),
    ...given,
    sequences: sequencesOf(turn),
    askedBy: { flow: at.flow.id, step: at.id },
    isDraft: at.flow.isReport,
  })
}

/** Keeps words or files that no question asked for: the story told before it was asked, or a note. */
export function recordAside(turn: Turn, key: string, question: string, given: GivenAnswer): undefined {
  keep(turn, { key, question, ...given, sequences: sequencesOf(turn), isDraft: true })
}

/** Puts a changed answer in the place of the old one; a case that holds the old one learns of the new one. */
export function replaceAnswer(turn: Turn, place: number, { isSent: _, ...answer }: SessionAnswer): undefined {
  turn.update({ answers: turn.session.answers.with(place, answer) })
  if (!answer.isDraft) return
  const { sequences: __, askedBy: ___, isDraft: ____, ...fact } = answer
  turn.tell({ kind: 'answer.given', ...fact })
}

/** Whether the resident really answered under a key; a skipped question does not count. */
export function isReallyAnswered(turn: Turn, key: string): boolean {
  const answer = turn.answerOf(key)
  return answer !== undefined && answer.skipped === undefined
}

function keep(turn: Turn, answer: SessionAnswer): undefined {
  const { answers } = turn.session
  const known = answer.key === NOTE_KEY ? -1 : answers.findIndex((other) => other.key === answer.key)
  const place = known === -1 ? answers.length : known
  if (known === -1) turn.update({ answers: [...answers, answer] })
  replaceAnswer(turn, place, answer)
}

function sequencesOf(turn: Turn): readonly number[] {
  return turn.sequence === undefined ? [] : [turn.sequence]
}
