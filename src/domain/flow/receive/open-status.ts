import { foldedPhrase } from '../../text/fold-vietnamese.ts'
import { findLookupCode } from '../../text/parse-lookup-code.ts'
import { STATUS_FLOW } from '../flow-library.ts'
import { findCurrentFlow, goTo, pushFlow } from '../turn/frames.ts'
import { recordAnswer } from '../turn/record-answer.ts'
import { run } from '../turn/run.ts'
import type { Turn } from '../turn/turn.ts'
import { askAgain } from './ask-again.ts'

/**
 * Looks a case up, from wherever the resident is, and comes back there.
 *
 * @param text a message that holds the code ("TRA CỨU BY-…", "BỔ SUNG BY-…"), so that it is not asked for
 */
export function openStatus(turn: Turn, text = ''): undefined {
  const flow = turn.library.current.get(STATUS_FLOW)
  if (flow === undefined) return askAgain(turn)
  turn.update({ prompt: undefined })
  if (findCurrentFlow(turn)?.id === STATUS_FLOW) goTo(turn, flow.start)
  else pushFlow(turn, STATUS_FLOW)
  const code = findLookupCode(text)
  const asking = Object.entries(flow.steps).find(
    ([, step]) => step.kind === 'text' && step.parse === 'lookup-code',
  )
  if (code !== undefined && asking?.[1].kind === 'text') {
    const at = { flow, id: asking[0], step: asking[1] }
    recordAnswer(turn, at, { text, value: { kind: 'code', code: code.code } })
  }
  const wantsToAdd = foldedPhrase(text).startsWith('bo sung')
  turn.update({ variables: { ...turn.session.variables, wants_to_add: wantsToAdd ? 'yes' : 'no' } })
  run(turn)
}
