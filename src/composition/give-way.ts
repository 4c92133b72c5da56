import type { GiveWay } from '../app/work/ports.ts'

/**
 * Creates a queue that lets one caller go on in each round of the event loop, after sockets that are ready were served. One
 * for the whole process: two batches side by side share the rounds.
 * @param calm waited for before each round: what goes before everything else (`intake-watch.ts`)
 */
export function createGiveWay(calm: () => Promise<void>): GiveWay {
  let last = Promise.resolve()
  return () => {
    last = last.then(calm).then(() => new Promise<void>((resolve) => setImmediate(resolve)))
    return last
  }
}
