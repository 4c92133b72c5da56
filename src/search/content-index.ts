import MiniSearch from 'minisearch'
import type { SearchText } from '../app/inbox/ports.ts'
import { foldedWords } from '../domain/text/fold-vietnamese.ts'

/** Results of one search; more than an officer looks through, and few enough for one look-up by id. */
const MAX_RESULTS = 2_000

/** The words of one inbox, in memory only; gone when it is dropped or the process ends. */
export class ContentIndex {
  readonly #index = new MiniSearch<SearchText>({
    fields: ['text'],
    tokenize: foldedWords,
    processTerm: (word) => word,
  })
  /** Case files that changed since they were read. */
  readonly stale = new Set<string>()

  get size(): number {
    return this.#index.documentCount
  }

  /** Adds case files, or replaces what was known of them. */
  put(texts: readonly SearchText[]): void {
    for (const text of texts) {
      if (this.#index.has(text.id)) this.#index.replace(text)
      else this.#index.add(text)
    }
  }

  /** Forgets a case file that is no longer in this inbox. */
  remove(id: string): void {
    if (this.#index.has(id)) this.#index.discard(id)
  }

  /** Ids of the case files that hold every word, or a word that begins with it; best first. */
  find(words: readonly string[]): string[] {
    const found = this.#index.search(words.join(' '), { combineWith: 'AND', prefix: true })
    // Safe: ids are the documents' own, which are strings.
    return found.slice(0, MAX_RESULTS).map((result) => result.id as string)
  }
}
