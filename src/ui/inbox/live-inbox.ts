import { type QueryClient, useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useState } from 'react'
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

/** Keeps the inbox live. `newCases` counts what arrived since `forgetNew` was last called. */
export function useLiveInbox() {
  const client = useQueryClient()
  const [isLost, setLost] = useState(false)
  const [newCases, setNewCases] = useState(0)
  useEffect(() => {
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
  }, [client])
  const forgetNew = useCallback(() => setNewCases(0), [])
  return { isLost, newCases, forgetNew }
}
