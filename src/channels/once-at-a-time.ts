/**
 * Lets the first of several that want the same thing do it while the others wait: a picture for a thousand groups is
 * uploaded once.
 *
 * @returns runs `work` alone for its key; whoever comes meanwhile waits and is told `waited`, to look again
 */
export function createOnceAtATime(): <T>(
  key: string,
  work: () => Promise<T>,
) => Promise<{ readonly kind: 'done'; readonly result: T } | { readonly kind: 'waited' }> {
  const underWay = new Map<string, Promise<unknown>>()
  return async (key, work) => {
    const other = underWay.get(key)
    if (other !== undefined) {
      await other.catch(() => undefined)
      return { kind: 'waited' }
    }
    const mine = work()
    underWay.set(key, mine)
    try {
      return { kind: 'done', result: await mine }
    } finally {
      underWay.delete(key)
    }
  }
}
