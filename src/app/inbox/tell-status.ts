import type { CaseFileStatus } from '../../domain/case-file/status.ts'
import { statusNotice } from '../../domain/case-file/status-notice.ts'
import type { InboxDependencies, InboxTransaction, LockedCaseFile } from './ports.ts'
import { tellResident } from './tell-resident.ts'

/** A new status, with the officer's words about it where there are some. */
export interface StatusNews {
  readonly to: CaseFileStatus
  readonly told: string | undefined
  /** Of the case before the change: makes the notice unique. */
  readonly version: number
  readonly at: number
}

/**
 * Tells the resident of a new status, and those whose reports were merged into this one: both codes stay alive and show the
 * same, and neither resident learns of the other (domain reference §9.1). The officer's own words go to the first only.
 */
export async function tellStatus(
  deps: InboxDependencies,
  inbox: InboxTransaction,
  caseFile: LockedCaseFile,
  news: StatusNews,
): Promise<void> {
  await tellOne(deps, inbox, caseFile, news)
  for (const { id } of await inbox.listMergedInto(caseFile.id)) {
    const merged = await inbox.lockCaseFile(id)
    if (merged !== undefined) await tellOne(deps, inbox, merged, { ...news, told: undefined }, caseFile.id)
  }
}

async function tellOne(
  deps: InboxDependencies,
  inbox: InboxTransaction,
  caseFile: LockedCaseFile,
  { to, told, version, at }: StatusNews,
  master?: string,
): Promise<void> {
  const notice = statusNotice(to, { ...caseFile, hasWords: told !== undefined })
  if (notice === undefined) return
  const text = told === undefined ? notice : `${notice}\n\n${told}`
  const dedupeKey = `status:${caseFile.id}:${master ?? ''}${version}`
  await tellResident(deps, inbox, caseFile, { text, dedupeKey, at })
}
