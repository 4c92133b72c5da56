import { AppError } from '../app-error.ts'
import type { Clock } from '../clock.ts'
import type { Sleep } from '../delivery/ports.ts'
import type { CopyResult, CopyStore } from './sending-ports.ts'

const RETRY_MS = 250
/** While the database is away results are held; the lease of the copies is longer. */
const PATIENCE_MS = 30_000

/** Writes results soon after they come. */
export interface ResultWriter {
  add(result: CopyResult): void
  /** Resolves when everything added so far is written. @throws when it could not be */
  flush(): Promise<void>
}

/**
 * Creates a writer that gathers results for a moment, so that sending fast does not mean writing often.
 * @param deps.gatherMs results of so long are written together; what is not written yet is in doubt after a crash
 */
export function createResultWriter(deps: {
  readonly gatherMs: number
  readonly store: Pick<CopyStore, 'settle'>
  readonly clock: Clock
  readonly sleep: Sleep
}): ResultWriter {
  const waiting: CopyResult[] = []
  let writing: Promise<void> | undefined
  let failure: unknown

  async function writeAll(): Promise<void> {
    await deps.sleep(deps.gatherMs)
    while (waiting.length > 0) await writePatiently(waiting.splice(0), deps)
  }

  function begin(): Promise<void> {
    writing ??= writeAll()
      .catch((error: unknown) => {
        failure = error
      })
      .finally(() => {
        writing = undefined
      })
    return writing
  }

  return {
    add: (result) => {
      waiting.push(result)
      void begin()
    },
    flush: async () => {
      while (waiting.length > 0 || writing !== undefined) {
        await begin()
        if (failure !== undefined) throw failure
      }
      if (failure !== undefined) throw failure
    },
  }
}

async function writePatiently(
  results: readonly CopyResult[],
  deps: { readonly store: Pick<CopyStore, 'settle'>; readonly clock: Clock; readonly sleep: Sleep },
): Promise<void> {
  const until = deps.clock.now() + PATIENCE_MS
  for (;;) {
    try {
      await deps.store.settle(results)
      return
    } catch (error) {
      const mayTryAgain = error instanceof AppError && error.retryable && deps.clock.now() < until
      if (!mayTryAgain) throw error
      await deps.sleep(RETRY_MS)
    }
  }
}
