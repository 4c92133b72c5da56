import { Skeleton } from '@mantine/core'
import { IconSearchOff, IconSpeakerphone } from '@tabler/icons-react'
import { useInfiniteQuery } from '@tanstack/react-query'
import { type NoticeFilters, noticeListQuery } from '../../api/notices.ts'
import { BlankState } from '../../shared/blank-state.tsx'
import { PagedRows } from '../../shared/paged-rows.tsx'
import { noticeTexts as texts } from '../../texts/notices.ts'
import classes from './notice-list-page.module.css'
import { NoticeRow } from './notice-row.tsx'

/** While something is being sent, the rows are asked for again. */
const LIVE_MS = 4_000

/** The rows, page after page, or why there are none. */
export function NoticeList({ filters }: { readonly filters: NoticeFilters }) {
  const list = useInfiniteQuery({
    ...noticeListQuery(filters),
    refetchInterval: ({ state }) =>
      state.data?.pages.some(({ items }) => items.some(({ status }) => status === 'SENDING'))
        ? LIVE_MS
        : false,
  })
  return (
    <PagedRows
      list={list}
      waiting={<LoadingRows />}
      failedTitle={texts.errorTitle}
      empty={<NoRows isNarrowed={Object.keys(filters).length > 0} />}
    >
      {(items, isStale) => (
        <ol aria-label={texts.listLabel} className={classes.list} data-stale={isStale}>
          {items.map((item) => (
            <NoticeRow key={item.id} item={item} />
          ))}
        </ol>
      )}
    </PagedRows>
  )
}

function NoRows({ isNarrowed }: { readonly isNarrowed: boolean }) {
  return isNarrowed ? (
    <BlankState
      icon={<IconSearchOff size={30} />}
      title={texts.emptyFilteredTitle}
      hint={texts.emptyFilteredHint}
    />
  ) : (
    <BlankState icon={<IconSpeakerphone size={30} />} title={texts.emptyTitle} hint={texts.emptyHint} />
  )
}

function LoadingRows() {
  return (
    <div aria-busy="true" className={classes.loading}>
      {[62, 48, 71, 55].map((width) => (
        <Skeleton key={width} height={44} width={`${width}%`} />
      ))}
    </div>
  )
}
