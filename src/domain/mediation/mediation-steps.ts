import type { MediationActor, MediationFacts } from './mediation-facts.ts'
import type { MediationStatus } from './mediation-status.ts'
import { screenMediation } from './screening.ts'

/** Who takes a step. `team`: the head or a mediator; `head`: the head, or the police on behalf of a team without accounts. */
type Hand = 'police' | 'head' | 'team' | 'anybody'

interface Step {
  readonly to: MediationStatus
  readonly by: Hand
}

const step = (to: MediationStatus, by: Hand): Step => ({ to, by })
const ESCALATE = step('HG_ESCALATED', 'anybody')
const WITHDRAW = step('HG_WITHDRAWN', 'anybody')

/**
 * Where a mediation may go next and by whose hand (domain reference §9.2). Wider than the table in two points, both for
 * people's sake: violence can be reported from every open status, and a party may decline until the agreement, because
 * mediation is voluntary at every moment (docs/decisions/0014-mediation.md).
 */
const STEPS: Readonly<Record<MediationStatus, readonly Step[]>> = {
  HG_SUBMITTED: [step('HG_SCREENED', 'police'), WITHDRAW],
  HG_STOPPED_SAFETY: [],
  HG_SCREENED: [step('HG_SENT', 'police'), step('HG_NOT_ELIGIBLE', 'police'), ESCALATE, WITHDRAW],
  HG_NOT_ELIGIBLE: [step('HG_SCREENED', 'police')],
  HG_SENT: [step('HG_ACCEPTED', 'head'), step('HG_RETURNED', 'head'), ESCALATE, WITHDRAW],
  HG_RETURNED: [step('HG_SCREENED', 'police'), ESCALATE, WITHDRAW],
  HG_ACCEPTED: [
    step('HG_SCHEDULED', 'team'),
    step('HG_DECLINED', 'team'),
    step('HG_RETURNED', 'head'),
    ESCALATE,
    WITHDRAW,
  ],
  HG_DECLINED: [step('HG_FAILED', 'team'), ESCALATE],
  HG_SCHEDULED: [step('HG_IN_SESSION', 'team'), step('HG_DECLINED', 'team'), ESCALATE, WITHDRAW],
  HG_IN_SESSION: [
    step('HG_DONE', 'team'),
    step('HG_FAILED', 'team'),
    step('HG_SCHEDULED', 'team'),
    step('HG_DECLINED', 'team'),
    ESCALATE,
    WITHDRAW,
  ],
  HG_ESCALATED: [],
  HG_DONE: [step('HG_FOLLOWUP', 'team'), ESCALATE],
  HG_FOLLOWUP: [step('HG_CLOSED', 'team'), step('HG_BROKEN', 'team'), ESCALATE],
  HG_BROKEN: [step('HG_SCHEDULED', 'team'), step('HG_CLOSED', 'team'), ESCALATE],
  HG_FAILED: [step('HG_CLOSED', 'team'), ESCALATE],
  HG_WITHDRAWN: [],
  HG_CLOSED: [],
}

/** Statuses in which nothing more happens. */
export const FINAL_MEDIATION_STATUSES: readonly MediationStatus[] = [
  'HG_STOPPED_SAFETY',
  'HG_ESCALATED',
  'HG_WITHDRAWN',
  'HG_CLOSED',
]

/** Steps whose reason is kept: why somebody was sent away, why it failed, what was seen. */
const NEEDS_REASON: readonly MediationStatus[] = [
  'HG_NOT_ELIGIBLE',
  'HG_RETURNED',
  'HG_DECLINED',
  'HG_FAILED',
  'HG_ESCALATED',
  'HG_BROKEN',
]

/** Why a step is refused. `not-allowed` cannot be mended; the others name what is missing. */
export type StepRefusal =
  | 'not-allowed'
  | 'needs-reason'
  | 'not-eligible'
  | 'needs-team'
  | 'needs-mediator'
  | 'needs-consent'
  | 'needs-session'
  | 'needs-agreement'
  | 'needs-follow-up'

/** Steps that somebody in this capacity could take from a status, whatever may still be missing for them. */
export function nextMediationStatuses(
  from: MediationStatus,
  actor: MediationActor,
): readonly MediationStatus[] {
  return STEPS[from].filter(({ by }) => isHandOf(by, actor)).map(({ to }) => to)
}

/** Whether a step asks for a reason. */
export function stepNeedsReason(to: MediationStatus): boolean {
  return NEEDS_REASON.includes(to)
}

/** Decides whether a mediation may take a step; undefined when it may. */
export function refuseStep(
  facts: MediationFacts,
  to: MediationStatus,
  actor: MediationActor,
  reason: string | undefined,
): StepRefusal | undefined {
  if (!nextMediationStatuses(facts.status, actor).includes(to)) return 'not-allowed'
  if (stepNeedsReason(to) && !reason?.trim()) return 'needs-reason'
  return NEEDS[to]?.(facts)
}

function isHandOf(by: Hand, { isPolice, isTeamHead, isMediator }: MediationActor): boolean {
  switch (by) {
    case 'police':
      return isPolice
    case 'head':
      return isPolice || isTeamHead
    case 'team':
      return isTeamHead || isMediator
    case 'anybody':
      return isPolice || isTeamHead || isMediator
  }
}

type Missing = (facts: MediationFacts) => StepRefusal | undefined

/** What must be there before a step; steps that are not named need nothing. */
const NEEDS: Partial<Readonly<Record<MediationStatus, Missing>>> = {
  HG_SENT: ({ screening, consents, hasTeam }) => {
    if (screenMediation(screening).kind !== 'eligible') return 'not-eligible'
    if (consents.requester !== true) return 'needs-consent'
    return hasTeam ? undefined : 'needs-team'
  },
  HG_ACCEPTED: ({ mediatorCount }) => (mediatorCount > 0 ? undefined : 'needs-mediator'),
  HG_SCHEDULED: ({ consents, sessions }) => {
    if (consents.requester !== true || consents.other !== true) return 'needs-consent'
    return sessions.some(({ state }) => state === 'planned') ? undefined : 'needs-session'
  },
  HG_IN_SESSION: ({ sessions }) =>
    sessions.some(({ state }) => state !== 'cancelled') ? undefined : 'needs-session',
  HG_DONE: ({ agreement }) => (agreement === 'confirmed' ? undefined : 'needs-agreement'),
  HG_BROKEN: ({ followUpCount }) => (followUpCount > 0 ? undefined : 'needs-follow-up'),
  HG_CLOSED: ({ status, followUpCount }) =>
    status === 'HG_FOLLOWUP' && followUpCount === 0 ? 'needs-follow-up' : undefined,
}
