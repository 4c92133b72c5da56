import type { SearchText } from '../app/inbox/ports.ts'
import { foldedWords } from '../domain/text/fold-vietnamese.ts'

/** Results of one search; more than an officer looks through, and few enough for one look-up by id. */
const MAX_RESULTS = 2_000
/** Texts that were replaced or removed still stand in the lists of their words; with more of them, building anew is cheaper. */
const MAX_GONE = 1_000

/** What is known of a text beside its words. */
interface IndexedText {
  readonly id: string
  readonly submittedAt: number
}

/**
 * The words of one inbox, in memory only; gone when it is dropped or the process ends. Vietnamese is written in syllables, of which
 * there are some thousands without their marks: each keeps the numbers of the texts that hold it. That is a tenth of the
 * memory of an index that weighs its results, which nobody needs: officers look at the newest first.
 */
export class ContentIndex {
  readonly #textsOf = new Map<string, number[]>()
  readonly #texts: (IndexedText | undefined)[] = []
  readonly #numbers = new Map<string, number>()

  get size(): number {
    return this.#numbers.size
  }

  /** Whether so much of it is out of date that it should be built anew. */
  get isWorn(): boolean {
    return this.#texts.length > 2 * this.size + MAX_GONE
  }

  /** Adds case files, or replaces what was known of them. */
  put(texts: readonly SearchText[]): void {
    for (const { id, submittedAt, text } of texts) {
      this.remove(id)
      const number = this.#texts.push({ id, submittedAt }) - 1
      this.#numbers.set(id, number)
      for (const word of new Set(foldedWords(text))) this.#addWord(word, number)
    }
  }

  /** Forgets a case file that is no longer in this inbox. */
  remove(id: string): void {
    const number = this.#numbers.get(id)
    if (number === undefined) return
    this.#texts[number] = undefined
    this.#numbers.delete(id)
  }

  /** Ids of the case files that hold every word, or a word that begins with it; newest first. */
  find(words: readonly string[]): string[] {
    const wanted = [...new Set(words)]
    // How many of the wanted words a text holds, counted while it holds all of them so far.
    const held = new Uint8Array(this.#texts.length)
    for (const [index, word] of wanted.entries()) this.#count(word, index, held)
    return this.#texts
      .filter((text, number) => text !== undefined && held[number] === wanted.length)
      .flatMap((text) => text ?? [])
      .toSorted((one, other) => other.submittedAt - one.submittedAt)
      .slice(0, MAX_RESULTS)
      .map(({ id }) => id)
  }

  #addWord(word: string, number: number): void {
    const known = this.#textsOf.get(word)
    if (known === undefined) this.#textsOf.set(word, [number])
    else known.push(number)
  }

  #count(word: string, before: number, held: Uint8Array): void {
    for (const [known, numbers] of this.#textsOf) {
      if (!known.startsWith(word)) continue
      for (const number of numbers) if (held[number] === before) held[number] = before + 1
    }
  }
}
