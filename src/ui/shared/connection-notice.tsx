import { useNetwork } from '@mantine/hooks'
import { IconWifiOff } from '@tabler/icons-react'
import { common } from '../texts/common.ts'
import classes from './connection-notice.module.css'

/** A line across the page while there is no network, or while live updates are being reconnected. */
export function ConnectionNotice({ isLiveLost }: { readonly isLiveLost: boolean }) {
  const { online } = useNetwork()
  if (online && !isLiveLost) return null
  return (
    <p role="status" className={classes.notice} data-kind={online ? 'live' : 'offline'}>
      <IconWifiOff size={17} aria-hidden="true" />
      {online ? common.reconnecting : common.offline}
    </p>
  )
}
