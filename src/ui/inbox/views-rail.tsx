import { useMediaQuery } from '@mantine/hooks'
import { inboxTexts } from '../texts/inbox.ts'
import { OwnViews } from './own-views.tsx'
import { ViewLinks } from './view-links.tsx'
import classes from './views-rail.module.css'

/** The saved views beside the list. Where there is less room they are icons with short words. */
export function ViewsRail() {
  const isWide = useMediaQuery('(min-width: 1561px)', true, { getInitialValueInEffect: false })
  return (
    <nav aria-label={inboxTexts.viewsLabel} className={classes.rail}>
      <ViewLinks className={classes.views} isShort={!isWide} />
      <OwnViews />
    </nav>
  )
}
