import type { LookupResult, SubmissionResult } from '../flow-input.ts'
import { findCurrentStep, goTo } from '../turn/frames.ts'
import { run } from '../turn/run.ts'
import type { Turn } from '../turn/turn.ts'

/** Goes on after the app filed the report. A result that nobody waits for changes nothing. */
export function receiveSubmission(turn: Turn, result: SubmissionResult): undefined {
  const at = findCurrentStep(turn)
  if (turn.session.state !== 'submitting' || at?.step.kind !== 'submit') return
  const { referenceCode, receipt, unitName, unitPhone } = result
  turn.update({
    state: 'open',
    isFiled: true,
    trail: [],
    reportCounter: turn.session.reportCounter + 1,
    lastCase: { referenceCode, unitName },
    variables: {
      ...turn.session.variables,
      code: referenceCode,
      receipt,
      unit: unitName,
      ...(unitPhone !== undefined && { phone: unitPhone }),
    },
  })
  goTo(turn, at.step.next)
  run(turn)
}

/** Goes on after the app looked a code up. */
export function receiveLookup(turn: Turn, { found }: LookupResult): undefined {
  const at = findCurrentStep(turn)
  if (turn.session.state !== 'looking-up' || at?.step.kind !== 'lookup') return
  turn.update({ state: 'open' })
  if (found !== undefined) {
    turn.update({
      variables: {
        ...turn.session.variables,
        status_code: found.referenceCode,
        status: found.statusText,
        submitted: found.submittedText ?? '',
        can_add: found.canAdd ? 'yes' : 'no',
        ...(found.unitName !== undefined && { status_unit: found.unitName }),
        ...(found.unitPhone !== undefined && { phone: found.unitPhone }),
      },
    })
  }
  goTo(turn, found === undefined ? at.step.otherwise : at.step.next)
  run(turn)
}
