import type { ReactNode } from 'react'
import { usePageTitle } from '../shared/use-page-title.ts'
import classes from './page-body.module.css'

interface PageBodyProps {
  readonly title: string
  /** One line under the title that says what the page is for. */
  readonly hint?: string
  /** Buttons beside the title. */
  readonly actions?: ReactNode
  /** `wide` for tables and boards, `read` (default) for forms and texts. */
  readonly width?: 'read' | 'wide'
  readonly children: ReactNode
}

/** An ordinary page inside `PageFrame`: title, actions, scrolled content. Also names the browser's tab. */
export function PageBody({ title, hint, actions, width = 'read', children }: PageBodyProps) {
  usePageTitle(title)
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard (WCAG 2.1.1)
    <main id="main" tabIndex={0} className={classes.body} data-width={width}>
      <header className={classes.head}>
        <div className={classes.words}>
          <h1 className={classes.title}>{title}</h1>
          {hint && <p className={classes.hint}>{hint}</p>}
        </div>
        {actions && <div className={classes.actions}>{actions}</div>}
      </header>
      {children}
    </main>
  )
}
