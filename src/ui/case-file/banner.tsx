import type { ReactNode } from 'react'
import classes from './case-banners.module.css'

interface BannerProps {
  readonly icon: ReactNode
  readonly tone?: 'alert' | 'ask'
  readonly action?: ReactNode
  readonly children: ReactNode
}

/** One line above the case, with what can be done about it. */
export function Banner({ icon, tone, action, children }: BannerProps) {
  return (
    <div className={classes.banner} data-tone={tone} role={tone === 'alert' ? 'alert' : undefined}>
      <span className={classes.icon} aria-hidden="true">
        {icon}
      </span>
      <div className={classes.words}>{children}</div>
      {action && <div className={classes.actions}>{action}</div>}
    </div>
  )
}
