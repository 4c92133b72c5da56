import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { createContext, use, useState } from 'react'
import type { CaseFileDetail } from '../../contracts/case-file.ts'
import { caseFileQuery } from '../api/case-files.ts'
import { type CaseWork, useCaseWork } from '../api/case-work.ts'
import { ApiProblem } from '../api/http.ts'
import { tellFailure } from '../shared/tell-failure.ts'
import { describeChanges } from './describe-changes.ts'

/** The open case file and the means to work on it. */
export interface CaseDesk {
  readonly detail: CaseFileDetail
  /**
   * Does one piece of work. False when it was not done: then the officer has been told why, and what was typed must stay.
   */
  readonly run: (work: CaseWork) => Promise<boolean>
  readonly isBusy: boolean
  /** What somebody else changed just before; empty when nothing stands in the way. */
  readonly changes: readonly string[]
  readonly dismissChanges: () => void
}

/** The desk of the case file on the screen; null outside of it. */
export const CaseDeskContext = createContext<CaseDesk | null>(null)

/** The desk of the case file on the screen. Only below `CaseScreen`; elsewhere it throws. */
export function useCaseDesk(): CaseDesk {
  const desk = use(CaseDeskContext)
  if (desk === null) throw new Error('useCaseDesk outside of CaseScreen')
  return desk
}

/** Sets up the desk: work is sent with the version on the screen, and a lost race shows what changed meanwhile. */
export function useNewCaseDesk(detail: CaseFileDetail): CaseDesk {
  const client = useQueryClient()
  const navigate = useNavigate({ from: '/inbox/$caseFileId' })
  const work = useCaseWork(detail.id)
  const [changes, setChanges] = useState<readonly string[]>([])
  const showChanges = async () => {
    const now = await client.fetchQuery({ ...caseFileQuery(detail.id), staleTime: 0 })
    setChanges(describeChanges(detail, now))
  }
  const run = async (asked: CaseWork) => {
    try {
      const answer = await work.mutateAsync(asked)
      setChanges([])
      if (answer === undefined) await navigate({ to: '/inbox', search: (search) => search })
      return true
    } catch (error) {
      const isRaceLost = error instanceof ApiProblem && error.code === 'case-file.stale'
      if (isRaceLost) await showChanges().catch(tellFailure)
      else tellFailure(error)
      return false
    }
  }
  return { detail, run, isBusy: work.isPending, changes, dismissChanges: () => setChanges([]) }
}
