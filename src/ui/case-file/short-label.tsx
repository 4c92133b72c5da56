import classes from './case-actions.module.css'

/** A label for the desk, and a shorter one that fits under a thumb. */
export function ShortLabel({ long, short }: { readonly long: string; readonly short: string }) {
  return (
    <>
      <span className={classes.long}>{long}</span>
      <span className={classes.short}>{short}</span>
    </>
  )
}
