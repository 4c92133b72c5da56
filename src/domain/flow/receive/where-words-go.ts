import { EMERGENCY_FLOW, ENTRY_FLOW, STATUS_FLOW } from '../flow-library.ts'
import { findCurrentStep, findStep } from '../turn/frames.ts'
import type { Turn } from '../turn/turn.ts'

/** Whether what is said now belongs to something that will be filed. */
export function isInReport(turn: Turn): boolean {
  if (turn.session.isFiled) return false
  return turn.session.frames.some((frame) => {
    const flow = turn.library.byHash.get(frame.hash) ?? turn.library.current.get(frame.flow)
    return flow?.isReport === true && findStep(flow, frame.step) !== undefined
  })
}

/**
 * Whether a story told now can still be filed: in a report, at the door and beside the numbers. Elsewhere (a look-up, "where to
 * turn") it would be forgotten at the end, so nobody may be told that it was kept.
 */
export function leadsToReport(turn: Turn): boolean {
  const isAtDoor = turn.session.frames.every(({ flow }) => flow === ENTRY_FLOW || flow === EMERGENCY_FLOW)
  return isAtDoor || turn.session.isFiled || isInReport(turn)
}

/**
 * The code of the case that further words may belong to: the one on the screen, where the resident may add to it, else the last
 * one filed from this chat. Absent where there is none.
 */
export function caseAtHand(turn: Turn): string | undefined {
  return caseOnScreen(turn) ?? turn.session.lastCase?.referenceCode
}

/** The code of a case that was looked up and is asked about now; absent while a code is typed or a report is written. */
export function caseOnScreen(turn: Turn): string | undefined {
  const { status_code: code, can_add: canAdd } = turn.session.variables
  const isLookingUp = turn.session.frames.some(({ flow }) => flow === STATUS_FLOW) && !isInReport(turn)
  const isAsked = findCurrentStep(turn)?.step.kind === 'choice'
  return isLookingUp && isAsked && canAdd === 'yes' ? code : undefined
}
