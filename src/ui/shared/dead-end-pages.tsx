import { Button } from '@mantine/core'
import { IconCompassOff, IconMoodSad, IconWifiOff } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { common } from '../texts/common.ts'
import { BlankState } from './blank-state.tsx'
import { Brand } from './brand.tsx'
import classes from './dead-end-pages.module.css'
import { LinkButton } from './link-controls.tsx'
import { usePageTitle } from './use-page-title.ts'

/**
 * Shown when a page could not be displayed, most often because its code could not be loaded without a network. Says nothing of
 * other causes: the details could hold content.
 */
export function CrashPage() {
  const isOffline = !navigator.onLine
  const Icon = isOffline ? IconWifiOff : IconMoodSad
  return (
    <DeadEnd>
      <div role="alert">
        <BlankState
          icon={<Icon size={30} />}
          title={isOffline ? common.pageOffline : common.pageFailed}
          hint={isOffline ? common.pageOfflineHint : common.pageFailedHint}
          level={1}
        >
          <Button size="md" onClick={() => window.location.reload()}>
            {common.reload}
          </Button>
        </BlankState>
      </div>
    </DeadEnd>
  )
}

/** Shown for an address that does not exist: to officers, and to residents who mistyped the address of a notice. */
export function MissingPage() {
  usePageTitle(common.notFound)
  return (
    <DeadEnd>
      <BlankState
        icon={<IconCompassOff size={30} />}
        title={common.notFound}
        hint={common.notFoundHint}
        level={1}
      >
        <div className={classes.ways}>
          <LinkButton to="/" size="md">
            {common.goToStart}
          </LinkButton>
          <Button component="a" href="/thong-bao" variant="default" size="md">
            {common.checkNotice}
          </Button>
        </div>
      </BlankState>
    </DeadEnd>
  )
}

function DeadEnd({ children }: { readonly children: ReactNode }) {
  return (
    <>
      <header className={classes.bar} data-ground="dark">
        <Brand size={30} />
      </header>
      <main>{children}</main>
    </>
  )
}
