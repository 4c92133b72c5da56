import type { LiveEventKind } from '../../domain/access/live-event-kind.ts'

/** Something that open inboxes of a unit are told; no content. */
export interface LiveEventRecord {
  /** Grows, but rows may become visible out of order. */
  readonly id: number
  readonly unitCode: string
  readonly kind: LiveEventKind
  readonly caseFileId: string | undefined
  /** Of `notice.*` events. */
  readonly noticeId?: string | undefined
  /** Of `mediation.*` events. */
  readonly mediationId?: string | undefined
  /** Who hears of it beside the police of the unit; empty for events of the inbox alone. */
  readonly officerIds?: readonly string[]
  readonly at: number
}

/** The table that every process reads live events from. */
export interface LiveEventLog {
  /** The highest id so far; 0 when there is none. */
  newestId(): Promise<number>
  /** Rows above `id`, and those of `missing` that have become visible since; in the order of their ids. */
  readAfter(id: number, missing: readonly number[], limit: number): Promise<readonly LiveEventRecord[]>
  /** What one unit was told after `id`, and late rows shortly before it; in the order of their ids. */
  replay(unitCode: string, id: number, limit: number): Promise<readonly LiveEventRecord[]>
}

/** Told of each event once. */
export type LiveListener = (event: LiveEventRecord) => void

/** Live events as they become visible, to whoever listens in this process. */
export interface LiveFeed {
  /** @returns ends the subscription */
  subscribe(listener: LiveListener): () => void
  close(): void
}
