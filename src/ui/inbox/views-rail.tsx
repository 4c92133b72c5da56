import { useMediaQuery } from '@mantine/hooks'
import { useSession } from '../session/session-context.ts'
import { Brand } from '../shared/brand.tsx'
import { SchemeSwitch } from '../shared/scheme-switch.tsx'
import { inboxTexts } from '../texts/inbox.ts'
import { AccountMenu } from './account-menu.tsx'
import { ViewLinks } from './view-links.tsx'
import classes from './views-rail.module.css'

/** The rail at the left: where I am, the saved views, and myself. Narrow screens get icons with short words. */
export function ViewsRail() {
  const { user } = useSession()
  const isWide = useMediaQuery('(min-width: 1561px)', true, { getInitialValueInEffect: false })
  return (
    <aside className={classes.rail} data-ground="dark">
      <div className={classes.brand}>
        <Brand size={36} />
      </div>
      <p className={classes.unit}>{user.unit.name}</p>
      <nav aria-label={inboxTexts.viewsLabel} className={classes.nav}>
        <ViewLinks className={classes.views} isShort={!isWide} />
      </nav>
      <div className={classes.foot}>
        <SchemeSwitch className={classes.onRail} />
        <AccountMenu className={classes.onRail} />
      </div>
    </aside>
  )
}
