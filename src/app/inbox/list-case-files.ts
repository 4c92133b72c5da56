import { type AskingOfficer, worksOnCaseFiles } from '../../domain/access/role.ts'
import { URGENCIES } from '../../domain/case-file/urgency.ts'
import { foldVietnamese } from '../../domain/text/fold-vietnamese.ts'
import type { CaseFileSummary } from './case-file-record.ts'
import type { ListPosition, ListQuery } from './list-query.ts'
import type { InboxDependencies } from './ports.ts'

/** What an officer asks the list for; `text` is searched in the sealed content. */
export interface ListRequest extends Omit<ListQuery, 'ids' | 'referenceCode' | 'at'> {
  readonly text: string | undefined
}

/** One page of the inbox. */
export interface CaseFileList {
  readonly items: readonly CaseFileSummary[]
  /** Where the next page begins; absent on the last one. */
  readonly next: ListPosition | undefined
  /** Words were searched for, and older case files are still being looked through: asked again, the list holds more. */
  readonly isReadingOlder: boolean
}

const REFERENCE_CODE = /^by[- ]?([0-9a-z]{4})[- ]?([0-9a-z]{4})$/

/** Lists case files of the officer's unit, newest first. A whole reference code is looked up, other words are searched. */
export async function listCaseFiles(
  deps: InboxDependencies,
  officer: AskingOfficer,
  request: ListRequest,
): Promise<CaseFileList> {
  if (!worksOnCaseFiles(officer.role)) return { items: [], next: undefined, isReadingOlder: false }
  const { text, ...filters } = request
  const { isReadingOlder = false, ...narrowed } = await narrowByText(deps, officer, text)
  const query: ListQuery = {
    ...filters,
    ...narrowed,
    // One more than asked for tells whether there is another page.
    limit: request.limit + 1,
    at: deps.clock.now(),
  }
  const rows = await deps.store.withOfficer(officer, (inbox) => inbox.listCaseFiles(query))
  const items = rows.slice(0, request.limit)
  const last = items.at(-1)
  const isMore = rows.length > request.limit && last !== undefined
  return { items, next: isMore ? positionOf(last, request.sort) : undefined, isReadingOlder }
}

function positionOf(last: CaseFileSummary, sort: ListRequest['sort']): ListPosition {
  const { submittedAt, id } = last
  switch (sort) {
    case 'due':
      return { submittedAt, id, rank: last.dueAt }
    case 'activity':
      return { submittedAt, id, rank: last.lastInboundAt }
    case 'urgency':
      return { submittedAt, id, rank: URGENCIES.indexOf(last.urgency) }
    default:
      return { submittedAt, id }
  }
}

async function narrowByText(
  deps: InboxDependencies,
  officer: AskingOfficer,
  text: string | undefined,
): Promise<Pick<ListQuery, 'ids' | 'referenceCode'> & { readonly isReadingOlder?: boolean }> {
  const folded = foldVietnamese(text ?? '').trim()
  if (folded === '') return {}
  const code = REFERENCE_CODE.exec(folded)
  if (code !== null) return { referenceCode: `BY-${code[1]}-${code[2]}`.toUpperCase() }
  return deps.search.find(officer, folded)
}
