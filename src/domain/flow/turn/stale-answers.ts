import { isQuestion } from '../definition/step-schemas.ts'
import type { Frame, SessionAnswer } from '../flow-session.ts'
import { bindQuestion } from '../steps/bind-question.ts'
import { isPassing, passStep } from '../steps/pass-step.ts'
import { filesItself, findCurrentStep, goTo } from './frames.ts'
import { NOTE_KEY, recordAside } from './record-answer.ts'
import { isOwnWords } from './told-before.ts'
import { Turn } from './turn.ts'
import { undoOption } from './undo-option.ts'

/** More steps than any report has; a way that is longer is not trusted. */
const WAY_LIMIT = 400

/**
 * After a choice was changed, some answers may belong to questions that nobody would ask now ("was there a weapon?" of what
 * is a theft after all). Their buttons are taken back with everything they set, so that they do not raise the urgency;
 * words of the resident stay as notes.
 *
 * To find them, before the summary, the report is walked anew from its beginning with today's answers. Only where that
 * leads to the very summary at hand is anything dropped.
 */
export function dropStaleAnswers(turn: Turn): undefined {
  if (turn.session.hasChangedChoice !== true) return
  turn.update({ hasChangedChoice: undefined })
  const asked = keysOnTheWay(turn)
  if (asked === undefined) return
  for (const answer of turn.session.answers) {
    if (answer.isDraft && answer.askedBy !== undefined && !asked.has(answer.key) && mayBeStale(turn, answer))
      dropAnswer(turn, answer)
  }
}

/** Keys of the questions between the beginning of the report and where it stands; absent when the way leads elsewhere. */
function keysOnTheWay(turn: Turn): ReadonlySet<string> | undefined {
  const here = turn.session.frames.at(-1)
  const walker = atBeginning(turn)
  if (walker === undefined || here === undefined) return undefined
  const keys = new Set<string>()
  for (let count = 0; count < WAY_LIMIT; count += 1) {
    const at = findCurrentStep(walker)
    if (at === undefined) return undefined
    const isHere = at.flow.id === here.flow && at.id === here.step
    if (isHere && walker.session.frames.length === turn.session.frames.length) return keys
    const { step } = at
    if (isPassing(step)) {
      if (step.kind === 'submit' || step.kind === 'lookup') return undefined
      passStep(walker, { ...at, step })
      continue
    }
    if (!isQuestion(step)) return undefined
    const question = bindQuestion({ ...at, step })
    keys.add(step.key)
    if (!question.isAnswered(walker)) return undefined
    goTo(walker, question.nextAfter(walker))
  }
  return undefined
}

/** A second conversation with the same answers, at the first step of the report; what it says nobody hears. */
function atBeginning(turn: Turn): Turn | undefined {
  const flowOf = (frame: Frame) => turn.library.byHash.get(frame.hash) ?? turn.library.current.get(frame.flow)
  const depth = turn.session.frames.findIndex((frame) => flowOf(frame)?.isReport === true)
  const frame = turn.session.frames[depth]
  const flow = frame && flowOf(frame)
  if (frame === undefined || flow === undefined) return undefined
  const frames = [...turn.session.frames.slice(0, depth), { ...frame, step: flow.start }]
  return new Turn(turn.library, { ...turn.session, frames }, turn.context)
}

/** A flow that files by itself is a report of its own: what it asked stays when it led to this one. */
function mayBeStale(turn: Turn, { askedBy }: SessionAnswer): boolean {
  const flow = turn.library.current.get(askedBy?.flow ?? '')
  if (flow === undefined) return false
  return !filesItself(flow) || turn.session.frames.some((frame) => frame.flow === flow.id)
}

function dropAnswer(turn: Turn, answer: SessionAnswer): undefined {
  undoOption(turn, answer)
  turn.update({ answers: turn.session.answers.filter((other) => other !== answer) })
  if (!isOwnWords(answer)) return
  const { question, text, media } = answer
  recordAside(turn, NOTE_KEY, question, { text, ...(media && { media }) })
}
