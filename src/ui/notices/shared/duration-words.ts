/** A length of time for people, rounded up so that nobody waits longer than promised: "dưới 1 phút", "3 phút", "1 giờ 20 phút". */
export function durationWords(seconds: number): string {
  if (seconds < 60) return 'dưới 1 phút'
  const minutes = Math.ceil(seconds / 60)
  if (minutes < 60) return `${minutes} phút`
  const rest = minutes % 60
  return `${Math.floor(minutes / 60)} giờ${rest === 0 ? '' : ` ${rest} phút`}`
}
