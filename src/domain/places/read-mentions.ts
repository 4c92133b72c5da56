import type { Mention, MentionCandidate, MentionSpan } from './mention.ts'
import { roleOfMention } from './mention-role.ts'
import type { TypedWord } from './typed-words.ts'
import { unitWordAt } from './unit-words.ts'

const FORMER = [
  ['cu'],
  ['truoc', 'day'],
  ['ngay', 'truoc'],
  ['hoi', 'truoc'],
  ['ngay', 'xua'],
  ['truoc', 'sap', 'nhap'],
]
const TODAY_BEFORE = [
  ...[
    ['nay', 'la'],
    ['gio', 'la'],
    ['hien', 'la'],
    ['moi', 'la'],
    ['thanh'],
    ['nay', 'thuoc'],
    ['gio', 'thuoc'],
    ['nay'],
  ],
  ...[
    ['doi', 'ten', 'thanh'],
    ['sap', 'nhap', 'vao'],
    ['nhap', 'vao'],
    ['hien', 'nay', 'la'],
    ['bay', 'gio', 'la'],
  ],
]
const AT = new Set(['o', 'tai', 'thuoc', 'ngay', 'trong', 'khu', 'dia', 'ban'])

/** Words around each mention that say what it is for and of what time it is. */
export function readMentions(words: readonly TypedWord[], picked: readonly MentionCandidate[]): Mention[] {
  const taken = new Set(picked.flatMap(({ start, end }) => range(start, end)))
  return picked.map((mention) => {
    const says = timeOf(words, mention)
    const { start, nameStart, end, unit } = mention
    return {
      ...{ start, nameStart, end },
      ...(unit === undefined ? {} : { unit }),
      areas: mention.readAreas(),
      role: roleOfMention(words, mention, (word) => taken.has(word)),
      ...(says === undefined ? {} : { says }),
      isBrokenOff: isBrokenOff(words, mention.end, taken),
      isPointedAt: AT.has(words[mention.start - 1]?.bare ?? ''),
    }
  })
}

function timeOf(words: readonly TypedWord[], { start, end }: MentionSpan): Mention['says'] | undefined {
  const isNowBefore = TODAY_BEFORE.some((phrase) => matches(words, start - phrase.length, phrase))
  if (isNowBefore) return 'now'
  if (FORMER.some((phrase) => matches(words, end, phrase)) && words[end]?.typed !== 'cư') return 'old'
  return words[end]?.bare === 'moi' && words[end]?.typed !== 'mọi' ? 'now' : undefined
}

function matches(words: readonly TypedWord[], at: number, phrase: readonly string[]): boolean {
  return at >= 0 && phrase.every((bare, offset) => words[at + offset]?.bare === bare)
}

function range(start: number, end: number): number[] {
  return Array.from({ length: end - start }, (_, offset) => start + offset)
}

/** Words that follow a name in talk and are no part of one. */
const TALK = new Set([
  'a',
  'ah',
  'cu',
  'moi',
  'nhe',
  'nha',
  'nhi',
  'co',
  'bi',
  'dang',
  'thi',
  'la',
  'va',
  'voi',
  'do',
  'nay',
  'kia',
  'ay',
  'hom',
])

function isBrokenOff(words: readonly TypedWord[], end: number, taken: ReadonlySet<number>): boolean {
  const next = words[end]
  if (next === undefined || !next.isJoined || taken.has(end) || TALK.has(next.bare)) return false
  return unitWordAt(words, end) === undefined && !/^\d/.test(next.bare)
}
