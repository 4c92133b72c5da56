import type { SimulatorState } from '../contracts/simulator.ts'
import type { FlowSession } from '../domain/flow/flow-session.ts'
import { sessionDue } from '../domain/flow/session-due.ts'
import { triageOf } from '../domain/flow/turn/triage-facts.ts'

/** A session as an author of flows reads it beside the conversation. Development only: it holds what was said. */
export function describeSession(session: FlowSession, mode: 'bot' | 'officer', now: number): SimulatorState {
  const { urgency, reasons } = triageOf(session, now)
  const due = sessionDue(session)
  return {
    mode,
    state: session.state,
    language: session.variant ?? session.language,
    frames: session.frames.map(({ flow, step }) => ({ flow, step })),
    urgency,
    urgencyReasons: reasons.map((reason) => reason.because),
    danger: session.danger,
    wantsOfficer: session.wantsOfficer,
    ...(session.sent && { sentAs: session.sent.referenceCode }),
    parked: session.parked?.length ?? 0,
    files: session.evidence.length,
    answers: session.answers.map(({ key, text }) => ({ key, text })),
    contact: Object.keys(session.contact),
    variables: { ...session.variables },
    ...(due && { due: { timer: due.timer, at: new Date(due.at).toISOString() } }),
  }
}
