import { Loader } from '@mantine/core'
import { common } from '../texts/common.ts'
import classes from './waiting-page.module.css'

/** While a page's code or the session is on its way: over a slow network, an empty window looks broken. */
export function WaitingPage() {
  return (
    <main aria-busy="true">
      <h1 className="screen-reader-only">{common.loading}</h1>
      <Loader className={classes.wait ?? ''} aria-hidden="true" />
    </main>
  )
}
