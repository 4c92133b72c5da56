import { findInvitationCode } from '../../mediation/invitation-code.ts'
import { foldedPhrase } from '../../text/fold-vietnamese.ts'
import { isReportOpen } from '../session-due.ts'
import { pushFlow } from '../turn/frames.ts'
import { run } from '../turn/run.ts'
import type { Turn } from '../turn/turn.ts'
import { PARTY_FLOW } from './tell-mediator.ts'

/** Words by which a party comes back to its mediation. */
const OWN_MEDIATION = new Set(['hoa giai cua toi', 'viec hoa giai cua toi', 'my mediation'])

/**
 * Opens the flow of a mediation's party when a message is an invitation code, or asks for one's own mediation; a report that
 * is being made is not left for it. Answers whether it did.
 *
 * @param text a typed message or the payload of a link
 */
export function openMediation(turn: Turn, text: string): boolean {
  const code = findInvitationCode(text)
  const isAsked = (code !== undefined && text.trim().length <= 40) || OWN_MEDIATION.has(foldedPhrase(text))
  if (!isAsked || isReportBegun(turn) || !turn.library.current.has(PARTY_FLOW)) return false
  const { invitation_code: _, ...variables } = turn.session.variables
  turn.update({
    ...{ frames: [], trail: [], prompt: undefined, state: 'open' },
    variables: { ...variables, ...(code !== undefined && { invitation_code: code }) },
  })
  pushFlow(turn, PARTY_FLOW)
  run(turn)
  return true
}

/** Alarming words told to a mediator are kept for a report, but none is begun before the party says so. */
function isReportBegun(turn: Turn): boolean {
  return isReportOpen(turn.session) && turn.session.frames.at(-1)?.flow !== PARTY_FLOW
}
