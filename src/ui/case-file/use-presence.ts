import { useEffect, useState } from 'react'
import type { z } from 'zod'
import type { viewersSchema } from '../../contracts/case-work/presence.ts'
import { callApi } from '../api/http.ts'
import { useSession } from '../session/session-context.ts'
import { usePageVisible } from '../shared/use-page-visible.ts'

/** Somebody who has the case open. */
export type Viewer = z.infer<typeof viewersSchema>['items'][number]

/** The server forgets after 30 s. */
const BEAT_MS = 15_000

function tell(caseFileId: string, mode: Viewer['mode'] | 'gone') {
  return callApi<z.infer<typeof viewersSchema> | undefined>('/presence', {
    method: 'POST',
    body: { caseFileId, mode },
  }).catch(() => undefined)
}

/**
 * Tells colleagues that this officer has the case open, and answers who else has. Says nothing while the page is hidden; a
 * failure is silent, since presence is only a courtesy.
 */
export function usePresence(
  caseFileId: string,
  isWriting: boolean,
  known: readonly Viewer[],
): readonly Viewer[] {
  const { user } = useSession()
  const isVisible = usePageVisible()
  const [heard, setHeard] = useState<readonly Viewer[]>()
  const mode = isWriting ? 'writing' : 'viewing'
  useEffect(() => {
    if (!isVisible) return
    const beat = async () => {
      const answer = await tell(caseFileId, mode)
      if (answer !== undefined) setHeard(answer.items)
    }
    void beat()
    const timer = setInterval(() => void beat(), BEAT_MS)
    return () => clearInterval(timer)
  }, [caseFileId, mode, isVisible])
  useEffect(() => () => void tell(caseFileId, 'gone'), [caseFileId])
  return (heard ?? known).filter((viewer) => viewer.id !== user.id)
}
