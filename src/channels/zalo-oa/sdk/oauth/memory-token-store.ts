import type { TokenPair } from './token-pair.ts'
import type { TokenStore } from './token-store.ts'

/**
 * A store for tests and single-process tools. A pair kept only here is lost with the process, and the grant with it:
 * the refresh token in any older copy is dead.
 */
export function createMemoryTokenStore(initial?: TokenPair): TokenStore {
  let committed = initial
  let queue: Promise<unknown> = Promise.resolve()
  return {
    load: async () => committed,
    withLock(work) {
      const turn = queue.then(async () => {
        let staged = committed
        const value = await work({
          current: committed,
          replace: async (pair) => {
            staged = pair
          },
        })
        committed = staged
        return value
      })
      queue = turn.catch(() => undefined)
      return turn
    },
  }
}
