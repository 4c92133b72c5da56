import { useQuery } from '@tanstack/react-query'
import { useSearch } from '@tanstack/react-router'
import { type RefObject, useEffect, useRef, useState } from 'react'
import { countsQuery } from '../api/case-files.ts'
import { useLive } from '../shell/live-updates.ts'
import { inboxTexts } from '../texts/inbox.ts'
import { SelectionContext, useNewSelection } from './bulk/selection.ts'
import { CaseList } from './case-list.tsx'
import { FilterPanel } from './filter-panel.tsx'
import { countFilters } from './inbox-search.ts'
import classes from './list-pane.module.css'
import { ListTools } from './list-tools.tsx'
import { NewCasesHint } from './new-cases-hint.tsx'
import { SearchBox } from './search-box.tsx'
import { useSearchedWords } from './use-searched-words.ts'
import { ViewLinks } from './view-links.tsx'

interface ListPaneProps {
  readonly listRef: RefObject<HTMLDivElement | null>
  readonly searchRef: RefObject<HTMLInputElement | null>
}

/** The list with everything that narrows it. */
export function ListPane({ listRef, searchRef }: ListPaneProps) {
  const filters = useSearch({ from: '/inbox' })
  const search = useSearchedWords()
  const live = useLive()
  const selection = useNewSelection()
  const [isFilterOpen, setFilterOpen] = useState(countFilters(filters) > 0)
  const view = filters.view ?? 'open'
  const chips = useShownChip(view)
  return (
    <SelectionContext value={selection}>
      <section className={classes.pane} aria-label={inboxTexts.title}>
        <nav ref={chips} aria-label={inboxTexts.viewsLabel} className={classes.chips}>
          <ViewLinks isShort />
        </nav>
        <header className={classes.head}>
          <h1 className={classes.title}>{inboxTexts.views[view]}</h1>
          <ListTools isFilterOpen={isFilterOpen} onToggleFilter={() => setFilterOpen(!isFilterOpen)} />
          <SearchBox inputRef={searchRef} typed={search.typed} onType={search.setTyped} />
          {isFilterOpen && <FilterPanel />}
        </header>
        <div className={classes.scroll} ref={listRef}>
          <NewCasesHint count={live.newCases} list={listRef} onSeen={live.forgetNew} />
          <CaseList filters={{ ...filters, view, ...(search.words !== '' && { q: search.words }) }} />
        </div>
      </section>
    </SelectionContext>
  )
}

/** On a phone the views are a row that is wider than the screen: the one that is open comes into sight. */
function useShownChip(view: string) {
  const chips = useRef<HTMLElement>(null)
  // With the counts come more chips, and wider ones.
  const { isSuccess: isCounted } = useQuery(countsQuery)
  // biome-ignore lint/correctness/useExhaustiveDependencies: when the counts are there, everything has moved
  useEffect(() => {
    const chip = chips.current?.querySelector(`[data-view="${view}"]`)
    chip?.scrollIntoView({ inline: 'center', block: 'nearest' })
  }, [view, isCounted])
  return chips
}
