import type { ParkedReport } from '../flow-session.ts'
import type { Turn } from './turn.ts'

/** Nobody keeps more matters apart in one chat than this beside the open one. */
const MAX_PARKED = 2

/** Whether a further matter can be begun while the open report waits. */
export function canPark({ session }: Turn): boolean {
  return (session.parked?.length ?? 0) < MAX_PARKED
}

/** Puts the open report aside as it stands, so that another matter can be told; nothing of it is lost or sent. */
export function parkReport(turn: Turn): undefined {
  const { parked = [] } = turn.session
  const next = nextReportNumber(turn)
  turn.update({
    ...emptyReport(next),
    variables: greetedAs(turn),
    parked: [...parked, reportOf(turn)],
    highestReport: next,
    prompt: undefined,
  })
}

/** Takes up the report that was put aside last; answers whether there was one. */
export function takeUpReport(turn: Turn): boolean {
  const { parked = [] } = turn.session
  const last = parked.at(-1)
  if (last === undefined) return false
  turn.update({ ...last, parked: parked.slice(0, -1), prompt: undefined, state: 'open' })
  return true
}

/** The number of the next report; numbers of reports that wait are never given again. */
export function nextReportNumber({ session }: Turn): number {
  return Math.max(session.reportCounter, session.highestReport ?? 0) + 1
}

function reportOf({ session }: Turn): ParkedReport {
  const { frames, trail, answers, contact, variables, evidence, reportCounter } = session
  const { danger, wantsOfficer, isFiled, point, sent, hasChangedChoice } = session
  return {
    ...{ frames, trail, answers, contact, variables, evidence, reportCounter, danger, wantsOfficer, isFiled },
    ...{ point, sent, hasChangedChoice },
  }
}

/** Who puts a matter aside is in the middle of a conversation and is not greeted again. */
function greetedAs({ session }: Turn): Record<string, string> {
  const { greeted } = session.variables
  return greeted === undefined ? {} : { greeted }
}

function emptyReport(reportCounter: number): ParkedReport {
  return {
    ...{ frames: [], trail: [], answers: [], contact: {}, variables: {}, evidence: [], reportCounter },
    ...{ danger: false, wantsOfficer: false, isFiled: false },
    ...{ point: undefined, sent: undefined, hasChangedChoice: undefined },
  }
}
