import { pushFlow } from '../turn/frames.ts'
import { run } from '../turn/run.ts'
import type { Turn } from '../turn/turn.ts'

/** The flow in which a party of a mediation consents, agrees and asks how things stand. */
export const PARTY_FLOW = 'mediation-party'

/** The step of that flow that hands words to the mediator. */
const TELLING_STEP = 'keep-words'

/** Hands words that came while nothing was open to the mediator, as the party wished. */
export function tellMediator(turn: Turn, words: string): undefined {
  turn.update({
    ...{ frames: [], trail: [], prompt: undefined, held: undefined, state: 'open' },
    variables: { ...turn.session.variables, mediation_held: words },
  })
  pushFlow(turn, PARTY_FLOW, TELLING_STEP)
  run(turn)
}
