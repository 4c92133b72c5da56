/**
 * Joins single calls that arrive while a statement is under way into the next statement, so that a burst of webhooks costs
 * one round trip and one disk flush instead of many. A call waits for nobody when nothing is under way.
 */
export interface Batcher<Item, Result> {
  /** Resolves with the results of exactly these items, in order; throws what their statement threw. */
  add(items: readonly Item[]): Promise<readonly Result[]>
}

interface Waiting<Item, Result> {
  readonly items: readonly Item[]
  readonly resolve: (results: readonly Result[]) => void
  readonly reject: (error: unknown) => void
}

/**
 * @param run one statement over all items; its results stand in the items' order
 * @param maxItems of one statement
 * @param maxRunning statements at the same time
 */
export function createBatcher<Item, Result>(
  run: (items: readonly Item[]) => Promise<readonly Result[]>,
  maxItems: number,
  maxRunning: number,
): Batcher<Item, Result> {
  const waiting: Waiting<Item, Result>[] = []
  let running = 0

  async function runNext(): Promise<void> {
    const calls = takeCalls(waiting, maxItems)
    if (calls.length === 0) return
    running += 1
    try {
      const results = await run(calls.flatMap((call) => call.items))
      let from = 0
      for (const call of calls) {
        call.resolve(results.slice(from, from + call.items.length))
        from += call.items.length
      }
    } catch (error) {
      for (const call of calls) call.reject(error)
    } finally {
      running -= 1
      if (waiting.length > 0) void runNext()
    }
  }

  return {
    add: (items) =>
      new Promise((resolve, reject) => {
        waiting.push({ items, resolve, reject })
        if (running < maxRunning) void runNext()
      }),
  }
}

function takeCalls<Item, Result>(
  waiting: Waiting<Item, Result>[],
  maxItems: number,
): Waiting<Item, Result>[] {
  const calls: Waiting<Item, Result>[] = []
  let count = 0
  for (let next = waiting[0]; next !== undefined; next = waiting[0]) {
    if (calls.length > 0 && count + next.items.length > maxItems) break
    calls.push(next)
    count += next.items.length
    waiting.shift()
  }
  return calls
}
