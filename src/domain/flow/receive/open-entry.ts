import { ENTRY_FLOW } from '../flow-library.ts'
import { pushFlow } from '../turn/frames.ts'
import { run } from '../turn/run.ts'
import type { Turn } from '../turn/turn.ts'

/**
 * Opens the conversation at its beginning.
 *
 * @param payload where a link or an earlier choice wants to go; the entry flow reads it as the variable `entry`
 */
export function openEntry(turn: Turn, payload?: string): undefined {
  turn.update({ frames: [], trail: [], prompt: undefined, state: 'open' })
  const entry = payload !== undefined && /^[a-z][a-z0-9-]{0,30}$/.test(payload) ? { entry: payload } : {}
  turn.update({ variables: { ...turn.session.variables, ...entry } })
  pushFlow(turn, ENTRY_FLOW)
  run(turn)
}
