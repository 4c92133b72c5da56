import { Loader } from '@mantine/core'
import { IconInbox, IconSearch, IconSearchOff } from '@tabler/icons-react'
import type { InboxView } from '../../domain/case-file/inbox-view.ts'
import type { CaseFileFilters } from '../api/case-file-filters.ts'
import { BlankState } from '../shared/blank-state.tsx'
import { LinkButton } from '../shared/link-controls.tsx'
import { inboxTexts as texts } from '../texts/inbox.ts'
import classes from './case-list.module.css'
import { countFilters } from './inbox-search.ts'

interface ListEndProps {
  readonly filters: CaseFileFilters
  /** Older case files are still being searched; the list grows by itself. */
  readonly isReadingOlder: boolean
}

/** Below the last row: that the search goes on, or that this is all, with a way to search everywhere. */
export function ListEnd({ filters, isReadingOlder }: ListEndProps) {
  return (
    <div className={classes.ending}>
      {isReadingOlder ? <Searching /> : <span>{texts.endOfList}</span>}
      <SearchEverywhere filters={filters} />
    </div>
  )
}

/** Instead of rows: why there are none, and what can be done about it. */
export function NoRows({ filters, isReadingOlder }: ListEndProps) {
  const { q, ...rest } = filters
  if (isReadingOlder) {
    return (
      <BlankState icon={<IconSearch size={30} />} title={texts.notAmongNewest}>
        <Searching />
        <SearchEverywhere filters={filters} />
      </BlankState>
    )
  }
  const isNarrowed = q !== undefined || countFilters(rest) > 0
  return isNarrowed ? (
    <BlankState
      icon={<IconSearchOff size={30} />}
      title={texts.emptyFilteredTitle}
      hint={texts.emptyFilteredHint}
    >
      <SearchEverywhere filters={filters} />
    </BlankState>
  ) : (
    <BlankState icon={<IconInbox size={30} />} title={texts.emptyTitle} hint={hintOf(filters.view)} />
  )
}

function hintOf(view: InboxView | undefined): string {
  const hints: Partial<Record<InboxView, string>> = texts.emptyHints
  return (view && hints[view]) ?? texts.emptyHint
}

function Searching() {
  return (
    <span role="status" className={classes.searching}>
      <Loader size={16} aria-hidden="true" />
      {texts.searchingOlder}
    </span>
  )
}

/** Words are searched for in the view that is open; whoever misses an old case must not conclude that there is none. */
function SearchEverywhere({ filters: { q, view, sort: _sort, ...rest } }: Pick<ListEndProps, 'filters'>) {
  if (q === undefined || (view === 'all' && countFilters(rest) === 0)) return null
  return (
    <LinkButton variant="light" to="/inbox" search={{ view: 'all' }}>
      {texts.searchEverywhere}
    </LinkButton>
  )
}
