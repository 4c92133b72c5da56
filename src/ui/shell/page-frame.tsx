import { IconLock } from '@tabler/icons-react'
import { Navigate, useMatch } from '@tanstack/react-router'
import { lazy, type ReactNode, Suspense, useCallback, useState } from 'react'
import { hearsOfChanges } from '../../domain/access/live-hearing.ts'
import type { Role } from '../../domain/access/role.ts'
import { useDraftGuard } from '../case-file/drafts.ts'
import { useSession } from '../session/session-context.ts'
import { SessionGate } from '../session/session-gate.tsx'
import { BlankState } from '../shared/blank-state.tsx'
import { ConnectionNotice } from '../shared/connection-notice.tsx'
import { common } from '../texts/common.ts'
import { shellTexts } from '../texts/shell.ts'
import { LiveContext, useNewLiveUpdates } from './live-updates.ts'
import classes from './page-frame.module.css'
import { SectionTabs } from './section-links.tsx'
import { sectionsOf } from './sections.ts'
import { TopBar } from './top-bar.tsx'
import { useCommandKeys } from './use-command-keys.ts'
import { useShellCommands } from './use-shell-commands.ts'

const CommandPalette = lazy(async () => ({
  default: (await import('./command-palette.tsx')).CommandPalette,
}))
const KeysDialog = lazy(async () => ({ default: (await import('./keys-dialog.tsx')).KeysDialog }))

interface PageFrameProps {
  /** Who works on this page; everybody else is told so kindly. The server decides by itself who may do what. */
  readonly roles: readonly Role[]
  /** What stands instead of `noAccessTitle`, where a page can say more. */
  readonly noAccess?: { readonly title: string; readonly hint: string }
  /** On a phone, something fills the whole screen and brings its own way back: the bars step aside. */
  readonly isImmersive?: boolean
  readonly children: ReactNode
}

/**
 * The frame of every page behind the log-in: bar, sections, command palette, keys. Its children bring one `<main>` (see
 * `PageBody`) with `id="main"`.
 */
export function PageFrame(props: PageFrameProps) {
  return (
    <SessionGate>
      <Frame {...props} />
    </SessionGate>
  )
}

function Frame({ roles, noAccess, isImmersive = false, children }: PageFrameProps) {
  const { user } = useSession()
  const [opened, setOpened] = useState<'palette' | 'keys'>()
  const openPalette = useCallback(() => setOpened('palette'), [])
  const close = useCallback(() => setOpened(undefined), [])
  const live = useNewLiveUpdates(hearsOfChanges(user.role))
  useDraftGuard(user.id)
  useCommandKeys(openPalette)
  useShellCommands(() => setOpened('keys'))
  return (
    <div className={classes.frame} data-immersive={isImmersive}>
      <a href="#main" className="skip-link">
        {common.skipToContent}
      </a>
      <TopBar onPalette={openPalette} />
      <ConnectionNotice isLiveLost={live.isLost} />
      <div className={classes.content}>
        <LiveContext value={live}>
          {roles.includes(user.role) ? children : <NoAccess {...noAccess} />}
        </LiveContext>
      </div>
      <nav aria-label={shellTexts.sections} className={classes.tabs}>
        <SectionTabs />
      </nav>
      <Suspense>
        {opened === 'palette' && <CommandPalette onClose={close} />}
        {opened === 'keys' && <KeysDialog onClose={close} />}
      </Suspense>
    </div>
  )
}

/** After the log-in everybody lands in the inbox; people who work elsewhere go on to their first section. */
function NoAccess({
  title = shellTexts.noAccessTitle,
  hint = shellTexts.noAccessHint,
}: {
  readonly title?: string
  readonly hint?: string
}) {
  const { user } = useSession()
  const isStart = useMatch({ from: '/inbox/', shouldThrow: false }) !== undefined
  const own = sectionsOf(user.role)[0]
  if (isStart && own !== undefined) return <Navigate to={own.to} replace />
  return (
    <main id="main" className={classes.noAccess}>
      <BlankState icon={<IconLock size={30} />} title={title} hint={hint} />
    </main>
  )
}
