import { parseEntryLink } from '../entry-link.ts'
import { ENTRY_FLOW } from '../flow-library.ts'
import { pushFlow } from '../turn/frames.ts'
import { run } from '../turn/run.ts'
import type { Turn } from '../turn/turn.ts'

/**
 * Opens the conversation at its beginning.
 *
 * @param payload of a link, or where an earlier choice wants to go: sets the variables `entry`, `guess` (a category to
 *   suggest), `link_commune` and `link_hamlet` (a place to offer)
 */
export function openEntry(turn: Turn, payload?: string): undefined {
  turn.update({ frames: [], trail: [], prompt: undefined, state: 'open' })
  const { entry, category, communeCode, hamlet } = parseEntryLink(payload ?? '')
  const told = {
    ...(entry !== undefined && { entry }),
    ...(category !== undefined && { guess: category }),
    ...(communeCode !== undefined && { link_commune: communeCode }),
    ...(hamlet !== undefined && { link_hamlet: hamlet }),
  }
  turn.update({ variables: { ...turn.session.variables, ...told } })
  pushFlow(turn, ENTRY_FLOW)
  run(turn)
}
