import { type QueryClient, useQueryClient } from '@tanstack/react-query'
import { createContext, use, useCallback, useEffect, useState } from 'react'
import type { LiveEvent } from '../../contracts/live-event.ts'
import { caseFileKeys } from '../api/case-files.ts'
import { listenToLiveEvents } from '../api/live-events.ts'
import { sessionKey } from '../api/session.ts'
import { announce } from '../shared/announcer.tsx'
import { inboxTexts } from '../texts/inbox.ts'

/** Events within this time cause one refresh together. */
const GATHER_MS = 250

function refreshAfterEvents(client: QueryClient) {
  let timer: ReturnType<typeof setTimeout> | undefined
  const touched = new Set<string>()
  const refresh = () => {
    timer = undefined
    void client.invalidateQueries({ queryKey: caseFileKeys.lists })
    void client.invalidateQueries({ queryKey: caseFileKeys.counts })
    for (const id of touched) void client.invalidateQueries({ queryKey: caseFileKeys.detail(id) })
    touched.clear()
  }
  return (event: LiveEvent) => {
    if (event.caseFileId !== null) touched.add(event.caseFileId)
    if (timer === undefined) timer = setTimeout(refresh, GATHER_MS)
  }
}

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

/** Keeps everything about case files that is on the screen up to date. `isWanted` is false for people who see none. */
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
        if (wasOpen) void client.invalidateQueries({ queryKey: ['case-files'] })
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
