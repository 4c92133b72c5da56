import { useQueryClient } from '@tanstack/react-query'
import { createContext, use, useCallback, useEffect, useState } from 'react'
import { groupKey } from '../api/groups.ts'
import { listenToLiveEvents } from '../api/live-events.ts'
import { mediationKeys } from '../api/mediations.ts'
import { noticeKeys } from '../api/notices.ts'
import { sessionKey } from '../api/session.ts'
import { announce } from '../shared/announcer.tsx'
import { inboxTexts } from '../texts/inbox.ts'
import { refreshAfterEvents } from './live-refresh.ts'

/** What may have changed while the channel was lost. */
const MISSABLE = [['case-files'], mediationKeys.all, noticeKeys.all, groupKey] as const

/** What the live channel told. */
export interface LiveUpdates {
  /** Whether the channel is being reconnected. */
  readonly isLost: boolean
  /** How many case files arrived since `forgetNew` was last called. */
  readonly newCases: number
  readonly forgetNew: () => void
}

/** The live channel of the page; quiet outside of `PageFrame`. */
export const LiveContext = createContext<LiveUpdates>({
  isLost: false,
  newCases: 0,
  forgetNew: () => undefined,
})

/** What the live channel told so far. */
export function useLive(): LiveUpdates {
  return use(LiveContext)
}

/** Keeps case files, notices and groups that are on the screen up to date. `isWanted` is false for people who see none. */
export function useNewLiveUpdates(isWanted: boolean): LiveUpdates {
  const client = useQueryClient()
  const [isLost, setLost] = useState(false)
  const [newCases, setNewCases] = useState(0)
  useEffect(() => {
    if (!isWanted) return
    const refresh = refreshAfterEvents(client)
    let wasOpen = false
    return listenToLiveEvents({
      onOpen: () => {
        setLost(false)
        if (wasOpen) for (const queryKey of MISSABLE) void client.invalidateQueries({ queryKey })
        wasOpen = true
      },
      onLost: () => {
        setLost(true)
        void client.invalidateQueries({ queryKey: sessionKey })
      },
      onEvent: (event) => {
        refresh(event)
        if (event.kind !== 'case-file.submitted') return
        setNewCases((count) => count + 1)
        announce(inboxTexts.newCaseSpoken)
      },
    })
  }, [client, isWanted])
  const forgetNew = useCallback(() => setNewCases(0), [])
  return { isLost, newCases, forgetNew }
}
