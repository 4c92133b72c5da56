import type { AskingOfficer } from '../../domain/access/role.ts'
import type { InboxDependencies } from '../inbox/ports.ts'
import { type AtDutyDesk, atDutyDesk } from './at-duty-desk.ts'
import type { DutyEntryRecord, DutyFigures } from './duty-desk-ports.ts'

const DAY_MS = 86_400_000

/** What the line says that confirms a handover. */
const TAKEN_OVER = 'Đã nhận bàn giao.'

/** A page of sổ trực ban. */
export interface DutyBookPage {
  readonly entries: readonly DutyEntryRecord[]
  readonly figures: DutyFigures
  /** The handover that waits for whoever reads. */
  readonly waiting: DutyEntryRecord | undefined
}

/** What an officer writes into the book; `toId` is the colleague a handover is meant for, undefined whoever comes. */
export interface DutyEntryToAdd {
  readonly kind: 'entry' | 'handover'
  readonly text: string
  readonly toId: string | undefined
}

type Dependencies = Pick<InboxDependencies, 'store' | 'clock' | 'ids'>

/** The page between two instants. */
export function readDutyBook(deps: Dependencies, officer: AskingOfficer, from: number, to: number) {
  return atDutyDesk(deps, officer, (desk) => readPage(desk, from, to))
}

/** Adds a line; `not-found` when it is meant for nobody of the unit. @returns the page of the last day */
export function addDutyEntry(deps: Dependencies, officer: AskingOfficer, entry: DutyEntryToAdd) {
  return atDutyDesk(deps, officer, async (desk) => {
    const { toId } = entry
    if (toId !== undefined && !(await desk.db.listColleagues()).some(({ id }) => id === toId))
      return 'not-found'
    return addLine(deps, desk, { ...entry, answersId: undefined })
  })
}

/** Confirms having read a handover; `not-found` when it does not wait for this officer (any more). */
export function takeOverDuty(deps: Dependencies, officer: AskingOfficer, entryId: string) {
  return atDutyDesk(deps, officer, async (desk) => {
    const waiting = await desk.db.duty.findWaitingHandover()
    if (waiting?.id !== entryId) return 'not-found'
    const toId = waiting.officer.id
    return addLine(deps, desk, { kind: 'taken-over', text: TAKEN_OVER, toId, answersId: waiting.id })
  })
}

async function addLine(
  { ids }: Dependencies,
  desk: AtDutyDesk,
  line: {
    readonly kind: DutyEntryRecord['kind']
    readonly text: string
    readonly toId: string | undefined
    readonly answersId: string | undefined
  },
): Promise<DutyBookPage> {
  const id = ids.uuid()
  await desk.db.duty.addEntry({ id, at: desk.at, ...line })
  await desk.recordChange(`duty-entry:${id}`)
  return readPage(desk, desk.at - DAY_MS, desk.at + 1)
}

async function readPage({ db }: AtDutyDesk, from: number, to: number): Promise<DutyBookPage> {
  return {
    entries: await db.duty.listEntries(from, to),
    figures: await db.duty.countFigures(from, to),
    waiting: await db.duty.findWaitingHandover(),
  }
}
