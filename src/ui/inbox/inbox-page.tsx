import { IconLock } from '@tabler/icons-react'
import { Outlet, useMatch } from '@tanstack/react-router'
import { useRef } from 'react'
import { worksOnCaseFiles } from '../../domain/access/role.ts'
import { useDraftGuard } from '../case-file/drafts.ts'
import { useSession } from '../session/session-context.ts'
import { SessionGate } from '../session/session-gate.tsx'
import { BlankState } from '../shared/blank-state.tsx'
import { ConnectionNotice } from '../shared/connection-notice.tsx'
import { common } from '../texts/common.ts'
import { inboxTexts } from '../texts/inbox.ts'
import { AccountMenu } from './account-menu.tsx'
import classes from './inbox-page.module.css'
import { ListPane } from './list-pane.tsx'
import { useLiveInbox } from './live-inbox.ts'
import { useInboxKeys } from './use-inbox-keys.ts'
import { useInboxTitle } from './use-inbox-title.ts'
import { ViewsRail } from './views-rail.tsx'

/** The officers' inbox: saved views, the list and one case file, side by side where there is room. */
export function InboxPage() {
  return (
    <SessionGate>
      <CaseWorkersOnly />
    </SessionGate>
  )
}

function CaseWorkersOnly() {
  const { user } = useSession()
  useDraftGuard(user.id)
  if (worksOnCaseFiles(user.role)) return <InboxLayout />
  return (
    <main className={classes.noAccess}>
      <BlankState
        icon={<IconLock size={30} />}
        title={inboxTexts.noAccessTitle}
        hint={inboxTexts.noAccessHint}
      >
        <AccountMenu />
      </BlankState>
    </main>
  )
}

function InboxLayout() {
  const live = useLiveInbox()
  const isCaseOpen = useMatch({ from: '/inbox/$caseFileId', shouldThrow: false }) !== undefined
  const list = useRef<HTMLDivElement>(null)
  const search = useRef<HTMLInputElement>(null)
  useInboxKeys(list, search)
  useInboxTitle()
  return (
    <div className={classes.page}>
      <a href="#case" className="skip-link">
        {common.skipToContent}
      </a>
      <ConnectionNotice isLiveLost={live.isLost} />
      <div className={classes.panes} data-case-open={isCaseOpen}>
        <ViewsRail />
        <main className={classes.main}>
          <ListPane listRef={list} searchRef={search} newCases={live.newCases} onSeenNew={live.forgetNew} />
          <div id="case" tabIndex={-1} className={classes.case}>
            <Outlet />
          </div>
        </main>
      </div>
    </div>
  )
}
