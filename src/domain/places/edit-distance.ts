/**
 * How many single-letter slips (wrong, missing, extra letter, two neighbours swapped) turn one word into another.
 * Gives up with `limit + 1` as soon as the distance is known to exceed `limit`.
 */
export function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1
  let beforeLast: number[] = []
  let last: number[] = []
  for (let column = 0; column <= b.length; column += 1) last.push(column)
  for (let row = 1; row <= a.length; row += 1) {
    const current = [row]
    let least = row
    for (let column = 1; column <= b.length; column += 1) {
      const cost = costAt(a, b, row, column, current, last, beforeLast)
      current.push(cost)
      if (cost < least) least = cost
    }
    if (least > limit) return limit + 1
    beforeLast = last
    last = current
  }
  return Math.min(last[b.length] ?? 0, limit + 1)
}

function costAt(
  a: string,
  b: string,
  row: number,
  column: number,
  current: readonly number[],
  last: readonly number[],
  beforeLast: readonly number[],
): number {
  const isSame = a.charCodeAt(row - 1) === b.charCodeAt(column - 1)
  const changed = (last[column - 1] ?? 0) + (isSame ? 0 : 1)
  const cost = Math.min(changed, (last[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1)
  if (row < 2 || column < 2 || isSame) return cost
  const isSwap =
    a.charCodeAt(row - 1) === b.charCodeAt(column - 2) && a.charCodeAt(row - 2) === b.charCodeAt(column - 1)
  return isSwap ? Math.min(cost, (beforeLast[column - 2] ?? 0) + 1) : cost
}
