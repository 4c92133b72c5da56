import { IconPlugConnectedX } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import type { Session } from '../../contracts/session.ts'
import { sessionQuery } from '../api/session.ts'
import { FailedState } from '../shared/blank-state.tsx'
import { WaitingPage } from '../shared/waiting-page.tsx'
import { common } from '../texts/common.ts'
import { LogInPage } from './log-in-page.tsx'
import { SessionContext } from './session-context.ts'

/** Shows its children to whoever is logged in, and the log-in page to everybody else. */
export function SessionGate({ children }: { readonly children: ReactNode }) {
  const session = useQuery(sessionQuery)
  if (session.isPending) return <WaitingPage />
  if (session.data === undefined) {
    return (
      <FailedState
        icon={<IconPlugConnectedX size={30} />}
        title={common.pageFailed}
        error={session.error}
        onRetry={() => void session.refetch()}
      />
    )
  }
  return session.data === null ? <LogInPage /> : <LoggedIn session={session.data}>{children}</LoggedIn>
}

function LoggedIn({ session, children }: { readonly session: Session; readonly children: ReactNode }) {
  return <SessionContext value={session}>{children}</SessionContext>
}
