import type { Clock } from '../app/clock.ts'
import type { LiveFeed } from '../app/inbox/live-events.ts'
import type { ContentSearch, InboxStore, SearchText } from '../app/inbox/ports.ts'
import type { AskingOfficer } from '../domain/access/role.ts'
import { foldedWords } from '../domain/text/fold-vietnamese.ts'
import { ContentIndex } from './content-index.ts'

/** Bounds of what is held opened in memory. */
export interface SearchLimits {
  /** Inboxes held at once; the least recently searched gives way. */
  readonly maxInboxes: number
  /** Newest case files of one inbox; older ones are found by code and filters only. */
  readonly maxCaseFiles: number
  /** An inbox not searched for so long, in milliseconds, is dropped. */
  readonly maxIdleMs: number
}

/** Bounds for one small server: at some 1.2 KB a case file, a large commune's inbox of 50,000 takes 60 MB, an average one 8. */
export const SEARCH_LIMITS: SearchLimits = { maxInboxes: 12, maxCaseFiles: 50_000, maxIdleMs: 30 * 60_000 }

/** Case files opened in one go, so that a large inbox does not keep everybody else waiting. */
const BATCH = 100
/** With more changes than this, building anew is cheaper. */
const MAX_STALE = 5_000
const MAX_WORDS = 12

interface HeldIndex {
  readonly unitCode: string
  readonly content: ContentIndex
  readonly ready: Promise<void>
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
 * officer may open, kept up to date by live events, never written anywhere. A handler's own cases are an inbox of their
 * own, so that nobody's index holds more than they may see.
 */
export function createContentSearch(options: ContentSearchOptions): ClosableSearch {
  const { store, feed, clock, limits = SEARCH_LIMITS } = options
  const held = new Map<string, HeldIndex>()
  let unsubscribe: (() => void) | undefined

  function listen(): void {
    unsubscribe ??= feed.subscribe(({ unitCode, caseFileId }) => {
      for (const index of held.values()) {
        if (index.unitCode === unitCode && caseFileId !== undefined) index.content.stale.add(caseFileId)
      }
    })
  }

  function dropIdle(): void {
    for (const [key, index] of held) {
      const isIdle = clock.now() - index.usedAt > limits.maxIdleMs
      if (isIdle || index.content.isWorn || index.content.stale.size > MAX_STALE) held.delete(key)
    }
    while (held.size > limits.maxInboxes) held.delete(held.keys().next().value ?? '')
    if (held.size > 0) return
    unsubscribe?.()
    unsubscribe = undefined
  }

  function open(officer: AskingOfficer): HeldIndex {
    const key = officer.role === 'handler' ? `${officer.unitCode}|${officer.id}` : officer.unitCode
    const known = held.get(key)
    held.delete(key)
    const index = known ?? begin(officer, key)
    index.usedAt = clock.now()
    held.set(key, index)
    return index
  }

  function begin(officer: AskingOfficer, key: string): HeldIndex {
    listen()
    const content = new ContentIndex()
    const ready = fill(store, officer, content, limits.maxCaseFiles)
    // A failed build must not be found again; who waits for it gets the error.
    ready.catch(() => held.delete(key))
    return { unitCode: officer.unitCode, content, ready, usedAt: clock.now() }
  }

  return {
    find: async (officer, text) => {
      const words = foldedWords(text).slice(0, MAX_WORDS)
      if (words.length === 0) return []
      const index = open(officer)
      dropIdle()
      await index.ready
      await refresh(store, officer, index.content)
      return index.content.find(words)
    },
    close: () => {
      held.clear()
      unsubscribe?.()
    },
  }
}

async function fill(
  store: InboxStore,
  officer: AskingOfficer,
  content: ContentIndex,
  maxCaseFiles: number,
): Promise<void> {
  let after: SearchText | undefined
  do {
    const from = after
    const texts = await store.withOfficer(officer, (inbox) =>
      inbox.readSearchTexts({ after: from, limit: BATCH }),
    )
    content.put(texts)
    after = texts.length === BATCH ? texts.at(-1) : undefined
  } while (after !== undefined && content.size < maxCaseFiles)
}

async function refresh(store: InboxStore, officer: AskingOfficer, content: ContentIndex): Promise<void> {
  const ids = [...content.stale]
  for (let start = 0; start < ids.length; start += BATCH) {
    const some = ids.slice(start, start + BATCH)
    for (const id of some) content.stale.delete(id)
    const texts = await store.withOfficer(officer, (inbox) => inbox.readSearchTexts({ ids: some }))
    content.put(texts)
    const found = new Set(texts.map((text) => text.id))
    for (const id of some) if (!found.has(id)) content.remove(id)
  }
}
