import type { Clock } from '../app/clock.ts'
import type { LiveFeed } from '../app/inbox/live-events.ts'
import type { ContentSearch, InboxStore } from '../app/inbox/ports.ts'
import type { AskingOfficer } from '../domain/access/role.ts'
import { foldedWords } from '../domain/text/fold-vietnamese.ts'
import { type OpenInbox, openInbox } from './open-inbox.ts'

/** Bounds of what is held opened in memory. */
export interface SearchLimits {
  /** Inboxes held at once; the least recently searched gives way. */
  readonly maxInboxes: number
  /** Newest case files of one inbox; older ones are found by code and filters only. */
  readonly maxCaseFiles: number
  /** An inbox not searched for so long, in milliseconds, is dropped. */
  readonly maxIdleMs: number
  /** From its first search, how long an inbox may take before it answers from its newest case files, in milliseconds. */
  readonly patienceMs: number
}

/** Bounds for one small server: at some 1.2 KB a case file, a large commune's inbox of 50,000 takes 60 MB, an average one 8. */
export const SEARCH_LIMITS: SearchLimits = {
  maxInboxes: 12,
  maxCaseFiles: 50_000,
  maxIdleMs: 30 * 60_000,
  patienceMs: 300,
}

const MAX_WORDS = 12

interface HeldInbox {
  readonly inbox: OpenInbox
  usedAt: number
}

/** What the search stands on. */
export interface ContentSearchOptions {
  readonly store: InboxStore
  readonly feed: LiveFeed
  readonly clock: Clock
  readonly limits?: SearchLimits
}

/** A search that can be closed: what it held is dropped. */
export interface ClosableSearch extends ContentSearch {
  close(): void
}

/**
 * Search in sealed content without diacritics (design §5.8): an index per inbox, built on demand from what the asking
 * officer may open, kept up to date by live events, never written anywhere. A large inbox answers from its newest case
 * files while it reads the older ones. A handler's own cases are an inbox of their own, so that nobody's index holds more
 * than they may see.
 */
export function createContentSearch(options: ContentSearchOptions): ClosableSearch {
  const { store, feed, clock, limits = SEARCH_LIMITS } = options
  const { maxCaseFiles, patienceMs } = limits
  const held = new Map<string, HeldInbox>()
  let unsubscribe: (() => void) | undefined

  function listen(): void {
    unsubscribe ??= feed.subscribe(({ unitCode, caseFileId }) => {
      if (caseFileId === undefined) return
      for (const { inbox } of held.values()) if (inbox.unitCode === unitCode) inbox.noteChange(caseFileId)
    })
  }

  function drop(key: string): void {
    held.get(key)?.inbox.drop()
    held.delete(key)
  }

  function dropIdle(): void {
    for (const [key, { inbox, usedAt }] of held)
      if (clock.now() - usedAt > limits.maxIdleMs || inbox.isWorn) drop(key)
    while (held.size > limits.maxInboxes) drop(held.keys().next().value ?? '')
    if (held.size > 0) return
    unsubscribe?.()
    unsubscribe = undefined
  }

  function inboxOf(officer: AskingOfficer): OpenInbox {
    const key = officer.role === 'handler' ? `${officer.unitCode}|${officer.id}` : officer.unitCode
    const known = held.get(key)
    held.delete(key)
    const inbox = known?.inbox ?? begin(officer, key)
    held.set(key, { inbox, usedAt: clock.now() })
    return inbox
  }

  function begin(officer: AskingOfficer, key: string): OpenInbox {
    listen()
    const inbox: OpenInbox = openInbox({
      store,
      officer,
      maxCaseFiles,
      patienceMs,
      onFailure: () => {
        if (held.get(key)?.inbox === inbox) drop(key)
      },
    })
    return inbox
  }

  return {
    find: async (officer, text) => {
      const words = foldedWords(text).slice(0, MAX_WORDS)
      if (words.length === 0) return { ids: [], isReadingOlder: false }
      const inbox = inboxOf(officer)
      dropIdle()
      return inbox.find(words)
    },
    close: () => {
      for (const key of [...held.keys()]) drop(key)
      unsubscribe?.()
    },
  }
}
