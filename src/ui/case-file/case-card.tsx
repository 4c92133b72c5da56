import { type ReactNode, useId } from 'react'
import classes from './case-card.module.css'

/** A titled part of the case screen. */
export function CaseCard(props: {
  readonly title: string
  readonly icon: ReactNode
  readonly aside?: ReactNode
  readonly children: ReactNode
  readonly tone?: 'note'
}) {
  const id = useId()
  return (
    <section aria-labelledby={id} className={classes.card} data-tone={props.tone}>
      <header className={classes.head}>
        <span className={classes.icon} aria-hidden="true">
          {props.icon}
        </span>
        <h2 id={id} className={classes.title}>
          {props.title}
        </h2>
        {props.aside}
      </header>
      {props.children}
    </section>
  )
}
