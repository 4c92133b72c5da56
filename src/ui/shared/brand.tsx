import { common } from '../texts/common.ts'
import mark from '../theme/mark.svg'
import classes from './brand.module.css'

/** The product's mark and name. `size` is the mark's side in pixels. */
export function Brand({
  size = 32,
  withLine = false,
}: {
  readonly size?: number
  readonly withLine?: boolean
}) {
  return (
    <span className={classes.brand}>
      <img src={mark} width={size} height={size} alt="" className={classes.mark} />
      <span className={classes.words}>
        <span className={classes.name}>{common.product}</span>
        {withLine && <span className={classes.line}>{common.productLine}</span>}
      </span>
    </span>
  )
}
