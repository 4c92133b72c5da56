/** A point in WGS 84 degrees. */
export interface Point {
  readonly lat: number
  readonly lon: number
}

/**
 * Reads "9.60, 105.97" as typed by hand: latitude first, decimal point or comma, any separator between the two.
 * @returns undefined when there are not exactly two numbers, or they are no place on earth
 */
export function parsePoint(text: string): Point | undefined {
  const parts = text
    .trim()
    .split(/\s*[;\s]\s*|,\s+|,(?=-?\d+\.)/)
    .filter((part) => part !== '')
  const [lat, lon] = parts.map((part) => Number(part.replace(/,$/, '').replace(',', '.')))
  if (parts.length !== 2 || lat === undefined || lon === undefined) return undefined
  const isOnEarth = Math.abs(lat) <= 90 && Math.abs(lon) <= 180
  return isOnEarth ? { lat, lon } : undefined
}
