import type { LookupResult, MediationResult, SubmissionResult } from '../flow-input.ts'
import type { EarlyReason } from '../flow-session.ts'
import { endConversation } from '../turn/end-conversation.ts'
import { findCurrentStep, goTo } from '../turn/frames.ts'
import { run } from '../turn/run.ts'
import { kindInProgress, markSent } from '../turn/send-early.ts'
import type { Turn } from '../turn/turn.ts'
import { addToCase } from './side-questions.ts'

/** Goes on with what the app did. A result that nobody waits for changes nothing. */
export function receiveResult(
  turn: Turn,
  result: SubmissionResult | LookupResult | MediationResult,
): undefined {
  switch (result.of) {
    case 'submission':
      return receiveSubmission(turn, result)
    case 'lookup':
      return receiveLookup(turn, result)
    case 'mediation':
      return receiveMediation(turn, result)
  }
}

/** Words for a mediator that nobody is yet go to the case of the request: nothing is lost. */
function receiveMediation(turn: Turn, result: MediationResult): undefined {
  const at = findCurrentStep(turn)
  if (turn.session.state !== 'looking-up' || at?.step.kind !== 'mediation') return
  const { stage, text, referenceCode, unitName, teamName, about, isTaken } = result
  const { mediation_held: held, ...variables } = turn.session.variables
  const { lastCase } = turn.session
  turn.update({ state: 'open', variables })
  if (stage === 'none' && held !== undefined && lastCase !== undefined) {
    addToCase(turn, lastCase.referenceCode, held, [])
    return endConversation(turn, 'finished')
  }
  turn.update({
    mediation: stage === 'none' ? undefined : { referenceCode },
    variables: {
      ...variables,
      mediation_stage: stage,
      mediation_about: about,
      mediation_taken: isTaken ? 'yes' : 'no',
      mediation_text: text,
      mediation_code: referenceCode,
      mediation_team: teamName,
      ...(unitName !== '' && { unit: unitName }),
    },
  })
  goTo(turn, at.step.next)
  run(turn)
}

/** Goes on after the app filed the report. Who asks for mediation is a party of it from then on. */
function receiveSubmission(turn: Turn, result: SubmissionResult): undefined {
  const { state, sendingEarly, sent } = turn.session
  const at = findCurrentStep(turn)
  const step = at?.step.kind === 'submit' ? at.step : undefined
  if (state !== 'submitting' || (step === undefined && sendingEarly === undefined)) return
  markSent(turn)
  turn.update({
    state: 'open',
    lastCase: { referenceCode: result.referenceCode, unitName: result.unitName },
    ...(kindInProgress(turn) === 'mediation-request' && {
      mediation: { referenceCode: result.referenceCode },
    }),
    variables: { ...turn.session.variables, ...told(result, sent && turn.session.variables.receipt) },
  })
  noteSent(turn, result, sendingEarly ?? 'step')
  if (sendingEarly === undefined) turn.update({ isFiled: true, trail: [], comesBackTo: undefined })
  if (step !== undefined) goTo(turn, step.next)
  run(turn)
}

/** From here on everything said goes to the case, and the flow may go on asking. */
function noteSent(turn: Turn, result: SubmissionResult, reason: EarlyReason): undefined {
  const { referenceCode, unitName: unit, unitPhone: phone } = result
  const sent = { referenceCode, kind: kindInProgress(turn) }
  const depth = turn.session.frames.length
  turn.update({ sendingEarly: undefined, sent: reason === 'step' ? { ...sent, depth } : sent })
  const values = { code: referenceCode, unit, ...(phone !== undefined && { phone }) }
  if (reason === 'urgent') turn.say('sent-early', values)
  if (reason === 'human') turn.say('human-sent', values)
}

/** What texts may say of the case; a receipt that the resident holds already stays the one that counts. */
function told(result: SubmissionResult, receipt: string | undefined): Readonly<Record<string, string>> {
  const { referenceCode, unitName, unitPhone } = result
  return {
    code: referenceCode,
    receipt: receipt ?? result.receipt,
    unit: unitName,
    ...(unitPhone !== undefined && { phone: unitPhone }),
  }
}

/** Goes on after the app looked a code up. */
function receiveLookup(turn: Turn, { found }: LookupResult): undefined {
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
        status_phase: found.phase,
        ...(found.unitName !== undefined && { status_unit: found.unitName }),
        ...(found.unitPhone !== undefined && { phone: found.unitPhone }),
      },
    })
  }
  goTo(turn, found === undefined ? at.step.otherwise : at.step.next)
  run(turn)
}
