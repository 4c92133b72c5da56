import { Button, Skeleton } from '@mantine/core'
import { IconPlugConnectedX } from '@tabler/icons-react'
import { useInfiniteQuery } from '@tanstack/react-query'
import type { CaseFileFilters } from '../api/case-file-filters.ts'
import { caseFileListQuery } from '../api/case-files.ts'
import { FailedState } from '../shared/blank-state.tsx'
import { inboxTexts as texts } from '../texts/inbox.ts'
import { SelectionBar } from './bulk/selection-bar.tsx'
import classes from './case-list.module.css'
import { CaseRow } from './case-row.tsx'
import { ListEnd, NoRows } from './list-end.tsx'
import { useReachedEnd } from './use-reached-end.ts'

/** The rows, page after page, or why there are none. */
export function CaseList({ filters }: { readonly filters: CaseFileFilters }) {
  const list = useInfiniteQuery(caseFileListQuery(filters))
  const end = useReachedEnd(() => {
    if (list.hasNextPage && !list.isFetchingNextPage) void list.fetchNextPage()
  })
  if (list.isPending) return <LoadingRows />
  if (list.isError) {
    return (
      <FailedState
        icon={<IconPlugConnectedX size={30} />}
        title={texts.errorTitle}
        error={list.error}
        onRetry={() => void list.refetch()}
      />
    )
  }
  const items = list.data.pages.flatMap((page) => page.items)
  const isReadingOlder = list.data.pages.some((page) => page.isReadingOlder)
  if (items.length === 0) return <NoRows filters={filters} isReadingOlder={isReadingOlder} />
  return (
    <>
      <ol aria-label={texts.listLabel} className={classes.list} data-stale={list.isPlaceholderData}>
        {items.map((item) => (
          <CaseRow key={item.id} item={item} />
        ))}
      </ol>
      <div ref={end} className={classes.end}>
        {list.hasNextPage ? (
          <Button
            variant="subtle"
            loading={list.isFetchingNextPage}
            onClick={() => void list.fetchNextPage()}
          >
            {texts.loadingMore}
          </Button>
        ) : (
          <ListEnd filters={filters} isReadingOlder={isReadingOlder} />
        )}
      </div>
      <SelectionBar shown={items} />
    </>
  )
}

function LoadingRows() {
  return (
    <div aria-busy="true" className={classes.loading}>
      {[82, 64, 73, 58, 79, 66].map((width) => (
        <div key={width} className={classes.loadingRow}>
          <Skeleton height={16} width={`${width}%`} />
          <Skeleton height={12} width="52%" />
          <Skeleton height={12} width="38%" />
        </div>
      ))}
    </div>
  )
}
