import { Button } from '@mantine/core'
import { IconPlugConnectedX } from '@tabler/icons-react'
import type { InfiniteData, UseInfiniteQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { common } from '../texts/common.ts'
import { FailedState } from './blank-state.tsx'
import classes from './paged-rows.module.css'

interface PagedRowsProps<Item> {
  readonly list: UseInfiniteQueryResult<InfiniteData<{ readonly items: readonly Item[] }>>
  /** Stands there until the first page came. */
  readonly waiting: ReactNode
  readonly failedTitle: string
  /** Stands there when there is nothing. */
  readonly empty: ReactNode
  /** The rows of all pages that came; stale ones are those of other filters, shown until the right ones come. */
  readonly children: (items: readonly Item[], isStale: boolean) => ReactNode
}

/** A list that comes page after page: waiting, failed, empty, or its rows and the way to more of them. */
export function PagedRows<Item>({ list, waiting, failedTitle, empty, children }: PagedRowsProps<Item>) {
  if (list.isPending) return waiting
  if (list.isError) {
    return (
      <FailedState
        icon={<IconPlugConnectedX size={30} />}
        title={failedTitle}
        error={list.error}
        onRetry={() => void list.refetch()}
      />
    )
  }
  const items = list.data.pages.flatMap((page) => page.items)
  if (items.length === 0) return empty
  return (
    <>
      {children(items, list.isPlaceholderData)}
      {list.hasNextPage && (
        <div className={classes.more}>
          <Button
            variant="default"
            size="md"
            loading={list.isFetchingNextPage}
            onClick={() => void list.fetchNextPage()}
          >
            {common.more}
          </Button>
        </div>
      )}
    </>
  )
}
