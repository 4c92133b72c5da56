import type { Language } from '../message/channel.ts'
import type { FlowSession } from './flow-session.ts'

/** A conversation in which nothing was said yet; whatever comes first opens the entry flow. */
export function createSession(language: Language, at: number): FlowSession {
  return {
    format: 1,
    language,
    state: 'idle',
    frames: [],
    trail: [],
    answers: [],
    contact: {},
    variables: {},
    evidence: [],
    promptCounter: 0,
    wrongInputs: 0,
    reportCounter: 0,
    danger: false,
    isFiled: false,
    wantsOfficer: false,
    lastInputAt: at,
    isReminded: false,
  }
}

/**
 * The same conversation with nothing of its report left: what a resident said is gone, what tells old buttons from new
 * ones, the language and the last filed case stay.
 */
export function clearedSession(session: FlowSession): FlowSession {
  const { language, variant, promptCounter, reportCounter, lastInputAt, lastCase, mediation, album } = session
  const empty = { ...createSession(language, lastInputAt), ...(variant && { variant }) }
  const { parked, highestReport } = session
  const kept = { ...(parked && { parked }), ...(highestReport !== undefined && { highestReport }) }
  return {
    ...empty,
    ...kept,
    promptCounter,
    reportCounter,
    ...(lastCase && { lastCase }),
    ...(mediation && { mediation }),
    ...(album && { album }),
  }
}
