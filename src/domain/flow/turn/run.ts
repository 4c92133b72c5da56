import { isQuestion } from '../definition/step-schemas.ts'
import type { Frame } from '../flow-session.ts'
import { bindQuestion } from '../steps/bind-question.ts'
import { askConfirm } from '../steps/confirm-step.ts'
import { isPassing, passStep } from '../steps/pass-step.ts'
import { endConversation } from './end-conversation.ts'
import { findCurrentStep, goTo } from './frames.ts'
import { mustGoEarly, sendEarly } from './send-early.ts'
import { dropStaleAnswers } from './stale-answers.ts'
import type { Turn } from './turn.ts'

/** More steps than any flow takes between two questions; only a loop that the checker missed gets here. */
const STEP_LIMIT = 300

/** Older questions than this cannot be gone back to. */
const TRAIL_LIMIT = 40

/**
 * Goes on from where the conversation stands until a question is on the screen, the app must do something, or all is
 * said. Questions answered before are passed over, but only once: one that is met again on the same way is put anew, for nothing
 * else would end it.
 *
 * @param isForced ask the first question met even if it was answered: the resident wants to change it
 */
export function run(turn: Turn, isForced = false): undefined {
  let mustAsk = isForced
  const passed = new Set<string>()
  for (let count = 0; count < STEP_LIMIT; count += 1) {
    const at = findCurrentStep(turn)
    if (at === undefined) return endConversation(turn, 'finished')
    const { step } = at
    if (isPassing(step)) {
      if (passStep(turn, { ...at, step }) === 'paused') return
      continue
    }
    if (step.kind === 'confirm') {
      dropStaleAnswers(turn)
      leaveTrail(turn)
      return turn.ask(askConfirm(turn, { ...at, step }))
    }
    if (!isQuestion(step)) continue
    const question = bindQuestion({ ...at, step })
    const name = `${at.flow.id}.${at.id}`
    if (passed.has(name)) mustAsk = true
    passed.add(name)
    if (!mustAsk && (question.isAnswered(turn) || question.prefill(turn))) {
      goTo(turn, question.nextAfter(turn))
      continue
    }
    if (mustGoEarly(turn)) return sendEarly(turn, 'urgent')
    mustAsk = false
    leaveTrail(turn)
    return turn.ask(question.ask(turn))
  }
  turn.tell({
    kind: 'engine.failed',
    code: 'engine.step-limit',
    where: turn.session.frames.at(-1)?.flow ?? '',
  })
  endConversation(turn, 'finished')
}

/** Remembers the question for "Quay lại", unless it is the one asked last. */
function leaveTrail(turn: Turn): undefined {
  const { trail, frames } = turn.session
  if (isSamePlace(trail.at(-1), frames)) return
  turn.update({ trail: [...trail, frames].slice(-TRAIL_LIMIT) })
}

function isSamePlace(one: readonly Frame[] | undefined, other: readonly Frame[]): boolean {
  const name = (frames: readonly Frame[]) => frames.map((frame) => `${frame.flow}.${frame.step}`).join('/')
  return one !== undefined && name(one) === name(other)
}
