import { Skeleton } from '@mantine/core'
import { IconPlugConnectedX } from '@tabler/icons-react'
import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { FailedState } from '../../shared/blank-state.tsx'
import { PageBody } from '../../shell/page-body.tsx'
import classes from './settings.module.css'

interface SettingsBodyProps {
  readonly title: string
  readonly hint: string
  readonly actions?: ReactNode
  readonly width?: 'read' | 'wide'
  readonly children: ReactNode
}

/** A page of settings: title, what it is for, cards under each other. */
export function SettingsBody({ children, ...page }: SettingsBodyProps) {
  return (
    <PageBody {...page}>
      <div className={classes.cards}>{children}</div>
    </PageBody>
  )
}

interface LoadedProps<T> {
  readonly query: UseQueryResult<T, Error>
  readonly title: string
  readonly children: (data: T) => ReactNode
}

/** What a query brought, a grey shape until then, or why not with a way to try again. */
export function Loaded<T>({ query, title, children }: LoadedProps<T>) {
  if (query.isPending) return <Skeleton height={220} radius="md" />
  if (query.isError) {
    return (
      <FailedState
        icon={<IconPlugConnectedX size={30} />}
        title={title}
        error={query.error}
        onRetry={() => void query.refetch()}
      />
    )
  }
  return children(query.data)
}

/** A card; without a title where it holds what its page is about, so that the page's own heading is not said twice. */
export function SettingsCard(props: {
  readonly title?: string
  readonly hint?: string
  readonly actions?: ReactNode
  readonly children: ReactNode
}) {
  return (
    <section aria-label={props.title} className={classes.card}>
      {(props.title || props.hint || props.actions) && (
        <header className={classes.cardHead}>
          <div>
            {props.title && <h2>{props.title}</h2>}
            {props.hint && <p className={classes.hint}>{props.hint}</p>}
          </div>
          {props.actions}
        </header>
      )}
      {props.children}
    </section>
  )
}

/** One line of a list: what it is, facts under it, buttons at its end. */
export function SettingsRow(props: {
  readonly title: ReactNode
  readonly facts?: readonly string[]
  readonly isFaint?: boolean
  readonly actions?: ReactNode
  readonly children?: ReactNode
}) {
  return (
    <li className={classes.row} data-faint={props.isFaint}>
      <div className={classes.rowWords}>
        <p className={classes.rowTitle}>{props.title}</p>
        {props.facts && props.facts.length > 0 && <p className={classes.facts}>{props.facts.join(' · ')}</p>}
        {props.children}
      </div>
      {props.actions && <div className={classes.rowActions}>{props.actions}</div>}
    </li>
  )
}
