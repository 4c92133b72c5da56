/** Minutes after midnight of a `time` field (`19:30`); null when it is empty or no time. */
export function minutesOf(time: string): number | null {
  const [, hours, minutes] = /^([01]\d|2[0-3]):([0-5]\d)$/.exec(time) ?? []
  return hours === undefined || minutes === undefined ? null : Number(hours) * 60 + Number(minutes)
}

/** Minutes after midnight as the value of a `time` field; empty for null. */
export function timeOf(minutes: number | null): string {
  if (minutes === null) return ''
  const two = (value: number) => String(value).padStart(2, '0')
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`
}
