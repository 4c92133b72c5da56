import { isUnitHead } from '../../domain/access/case-access.ts'
import type { AskingOfficer } from '../../domain/access/role.ts'
import { type DutyPost, isShift, rosterGaps, type Span } from '../../domain/duty/roster.ts'
import type { Person } from '../inbox/people.ts'
import type { InboxDependencies } from '../inbox/ports.ts'
import { type AtDutyDesk, atDutyDesk } from './at-duty-desk.ts'
import type { ShiftRecord } from './duty-desk-ports.ts'

/** Who is on duty, and when nobody is. */
export interface DutyRoster {
  readonly shifts: readonly ShiftRecord[]
  readonly gaps: readonly Span[]
  /** Those on duty at this moment, whatever span was asked for. */
  readonly onDuty: readonly Person[]
}

/** A shift about to be set. Instants in ms since the epoch. */
export interface ShiftToAdd extends Span {
  readonly officerId: string
  readonly post: DutyPost
}

type Dependencies = Pick<InboxDependencies, 'store' | 'clock' | 'ids'>

/** The roster of the officer's unit. */
export function readRoster(deps: Dependencies, officer: AskingOfficer, span: Span) {
  return atDutyDesk(deps, officer, (desk) => readSpan(desk, span))
}

/**
 * Puts somebody on duty; the unit's head. `invalid-shift` when it ends before it begins or lasts too long, `unknown-officer`
 * when the officer is none of the unit's case workers.
 */
export async function addShift(deps: Dependencies, officer: AskingOfficer, shift: ShiftToAdd) {
  if (!isShift(shift)) return 'invalid-shift'
  return atDutyDesk(deps, officer, async (desk) => {
    if (!isUnitHead(officer)) return 'not-allowed'
    const id = deps.ids.uuid()
    if (!(await desk.db.duty.addShift({ id, ...shift }))) return 'unknown-officer'
    await desk.recordChange(`duty-shift:${id}`)
    return readSpan(desk, shift)
  })
}

/** Takes a shift off the roster; the unit's head. */
export function removeShift(
  deps: Dependencies,
  officer: AskingOfficer,
  id: string,
): Promise<'removed' | 'not-allowed' | 'not-found'> {
  return atDutyDesk(deps, officer, async (desk) => {
    if (!isUnitHead(officer)) return 'not-allowed'
    if (!(await desk.db.duty.removeShift(id))) return 'not-found'
    await desk.recordChange(`duty-shift:${id}`)
    return 'removed'
  })
}

async function readSpan({ db, at }: AtDutyDesk, span: Span): Promise<DutyRoster> {
  const shifts = await db.duty.listShifts(span.startsAt, span.endsAt)
  const now = await db.duty.listShifts(at, at + 1)
  const isDuty = ({ post }: ShiftRecord) => post === 'duty'
  return {
    shifts,
    gaps: rosterGaps(span, shifts.filter(isDuty)),
    onDuty: now.filter(isDuty).map(({ officer }) => officer),
  }
}
