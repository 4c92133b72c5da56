import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { createContext, use, useEffect, useRef, useState } from 'react'
import type { CaseFileDetail } from '../../contracts/case-file.ts'
import { caseFileQuery } from '../api/case-files.ts'
import { type CaseWork, useCaseWork } from '../api/case-work.ts'
import { ApiProblem } from '../api/http.ts'
import { tellFailure } from '../shared/tell-failure.ts'
import { describeChanges } from './describe-changes.ts'
import { withVersion } from './describe-work.ts'

/** A lost race: what somebody else changed, and what this officer was about to do. */
export interface Conflict {
  readonly changes: readonly string[]
  readonly asked: CaseWork
}

/** The open case file and the means to work on it. */
export interface CaseDesk {
  readonly detail: CaseFileDetail
  /**
   * Does one piece of work. False when it was not done: then the officer has been told why, and what was typed must stay.
   * After a lost race it waits until the officer has decided.
   */
  readonly run: (work: CaseWork) => Promise<boolean>
  readonly isBusy: boolean
  /** The lost race that waits for a decision. */
  readonly conflict: Conflict | undefined
  /** Does what was asked all the same, on the case as it is now; or leaves it. */
  readonly decide: (goOn: boolean) => void
}

/** The desk of the case file on the screen; null outside of it. */
export const CaseDeskContext = createContext<CaseDesk | null>(null)

/** The desk of the case file on the screen. Only below `CaseScreen`; elsewhere it throws. */
export function useCaseDesk(): CaseDesk {
  const desk = use(CaseDeskContext)
  if (desk === null) throw new Error('useCaseDesk outside of CaseScreen')
  return desk
}

/** Holds a lost race until the officer decides; a new attempt, and leaving the screen, count as no. */
function useConflict() {
  const [conflict, setConflict] = useState<Conflict>()
  const answer = useRef<((goOn: boolean) => void) | undefined>(undefined)
  const decide = (goOn: boolean) => answer.current?.(goOn)
  useEffect(() => () => answer.current?.(false), [])
  const ask = async (next: Conflict) => {
    setConflict(next)
    const goOn = await new Promise<boolean>((resolve) => {
      answer.current = resolve
    })
    setConflict(undefined)
    return goOn
  }
  return { conflict, ask, decide }
}

/** Sets up the desk: work is sent with the version on the screen, and a lost race shows what changed meanwhile. */
export function useNewCaseDesk(detail: CaseFileDetail): CaseDesk {
  const client = useQueryClient()
  const navigate = useNavigate({ from: '/inbox/$caseFileId' })
  const work = useCaseWork(detail.id)
  const { conflict, ask, decide } = useConflict()
  const goOnAfterRace = async (asked: CaseWork) => {
    const now = await client.fetchQuery({ ...caseFileQuery(detail.id), staleTime: 0 })
    return (
      (await ask({ changes: describeChanges(detail, now), asked })) && run(withVersion(asked, now.version))
    )
  }
  const run = async (asked: CaseWork): Promise<boolean> => {
    decide(false)
    try {
      const outcome = await work.mutateAsync(asked)
      if (outcome === 'left') await navigate({ to: '/inbox', search: (search) => search })
      return true
    } catch (error) {
      const isRaceLost = error instanceof ApiProblem && error.code === 'case-file.stale'
      if (!isRaceLost) tellFailure(error)
      return isRaceLost ? goOnAfterRace(asked).catch(failed) : false
    }
  }
  return { detail, run, isBusy: work.isPending, conflict, decide }
}

function failed(error: unknown): false {
  tellFailure(error)
  return false
}
