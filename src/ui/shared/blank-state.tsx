import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { ApiProblem } from '../api/http.ts'
import { common } from '../texts/common.ts'
import classes from './blank-state.module.css'

/** Says kindly that there is nothing here, and why. */
export function BlankState(props: {
  readonly icon: ReactNode
  readonly title: string
  readonly hint?: string
  /** 1 where nothing else heads the page. */
  readonly level?: 1
  readonly children?: ReactNode
}) {
  const Title = props.level === 1 ? 'h1' : 'p'
  return (
    <div className={classes.blank}>
      <span className={classes.icon} aria-hidden="true">
        {props.icon}
      </span>
      <Title className={classes.title}>{props.title}</Title>
      {props.hint && <p className={classes.hint}>{props.hint}</p>}
      {props.children}
    </div>
  )
}

/** Says what failed and offers to try again. */
export function FailedState(props: {
  readonly icon: ReactNode
  readonly title: string
  readonly error: Error
  readonly onRetry: () => void
}) {
  const hint = props.error instanceof ApiProblem ? props.error.message : common.somethingFailed
  return (
    <div role="alert">
      <BlankState icon={props.icon} title={props.title} hint={hint}>
        <Button variant="default" onClick={props.onRetry}>
          {common.retry}
        </Button>
      </BlankState>
    </div>
  )
}
