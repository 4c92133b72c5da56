import { type AskingOfficer, worksOnCaseFiles } from '../../domain/access/role.ts'
import { INBOX_VIEWS, type InboxView } from '../../domain/case-file/inbox-view.ts'
import { countCaseFiles } from './count-case-files.ts'
import type { ListQuery } from './list-query.ts'
import type { InboxDependencies } from './ports.ts'

/** Own views of one officer at most; each is counted whenever views are shown. */
export const MAX_OWN_VIEWS = 12

/** A view as the side bar shows it. */
export interface CountedView {
  /** Code of a built-in one, id of an own one. */
  readonly key: string
  readonly name: string
  readonly isOwn: boolean
  readonly count: number
  readonly query: Readonly<Record<string, string>>
}

const NAMES: Readonly<Record<InboxView, string>> = {
  all: 'Tất cả',
  open: 'Đang mở',
  mine: 'Của tôi',
  unassigned: 'Chưa ai nhận',
  unseen: 'Chưa xem',
  urgent: 'Khẩn',
  'due-today': 'Đến hạn hôm nay',
  overdue: 'Quá hạn',
  waiting: 'Chờ người dân',
  reopening: 'Đề nghị xem lại',
  'my-hamlets': 'Địa bàn của tôi',
  incoming: 'Chờ tiếp nhận',
  shared: 'Cùng xem',
  quarantine: 'Nghi tin rác',
  closed: 'Đã kết thúc',
}

/** Built-in views, then the officer's own, each with its count now. Filters of own views without words only are counted. */
export async function listViews(
  deps: InboxDependencies,
  officer: AskingOfficer,
  queryOf: (query: Readonly<Record<string, string>>) => Omit<ListQuery, 'at' | 'limit'>,
): Promise<readonly CountedView[]> {
  const counts = await countCaseFiles(deps, officer)
  const builtIn = INBOX_VIEWS.map((view) => ({
    key: view,
    name: NAMES[view],
    isOwn: false,
    count: counts[view],
    query: { view },
  }))
  if (!worksOnCaseFiles(officer.role)) return builtIn
  const own = await deps.store.withOfficer(officer, async (inbox) => {
    const views: CountedView[] = []
    for (const { id, name, query } of await inbox.settings.listSavedViews()) {
      const count = await inbox.countCaseFiles({ ...queryOf(query), limit: 0, at: deps.clock.now() })
      views.push({ key: id, name, isOwn: true, count, query })
    }
    return views
  })
  return [...builtIn, ...own]
}
