import { common } from '../texts/common.ts'
import classes from './brand.module.css'

interface BrandProps {
  /** Side of the mark in pixels. */
  readonly size?: number
  readonly withLine?: boolean
}

/** The product's mark and name. On dark ground (`data-ground="dark"` above it) the shield turns white. */
export function Brand({ size = 32, withLine = false }: BrandProps) {
  return (
    <span className={classes.brand}>
      <Mark size={size} />
      <span className={classes.words}>
        <span className={classes.name}>{common.product}</span>
        {withLine && <span className={classes.line}>{common.productLine}</span>}
      </span>
    </span>
  )
}

/** The mark alone: a shield that holds a house which is also a speech bubble. Decorative. */
export function Mark({ size }: { readonly size: number }) {
  return (
    <svg viewBox="0 0 32 32" width={size} height={size} aria-hidden="true" className={classes.mark}>
      <path
        className={classes.shield}
        d="M16 1.5 28 5.6v9.6c0 7.3-4.9 12.6-12 15.3C8.9 27.8 4 22.5 4 15.2V5.6z"
      />
      <path className={classes.house} d="M10 17.2V14l6-4.8 6 4.8v7.4h-7.6" />
      <circle className={classes.light} cx="11.4" cy="21.3" r="1.7" />
    </svg>
  )
}
