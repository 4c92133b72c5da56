import type { PartySide, SessionState } from '../../domain/mediation/mediation-codes.ts'
import { reminderAt } from '../../domain/mediation/mediation-dates.ts'
import type { MediationActor } from '../../domain/mediation/mediation-facts.ts'
import { sessionNotice } from '../../domain/mediation/party-notice.ts'
import {
  type ChangeContext,
  changeMediation,
  type MediationChangeResult,
  type MediationEffect,
  type MediationRequest,
} from './change-mediation.ts'
import { keepEntry } from './mediation-entry.ts'
import type { SessionRecord } from './mediation-record.ts'
import { latestConsent } from './mediation-view.ts'
import type { MediationDependencies } from './ports.ts'
import { tellParties } from './tell-parties.ts'

/** A new meeting. */
export interface PlanSessionCommand extends MediationRequest {
  /** Milliseconds since the epoch; in the future. */
  readonly startsAt: number
  readonly place: string
  readonly invited: string
}

/** What changes of a meeting; absent fields stay. */
export interface ChangeSessionCommand extends MediationRequest {
  readonly sessionId: string
  readonly startsAt?: number | undefined
  readonly place?: string | undefined
  readonly invited?: string | undefined
  readonly state?: SessionState | undefined
  readonly present?: readonly PartySide[] | undefined
  readonly minutes?: string | undefined
}

/** Plans a meeting after both agreed to take part: both are told at once and reminded a day before. */
export function planSession(
  deps: MediationDependencies,
  command: PlanSessionCommand,
): Promise<MediationChangeResult> {
  const { startsAt, place, invited } = command
  return changeMediation(deps, command, async (context) => {
    const { mediation, actor, at } = context
    if (!arranges(actor)) return { refusal: 'not-allowed' }
    if (startsAt <= at) return { refusal: 'in-the-past' }
    const hasConsent = mediation.parties.every((party) => latestConsent(party, 'mediation')?.given === true)
    if (!hasConsent) return { refusal: 'needs-consent' }
    const session: SessionRecord = {
      id: deps.ids.uuid(),
      state: 'planned',
      present: [],
      minutes: undefined,
      isReminded: false,
      ...{ startsAt, place, invited },
    }
    return keepSession(deps, context, command, { session, notice: 'planned' })
  })
}

/** Moves a meeting, calls it off, or keeps that it was held, who came, and the minutes. */
export function changeSession(
  deps: MediationDependencies,
  command: ChangeSessionCommand,
): Promise<MediationChangeResult> {
  return changeMediation(deps, command, async (context) => {
    const { desk, mediation, actor, at } = context
    if (!arranges(actor)) return { refusal: 'not-allowed' }
    const before = mediation.sessions.find(({ id }) => id === command.sessionId)
    if (before === undefined) return { refusal: 'unknown-session' }
    const session = { ...before, ...given(command) }
    const isMoved = session.startsAt !== before.startsAt || session.place !== before.place
    if (isMoved && session.state === 'planned' && session.startsAt <= at) return { refusal: 'in-the-past' }
    if (command.minutes !== undefined) await desk.saveMinutes(mediation.id, session.id, command.minutes)
    return keepSession(deps, context, command, { session, notice: noticeOf(before, session, isMoved) })
  })
}

function arranges({ isTeamHead, isMediator }: MediationActor): boolean {
  return isTeamHead || isMediator
}

function given(command: ChangeSessionCommand): Partial<SessionRecord> {
  const { startsAt, place, invited, state, present } = command
  return {
    ...(startsAt === undefined ? {} : { startsAt }),
    ...(place === undefined ? {} : { place }),
    ...(invited === undefined ? {} : { invited }),
    ...(state === undefined ? {} : { state }),
    ...(present === undefined ? {} : { present }),
  }
}

function noticeOf(
  before: SessionRecord,
  session: SessionRecord,
  isMoved: boolean,
): 'moved' | 'cancelled' | undefined {
  if (session.state === 'cancelled') return before.state === 'planned' ? 'cancelled' : undefined
  return isMoved && session.state === 'planned' ? 'moved' : undefined
}

async function keepSession(
  deps: MediationDependencies,
  context: ChangeContext,
  command: MediationRequest,
  {
    session,
    notice,
  }: { readonly session: SessionRecord; readonly notice: 'planned' | 'moved' | 'cancelled' | undefined },
): Promise<MediationEffect> {
  const { desk, mediation, at } = context
  await desk.saveSession({ ...session, mediationId: mediation.id })
  const remindAt = session.state === 'planned' ? reminderAt(session.startsAt, at) : undefined
  await desk.saveReminder(session.id, remindAt)
  await desk.saveMediation(mediation.id, {})
  const what = notice ?? session.state
  await keepEntry(deps, context, command, { kind: 'session', detail: { session: session.id, what } })
  if (notice !== undefined) {
    const key = `session:${session.id}:${mediation.version}`
    await tellParties(deps, context, command, key, (facts) => sessionNotice(session, notice, facts))
  }
  return { action: 'mediation.changed', detail: { session: what } }
}
