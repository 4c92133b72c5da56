import type { Language } from '../message/channel.ts'

const PARTS = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Asia/Ho_Chi_Minh',
  day: '2-digit',
  month: '2-digit',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
})

/**
 * An instant for people, in Vietnamese time whatever the machine's zone: "14 giờ 05, 05/09/2026".
 * @param at milliseconds since the epoch
 */
export function formatInstant(at: number, language: Language): string {
  const part = Object.fromEntries(PARTS.formatToParts(at).map(({ type, value }) => [type, value]))
  const date = `${part.day}/${part.month}/${part.year}`
  return language === 'vi'
    ? `${part.hour} giờ ${part.minute}, ${date}`
    : `${part.hour}:${part.minute}, ${date}`
}
