import { IconPlugConnectedX, IconSearchOff } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { ApiProblem } from '../api/http.ts'
import { BlankState, FailedState } from '../shared/blank-state.tsx'
import { PageBody } from './page-body.tsx'

interface NotOpenedProps {
  /** Of the page. */
  readonly title: string
  readonly error: Error
  /** Says that there is no such thing, or that it is not this officer's; the server does not tell which. */
  readonly missing: { readonly title: string; readonly hint: string }
  readonly failedTitle: string
  readonly onRetry: () => void
  /** The way back to the list. */
  readonly children: ReactNode
}

/** In place of the page of one thing that is not there, or that could not be read. */
export function NotOpened({ title, error, missing, failedTitle, onRetry, children }: NotOpenedProps) {
  const isMissing = error instanceof ApiProblem && (error.status === 404 || error.status === 400)
  return (
    <PageBody title={title}>
      {isMissing ? (
        <BlankState icon={<IconSearchOff size={30} />} {...missing}>
          {children}
        </BlankState>
      ) : (
        <FailedState
          icon={<IconPlugConnectedX size={30} />}
          title={failedTitle}
          error={error}
          onRetry={onRetry}
        />
      )}
    </PageBody>
  )
}
