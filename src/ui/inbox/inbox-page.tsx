import { Outlet, useMatch } from '@tanstack/react-router'
import { useRef } from 'react'
import { CASE_WORKER_ROLES } from '../../domain/access/role.ts'
import { PageFrame } from '../shell/page-frame.tsx'
import { inboxTexts } from '../texts/inbox.ts'
import classes from './inbox-page.module.css'
import { ListPane } from './list-pane.tsx'
import { useInboxCommands } from './use-inbox-commands.ts'
import { useInboxTitle } from './use-inbox-title.ts'
import { ViewsRail } from './views-rail.tsx'

const NO_ACCESS = { title: inboxTexts.noAccessTitle, hint: inboxTexts.noAccessHint }

/** The officers' inbox: saved views, the list and one case file, side by side where there is room. */
export function InboxPage() {
  const isOverview = useMatch({ from: '/inbox/', shouldThrow: false }) !== undefined
  const isCaseOpen = !isOverview
  return (
    <PageFrame roles={CASE_WORKER_ROLES} noAccess={NO_ACCESS} isImmersive={isCaseOpen}>
      <InboxPanes isCaseOpen={isCaseOpen} />
    </PageFrame>
  )
}

function InboxPanes({ isCaseOpen }: { readonly isCaseOpen: boolean }) {
  const list = useRef<HTMLDivElement>(null)
  const search = useRef<HTMLInputElement>(null)
  useInboxCommands(list, search)
  useInboxTitle()
  return (
    <div className={classes.panes} data-case-open={isCaseOpen}>
      <ViewsRail />
      <main id="main" className={classes.main}>
        <ListPane listRef={list} searchRef={search} />
        <div id="case" tabIndex={-1} className={classes.case}>
          <Outlet />
        </div>
      </main>
    </div>
  )
}
