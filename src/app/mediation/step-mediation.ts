import {
  FOLLOW_UP_AFTER_MS,
  type MediationDueDates,
  nextDueLook,
  START_WITHIN_MS,
} from '../../domain/mediation/mediation-dates.ts'
import type { MediationAudience, MediationNewsKind } from '../../domain/mediation/mediation-news.ts'
import type { MediationStatus } from '../../domain/mediation/mediation-status.ts'
import { refuseStep } from '../../domain/mediation/mediation-steps.ts'
import { partyNotice } from '../../domain/mediation/party-notice.ts'
import {
  type ChangeContext,
  changeMediation,
  type MediationChangeResult,
  type MediationEffect,
  type MediationRequest,
} from './change-mediation.ts'
import { keepEntry } from './mediation-entry.ts'
import { factsOf } from './mediation-view.ts'
import type { MediationChange, MediationDependencies, MediationOutcome } from './ports.ts'
import { tellParties } from './tell-parties.ts'

/** A step of a mediation. */
export interface StepCommand extends MediationRequest {
  readonly to: MediationStatus
  /** Kept sealed with the history. */
  readonly reason: string | undefined
}

/** Steps with a deed of their own: they are not taken by naming a status. */
const HAS_OWN_DEED: readonly MediationStatus[] = [
  'HG_SENT',
  'HG_ACCEPTED',
  'HG_ESCALATED',
  'HG_STOPPED_SAFETY',
]

/** Takes a mediation one step further, with its dates and the parties' notices. */
export function stepMediation(
  deps: MediationDependencies,
  command: StepCommand,
): Promise<MediationChangeResult> {
  return changeMediation(deps, command, async (context) => {
    if (HAS_OWN_DEED.includes(command.to)) return { refusal: 'not-allowed' }
    return takeStep(deps, context, command, {})
  })
}

/** The step itself, together with what a deed changes beside the status. */
export async function takeStep(
  deps: MediationDependencies,
  context: ChangeContext,
  command: StepCommand,
  beside: MediationChange,
): Promise<MediationEffect> {
  const { desk, mediation, actor, at } = context
  const { to, reason } = command
  const refusal = refuseStep(factsOf(mediation), to, actor, reason)
  if (refusal !== undefined) return { refusal }
  const dates = changesWith(to, mediation.agreedAt, at)
  await desk.saveMediation(mediation.id, { status: to, ...dates, ...beside })
  const due = nextDueLook(dueDatesOf(dates), at)
  if (due !== undefined) await desk.saveDueLook(mediation.id, due)
  const codes = { from: mediation.status, to }
  await keepEntry(deps, context, command, { kind: 'status-changed', detail: codes, note: reason })
  await tellParties(deps, context, command, `${to}:${mediation.version}`, (facts) => partyNotice(to, facts))
  const news = STEP_NEWS[to]
  if (news !== undefined) await desk.tellPeople(mediation.id, news.kind, news.whom, at)
  return { action: 'mediation.changed', detail: codes }
}

/** Who outside is told that a step waits for them. A report to the police wakes people by itself. */
const STEP_NEWS: Partial<
  Record<MediationStatus, { readonly kind: MediationNewsKind; readonly whom: MediationAudience }>
> = {
  HG_SENT: { kind: 'mediation-sent', whom: 'heads' },
  HG_ACCEPTED: { kind: 'mediation-named', whom: 'mediators' },
  HG_RETURNED: { kind: 'mediation-returned', whom: 'police' },
}

function dueDatesOf({ startDueAt, followUpDueAt }: MediationChange): MediationDueDates {
  return { startDueAt: startDueAt ?? undefined, followUpDueAt: followUpDueAt ?? undefined }
}

const OUTCOMES: Partial<Record<MediationStatus, MediationOutcome>> = {
  HG_DONE: 'done',
  HG_FAILED: 'failed',
  HG_DECLINED: 'declined',
  HG_WITHDRAWN: 'withdrawn',
  HG_ESCALATED: 'escalated',
}

/** Dates that a step sets. The 30 days count from the agreement, or from the day it was entered. */
function changesWith(to: MediationStatus, agreedAt: number | undefined, at: number): MediationChange {
  const outcome = OUTCOMES[to]
  return {
    ...(outcome === undefined ? {} : { outcome: { code: outcome, at } }),
    ...(to === 'HG_ACCEPTED' ? { acceptedAt: at, startDueAt: at + START_WITHIN_MS } : {}),
    ...(to === 'HG_IN_SESSION' ? { startDueAt: null } : {}),
    ...(to === 'HG_SCHEDULED' ? { startDueAt: null, outcome: null, followUpDueAt: null } : {}),
    ...(to === 'HG_DONE' ? { followUpDueAt: (agreedAt ?? at) + FOLLOW_UP_AFTER_MS } : {}),
    ...(to === 'HG_CLOSED' ? { followUpDueAt: null } : {}),
    ...(to === 'HG_RETURNED' ? { acceptedAt: null, startDueAt: null } : {}),
  }
}
