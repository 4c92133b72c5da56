import { type AskingOfficer, worksOnCaseFiles } from '../../domain/access/role.ts'
import { INBOX_VIEWS, type InboxView } from '../../domain/case-file/inbox-view.ts'
import type { ViewCounts } from './list-query.ts'
import type { InboxDependencies } from './ports.ts'

/** Counts every saved view; zeros for those who see no case files. */
export async function countCaseFiles(deps: InboxDependencies, officer: AskingOfficer): Promise<ViewCounts> {
  if (!worksOnCaseFiles(officer.role)) return emptyCounts()
  return deps.store.withOfficer(officer, (inbox) => inbox.countViews(deps.clock.now()))
}

function emptyCounts(): ViewCounts {
  // Safe: one entry for every view.
  return Object.fromEntries(INBOX_VIEWS.map((view) => [view, 0])) as Record<InboxView, number>
}
