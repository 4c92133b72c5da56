import { clockStartedByHand } from '../../domain/clocks/start-clocks.ts'
import {
  type ChangeEffect,
  type ChangeRequest,
  type ChangeResult,
  changeCaseFile,
} from './change-case-file.ts'
import type { InboxDependencies, InboxTransaction, LockedCaseFile } from './ports.ts'
import { recordDeed } from './record-deed.ts'

/** What an officer does with a time limit. `extend` is for `T_SOLVE` and its extensions only (art. 147 BLTTHS). */
export interface ClockCommand extends ChangeRequest {
  readonly key: string
  readonly change: 'start' | 'pause' | 'resume' | 'extend' | 'stop'
  readonly reason: string | undefined
}

/** The limit that prolongs another one. */
const EXTENSIONS: Readonly<Record<string, string>> = { T_SOLVE: 'T_SOLVE_EXT1', T_SOLVE_EXT1: 'T_SOLVE_EXT2' }

/** Starts, pauses, resumes, extends or stops a limit; every change stays in the history with its reason. */
export function changeClock(deps: InboxDependencies, command: ClockCommand): Promise<ChangeResult> {
  return changeCaseFile(deps, command, async (inbox, caseFile, at) => {
    const { officer, key, change, reason } = command
    if ((change === 'pause' || change === 'extend') && reason === undefined)
      return { refusal: 'needs-reason' }
    const refused = await turn(deps, command, inbox, caseFile, at)
    if (refused !== undefined) return refused
    const detail = { key, change }
    await recordDeed(deps, inbox, caseFile, { officer, at, kind: 'clock-changed', detail, note: reason })
    await inbox.bumpVersion(caseFile.id)
    return { action: 'case-file.changed', detail }
  })
}

async function turn(
  deps: InboxDependencies,
  { key, change }: ClockCommand,
  inbox: InboxTransaction,
  caseFile: LockedCaseFile,
  at: number,
): Promise<ChangeEffect | undefined> {
  switch (change) {
    case 'start':
      return start(deps, key, inbox, caseFile, at)
    case 'pause':
      return (await inbox.pauseClock(caseFile.id, key, at)) ? undefined : { refusal: 'unknown-clock' }
    case 'resume':
      return (await inbox.resumeClock(caseFile.id, key, at)) ? undefined : { refusal: 'unknown-clock' }
    case 'stop':
      await inbox.stopClock(caseFile.id, key, at)
      return undefined
    case 'extend': {
      const next = EXTENSIONS[key]
      if (next === undefined) return { refusal: 'unknown-clock' }
      await inbox.stopClock(caseFile.id, key, at)
      return start(deps, next, inbox, caseFile, at)
    }
  }
}

async function start(
  deps: InboxDependencies,
  key: string,
  inbox: InboxTransaction,
  caseFile: LockedCaseFile,
  at: number,
): Promise<ChangeEffect | undefined> {
  const { isRemote } = await inbox.readUnit()
  const facts = { kind: caseFile.kind, category: caseFile.category, isRemote }
  const clock = clockStartedByHand(key, facts, at, await inbox.readCalendar())
  if (clock === undefined) return { refusal: 'unknown-clock' }
  await inbox.startClock(caseFile.id, clock, deps.ids.uuid())
  return undefined
}
