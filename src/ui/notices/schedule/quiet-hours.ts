const FIRST = '06:00'
const LAST = '21:30'

/**
 * Whether ordinary notices rest at a time of day `HH:MM` (domain reference §13.4: 06:00–21:30). The server decides; this
 * only warns while the time is picked. An empty field is no time.
 */
export function isQuietField(time: string): boolean {
  return /^\d\d:\d\d$/.test(time) && (time < FIRST || time > LAST)
}
