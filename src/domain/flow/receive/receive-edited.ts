import { watchForDanger } from '../turn/danger.ts'
import { NOTE_KEY, recordAside, replaceAnswer } from '../turn/record-answer.ts'
import type { Turn } from '../turn/turn.ts'
import { askAgain } from './ask-again.ts'
import { addToCase } from './side-questions.ts'

/**
 * The resident corrected an earlier message. Words that are an answer as they stand are replaced; where they were
 * understood as something (a place, a time, a choice), the correction is kept beside it and the resident is told how to
 * change the answer itself. After filing it goes to the case.
 */
export function receiveEdited(turn: Turn, of: number, text: string): undefined {
  watchForDanger(turn, text)
  const { answers, lastCase, state } = turn.session
  const place = answers.findIndex((answer) => answer.sequences.includes(of))
  const answer = answers[place]
  if (state === 'idle') {
    if (lastCase !== undefined) addToCase(turn, lastCase.referenceCode, text, [])
    turn.update({ danger: false })
    return
  }
  if (answer === undefined) return askAgain(turn)
  if (answer.value === undefined && answer.skipped === undefined && answer.sequences.length === 1) {
    replaceAnswer(turn, place, { ...answer, text })
    turn.say('edited')
  } else {
    recordAside(turn, NOTE_KEY, answer.question, { text })
    turn.say('edited-noted')
  }
  askAgain(turn)
}
