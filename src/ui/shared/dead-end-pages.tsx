import { Button } from '@mantine/core'
import { IconCompassOff, IconMoodSad } from '@tabler/icons-react'
import { common } from '../texts/common.ts'
import { BlankState } from './blank-state.tsx'
import { LinkButton } from './link-controls.tsx'

/** Shown when a page could not be displayed. Says nothing about the cause: the details could hold content. */
export function CrashPage() {
  return (
    <main role="alert">
      <BlankState icon={<IconMoodSad size={30} />} title={common.pageFailed} hint={common.pageFailedHint}>
        <Button onClick={() => window.location.reload()}>{common.reload}</Button>
      </BlankState>
    </main>
  )
}

/** Shown for an address that does not exist. */
export function MissingPage() {
  return (
    <main>
      <BlankState icon={<IconCompassOff size={30} />} title={common.notFound}>
        <LinkButton to="/inbox">{common.goToInbox}</LinkButton>
      </BlankState>
    </main>
  )
}
