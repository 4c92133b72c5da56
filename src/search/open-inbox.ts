import type { FoundCaseFiles, InboxStore, SearchText } from '../app/inbox/ports.ts'
import type { AskingOfficer } from '../domain/access/role.ts'
import { ContentIndex } from './content-index.ts'

/** Newest case files that every answer has looked through, however long it takes. */
const NEWEST = 100
/** Older case files opened in one go: few enough that whoever asks for something else meanwhile hardly waits. */
const BATCH = 25

/** What an inbox is opened with. */
interface OpenInboxOptions {
  readonly store: InboxStore
  /** Whose inbox: nothing is held that this officer may not see. */
  readonly officer: AskingOfficer
  /** Newest case files that are opened. */
  readonly maxCaseFiles: number
  /** From the beginning, how long searches wait for older case files before they answer without them, in milliseconds. */
  readonly patienceMs: number
  /** Told when reading fails: what was opened so far must not be found again. */
  readonly onFailure: () => void
}

/** One inbox whose words are held in memory, or on their way there. */
export interface OpenInbox {
  readonly unitCode: string
  /** Whether so much of it is out of date that it should be opened anew. */
  readonly isWorn: boolean
  /** Answers from what has been opened; at the beginning it waits for a moment, so that small inboxes answer whole. */
  find(words: readonly string[]): Promise<FoundCaseFiles>
  noteChange(caseFileId: string): void
  /** Stops reading. */
  drop(): void
}

/** With more changes than this, opening anew is cheaper. */
const MAX_STALE = 5_000

/** Begins to open an inbox, newest case files first; goes on by itself until all are read. */
export function openInbox(options: OpenInboxOptions): OpenInbox {
  const { store, officer, patienceMs } = options
  const content = new ContentIndex()
  const stale = new Set<string>()
  const state = { isDropped: false, isComplete: false }
  const newest = readPage(options, content, { after: undefined, limit: NEWEST })
  const filled = newest.then((after) => readOlder(options, content, after, state))
  filled.catch(options.onFailure)
  const answerable = Promise.all([newest, Promise.race([filled, passing(patienceMs)])])
  return {
    unitCode: officer.unitCode,
    get isWorn() {
      return content.isWorn || stale.size > MAX_STALE
    },
    find: async (words) => {
      await answerable
      // Asked before anything is read again: what became complete meanwhile is told with the next answer.
      const isReadingOlder = !state.isComplete
      await refresh(store, officer, content, stale)
      return { ids: content.find(words), isReadingOlder }
    },
    noteChange: (caseFileId) => void stale.add(caseFileId),
    drop: () => {
      state.isDropped = true
    },
  }
}

function passing(ms: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, ms).unref()
  })
}

/** Opens one page; tells where the next begins, undefined after the last. */
async function readPage(
  { store, officer }: OpenInboxOptions,
  content: ContentIndex,
  page: { readonly after: SearchText | undefined; readonly limit: number },
): Promise<SearchText | undefined> {
  const texts = await store.withOfficer(officer, (inbox) => inbox.readSearchTexts(page))
  content.put(texts)
  return texts.length === page.limit ? texts.at(-1) : undefined
}

async function readOlder(
  options: OpenInboxOptions,
  content: ContentIndex,
  newest: SearchText | undefined,
  state: { readonly isDropped: boolean; isComplete: boolean },
): Promise<void> {
  let after = newest
  while (after !== undefined && content.size < options.maxCaseFiles && !state.isDropped)
    after = await readPage(options, content, { after, limit: BATCH })
  state.isComplete = true
}

async function refresh(
  store: InboxStore,
  officer: AskingOfficer,
  content: ContentIndex,
  stale: Set<string>,
): Promise<void> {
  const ids = [...stale]
  for (let start = 0; start < ids.length; start += BATCH) {
    const some = ids.slice(start, start + BATCH)
    for (const id of some) stale.delete(id)
    const texts = await readAgain(store, officer, some, stale)
    content.put(texts)
    const found = new Set(texts.map((text) => text.id))
    for (const id of some) if (!found.has(id)) content.remove(id)
  }
}

async function readAgain(
  store: InboxStore,
  officer: AskingOfficer,
  ids: readonly string[],
  stale: Set<string>,
): Promise<readonly SearchText[]> {
  try {
    return await store.withOfficer(officer, (inbox) => inbox.readSearchTexts({ ids }))
  } catch (error) {
    // What could not be read again is still out of date.
    for (const id of ids) stale.add(id)
    throw error
  }
}
