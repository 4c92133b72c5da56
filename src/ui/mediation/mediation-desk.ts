import { notifications } from '@mantine/notifications'
import { createContext, use } from 'react'
import type { MediationDetail } from '../../contracts/mediation/detail.ts'
import { ApiProblem } from '../api/http.ts'
import { type MediationWork, useMediationWork } from '../api/mediations.ts'
import { tellFailure } from '../shared/tell-failure.ts'
import { mediationTexts as texts } from '../texts/mediation.ts'

/** The mediation on the screen and the means to work on it. */
export interface MediationDesk {
  readonly detail: MediationDetail
  /** Does one piece of work; false when it was not done: then the person was told why, and what was typed must stay. */
  readonly run: (work: MediationWork) => Promise<boolean>
  readonly isBusy: boolean
}

/** The desk of the mediation on the screen; null outside of it. */
export const MediationDeskContext = createContext<MediationDesk | null>(null)

/** The desk of the mediation on the screen. Only below `MediationPage`; elsewhere it throws. */
export function useMediationDesk(): MediationDesk {
  const desk = use(MediationDeskContext)
  if (desk === null) throw new Error('useMediationDesk outside of MediationPage')
  return desk
}

/** Sets up the desk; a lost race shows the mediation as it is now and says so. */
export function useNewMediationDesk(detail: MediationDetail): MediationDesk {
  const work = useMediationWork(detail.id)
  const run = async (asked: MediationWork) => {
    try {
      await work.mutateAsync({ ...asked, version: detail.version })
      return true
    } catch (error) {
      if (error instanceof ApiProblem && error.status === 409 && error.code.endsWith('.stale'))
        notifications.show({ color: 'seal', message: texts.stale, autoClose: 10_000 })
      else tellFailure(error)
      return false
    }
  }
  return { detail, run, isBusy: work.isPending }
}
