import { findPartyAlarm } from '../../mediation/party-alarm.ts'
import type { StepOf } from '../definition/step-schemas.ts'
import { isReallyAnswered, recordAside, STORY_KEY } from '../turn/record-answer.ts'
import type { Turn } from '../turn/turn.ts'

/**
 * Asks the app to do something about the mediation this chat takes part in. An answer goes with what it answers, so that
 * nobody agrees to words that changed while they were being read. Words of violence are kept as a story too: a report may
 * follow, and nobody shall have to tell it twice.
 */
export function passMediation(turn: Turn, step: StepOf<'mediation'>): 'paused' {
  const { invitation_code: code, ...variables } = turn.session.variables
  const { mediation_about: about, mediation_held: held } = variables
  const text = step.do === 'say' ? (held ?? answered(turn, step.from)) : undefined
  turn.tell({
    kind: 'mediation.requested',
    do: step.do,
    ...(step.do === 'visit' && code !== undefined && { code }),
    ...(about !== undefined && { about }),
    ...(text !== undefined && { text }),
  })
  const alarm = text === undefined ? undefined : findPartyAlarm(text)
  turn.update({
    state: 'looking-up',
    prompt: undefined,
    variables: { ...variables, mediation_alarm: alarm ?? 'none' },
  })
  if (alarm !== undefined && text !== undefined && !isReallyAnswered(turn, STORY_KEY))
    recordAside(turn, STORY_KEY, turn.wording('first-words'), { text })
  return 'paused'
}

function answered(turn: Turn, key: string | undefined): string | undefined {
  const answer = key === undefined ? undefined : turn.answerOf(key)
  return answer?.skipped === undefined ? answer?.text : undefined
}
