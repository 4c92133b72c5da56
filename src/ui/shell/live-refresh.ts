import type { QueryClient } from '@tanstack/react-query'
import type { LiveEvent } from '../../contracts/live-event.ts'
import { caseFileKeys } from '../api/case-files.ts'
import { groupKey } from '../api/groups.ts'
import { mediationKeys } from '../api/mediations.ts'
import { noticeKeys } from '../api/notices.ts'

/** Events within this time cause one refresh together. */
const GATHER_MS = 250

interface Touched {
  hasCases: boolean
  hasNotices: boolean
  hasGroups: boolean
  hasMediations: boolean
  readonly caseFiles: Set<string>
  readonly notices: Set<string>
}

const nothing = (): Touched => ({
  hasCases: false,
  hasNotices: false,
  hasGroups: false,
  hasMediations: false,
  caseFiles: new Set(),
  notices: new Set(),
})

/** A page of a notice that is being sent asks by itself, faster than its events come. */
function touch(touched: Touched, { kind, caseFileId, noticeId }: LiveEvent): void {
  if (kind === 'notice.progress') return
  if (kind === 'group.changed') touched.hasGroups = true
  else if (kind === 'mediation.changed') touched.hasMediations = true
  else if (kind === 'notice.changed') touched.hasNotices = true
  else touched.hasCases = true
  if (caseFileId !== null) touched.caseFiles.add(caseFileId)
  if (noticeId) touched.notices.add(noticeId)
}

function refresh(client: QueryClient, touched: Touched): void {
  const again = (queryKey: readonly unknown[]) => void client.invalidateQueries({ queryKey })
  if (touched.hasCases) {
    again(caseFileKeys.lists)
    again(caseFileKeys.counts)
  }
  if (touched.hasNotices) {
    again(noticeKeys.lists)
    again(noticeKeys.calendar)
    again(noticeKeys.stops)
  }
  if (touched.hasGroups) again(groupKey)
  if (touched.hasMediations) again(mediationKeys.all)
  for (const id of touched.caseFiles) again(caseFileKeys.detail(id))
  for (const id of touched.notices) again(noticeKeys.detail(id))
}

/** What to do with each event: whatever it touches is read again, several events at once. */
export function refreshAfterEvents(client: QueryClient): (event: LiveEvent) => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  let touched = nothing()
  const run = () => {
    const done = touched
    timer = undefined
    touched = nothing()
    refresh(client, done)
  }
  return (event) => {
    touch(touched, event)
    if (timer === undefined) timer = setTimeout(run, GATHER_MS)
  }
}
