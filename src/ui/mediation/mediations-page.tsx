import { Button, Skeleton } from '@mantine/core'
import { IconHeartHandshake, IconPlugConnectedX } from '@tabler/icons-react'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { Link, useSearch } from '@tanstack/react-router'
import type { MediationItem } from '../../contracts/mediation/list.ts'
import { mediationCountsQuery, mediationListQuery } from '../api/mediations.ts'
import { shortMoment } from '../format/time.ts'
import { useSession } from '../session/session-context.ts'
import { BlankState, FailedState } from '../shared/blank-state.tsx'
import { ExportMenu } from '../shared/export-menu.tsx'
import { LinkButton } from '../shared/link-controls.tsx'
import { Due } from '../shared/moment.tsx'
import { ResidentText } from '../shared/resident-text.tsx'
import { StatusMark } from '../shared/status-mark.tsx'
import { PageBody } from '../shell/page-body.tsx'
import { PageFrame } from '../shell/page-frame.tsx'
import { rolesOf } from '../shell/sections.ts'
import { mediationListTexts as texts } from '../texts/mediation.ts'
import { MEDIATION_VIEWS, type MediationView } from './mediation-search.ts'
import classes from './mediations-page.module.css'

/** Everything in mediation that this person may see; mediators find their own items only. */
export function MediationsPage() {
  return (
    <PageFrame roles={rolesOf('/mediations')}>
      <Mediations />
    </PageFrame>
  )
}

function Mediations() {
  const { user } = useSession()
  const { view = 'open' } = useSearch({ from: '/mediations' })
  const mayExport = user.role !== 'mediator'
  return (
    <PageBody
      title={texts.title}
      hint={texts.hint}
      {...(mayExport && { actions: <HeadTools mayArrange={user.role === 'unit_head'} /> })}
    >
      <Views current={view} />
      <MediationList view={view} />
    </PageBody>
  )
}

function HeadTools({ mayArrange }: { readonly mayArrange: boolean }) {
  return (
    <>
      {mayArrange && (
        <LinkButton variant="default" to="/mediations/teams">
          {texts.teams}
        </LinkButton>
      )}
      <RecordBook />
    </>
  )
}

function RecordBook() {
  return (
    <ExportMenu
      label={texts.book}
      title={texts.bookTitle}
      address="/api/v1/mediations/record-book"
      formats={['xlsx', 'docx', 'pdf']}
    />
  )
}

function Views({ current }: { readonly current: MediationView }) {
  const { data: counts } = useQuery(mediationCountsQuery)
  return (
    <nav aria-label={texts.viewsLabel} className={classes.views}>
      <ul>
        {MEDIATION_VIEWS.map((view) => (
          <li key={view}>
            <Link
              to="/mediations"
              search={view === 'open' ? {} : { view }}
              activeOptions={{ exact: true }}
              aria-current={view === current ? 'page' : undefined}
            >
              {texts.views[view]}
              {counts && <span>{counts[view]}</span>}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}

function MediationList({ view }: { readonly view: MediationView }) {
  const list = useInfiniteQuery(mediationListQuery(view))
  if (list.isPending) return <Skeleton height={260} radius="md" />
  if (list.isError) {
    return (
      <FailedState
        icon={<IconPlugConnectedX size={30} />}
        title={texts.failed}
        error={list.error}
        onRetry={() => void list.refetch()}
      />
    )
  }
  const items = list.data.pages.flatMap((page) => page.items)
  if (items.length === 0) {
    return <BlankState icon={<IconHeartHandshake size={30} />} title={texts.empty} hint={texts.emptyHint} />
  }
  return (
    <>
      <ul className={classes.list} aria-label={texts.listLabel}>
        {items.map((item) => (
          <MediationRow key={item.id} item={item} />
        ))}
      </ul>
      {list.hasNextPage && (
        <Button variant="subtle" loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
          {texts.more}
        </Button>
      )}
    </>
  )
}

function MediationRow({ item }: { readonly item: MediationItem }) {
  const mediators = item.mediators.map(({ name }) => name).join(', ')
  return (
    <li>
      <Link to="/mediations/$mediationId" params={{ mediationId: item.id }} className={classes.row}>
        <span className={classes.top}>
          <StatusMark status={item.status} label={item.statusLabel} />
          <span className={classes.code}>{item.referenceCode}</span>
        </span>
        <span className={classes.title}>
          <ResidentText text={item.title} />
        </span>
        <span className={classes.facts}>
          <span>
            {item.topicLabel}
            {item.hamlet !== '' && ` · ${item.hamlet}`}
          </span>
          <span>
            {item.team?.name ?? texts.noTeam} · {mediators === '' ? texts.noMediator : mediators}
          </span>
          {item.nextSessionAt ? (
            <strong>{texts.nextSession(shortMoment(item.nextSessionAt))}</strong>
          ) : (
            item.dueAt && <Due at={item.dueAt} />
          )}
        </span>
      </Link>
    </li>
  )
}
