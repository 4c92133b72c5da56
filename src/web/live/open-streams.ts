import type { EventStream } from './event-stream.ts'

/** Streams one officer may hold: tabs and a phone. The oldest gives way, so that a forgotten tab locks nobody out. */
const MAX_OF_OFFICER = 8
/** Streams one process holds. */
const MAX_ALL = 2_000

interface Entry {
  readonly officerId: string
  readonly sessionKey: string
  readonly stream: EventStream
}

/** The live connections of this process, so that log-out and shutdown can end them. */
export class OpenStreams {
  readonly #entries = new Set<Entry>()

  /** False when the process holds as many as it can. */
  get hasRoom(): boolean {
    return this.#entries.size < MAX_ALL
  }

  add(officerId: string, idHash: Uint8Array, stream: EventStream): void {
    const entry = { officerId, sessionKey: keyOf(idHash), stream }
    this.#entries.add(entry)
    void stream.closed.then(() => this.#entries.delete(entry))
    const own = [...this.#entries].filter((one) => one.officerId === officerId)
    if (own.length > MAX_OF_OFFICER) own[0]?.stream.close()
  }

  /** Ends the streams of a session. */
  closeSession(idHash: Uint8Array): void {
    for (const entry of this.#entries) if (entry.sessionKey === keyOf(idHash)) entry.stream.close()
  }

  closeAll(): void {
    for (const entry of this.#entries) entry.stream.close()
  }
}

function keyOf(idHash: Uint8Array): string {
  return Buffer.from(idHash).toString('hex')
}
