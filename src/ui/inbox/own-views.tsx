import { ActionIcon } from '@mantine/core'
import { IconBookmark, IconX } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { ownViewsQuery, type SavedView, useViewWork } from '../api/views.ts'
import { tellFailure } from '../shared/tell-failure.ts'
import { inboxTexts as texts } from '../texts/inbox.ts'
import { parseInboxSearch } from './inbox-search.ts'
import classes from './own-views.module.css'

/** Views that the officer has kept; nothing while there are none. */
export function OwnViews() {
  const { data: views = [] } = useQuery(ownViewsQuery)
  if (views.length === 0) return null
  return (
    <section aria-label={texts.ownViews} className={classes.own}>
      <h2 className={classes.title}>{texts.ownViews}</h2>
      <ul>
        {views.map((view) => (
          <OwnView key={view.key} view={view} />
        ))}
      </ul>
    </section>
  )
}

function OwnView({ view }: { readonly view: SavedView }) {
  const { remove } = useViewWork()
  return (
    <li className={classes.item}>
      <Link to="/inbox" search={parseInboxSearch(view.query)} activeOptions={{ exact: true }}>
        <IconBookmark size={18} stroke={1.8} aria-hidden="true" />
        <span>{view.name}</span>
        <span data-count="">{view.count}</span>
      </Link>
      <ActionIcon
        variant="subtle"
        size={30}
        className={classes.remove ?? ''}
        aria-label={texts.deleteView(view.name)}
        loading={remove.isPending}
        onClick={() => remove.mutate(view.key, { onError: tellFailure })}
      >
        <IconX size={15} />
      </ActionIcon>
    </li>
  )
}
