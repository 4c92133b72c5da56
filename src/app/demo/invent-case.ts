import type { DemoCase } from './demo-data.ts'
import { LOAD_ENDINGS, LOAD_WORDS } from './load-words.ts'

/** Numbers from 0 (included) to 1 (excluded). */
export type Random = () => number

/** An invented case and when its story ends, in ms since the epoch. */
export interface InventedCase {
  readonly demoCase: DemoCase
  readonly endsAt: number
}

const MINUTE = 60_000
const DAY = 86_400_000
/** How long closed cases were worked on, at most. */
const LONGEST_DAYS = 25
/** Cases younger than this may be open; so an officer of an average unit has some two hundred to do. */
const OPEN_DAYS = 30

/**
 * Tells one of the demo's stories with other words, sent at `submittedAt`: young cases stand where they stand, older ones came to
 * an end.
 */
export function inventCase(
  templates: readonly DemoCase[],
  submittedAt: number,
  now: number,
  random: Random,
): InventedCase {
  const template = oneOf(templates, random)
  const age = now - submittedAt
  const isOpen = age < random() * OPEN_DAYS * DAY
  const life = isOpen ? age : Math.min(age, (1 + random() * (LONGEST_DAYS - 1)) * DAY)
  const { hasPhoto: _photo, ...words } = template
  const demoCase: DemoCase = {
    ...words,
    minutesAgo: life / MINUTE,
    steps: isOpen
      ? template.steps
      : oneOf<readonly DemoCase['steps'][number][]>(LOAD_ENDINGS[template.kind], random),
    what: `${template.what} ${fill(oneOf(LOAD_WORDS.additions, random), random)} ${fill(oneOf(LOAD_WORDS.additions, random), random)}`,
    detail: fill(oneOf(LOAD_WORDS.places, random), random),
    ...(template.contact === undefined
      ? {}
      : { contact: { ...template.contact, phone: inventPhone(random) } }),
  }
  return { demoCase, endsAt: submittedAt + life }
}

/** One of a list that is not empty. */
function oneOf<T>(list: readonly T[], random: Random): T {
  const chosen = list[Math.floor(random() * list.length)]
  if (chosen === undefined) throw new TypeError('nothing to choose from')
  return chosen
}

function fill(sentence: string, random: Random): string {
  return sentence.replaceAll(/\{(\w+)\}/g, (_match, word) => fillWord(word, random))
}

function fillWord(word: string, random: Random): string {
  switch (word) {
    case 'plate':
      return `${11 + whole(88, random)}${oneOf(LOAD_WORDS.plateLetters, random)}-${String(whole(100_000, random)).padStart(5, '0')}`
    case 'name':
      return oneOf(LOAD_WORDS.names, random)
    case 'hour':
      return String(whole(24, random))
    default:
      return String(2 + whole(60, random))
  }
}

/** Of a range that no operator gives out. */
function inventPhone(random: Random): string {
  return `0900${String(whole(1_000_000, random)).padStart(6, '0')}`
}

function whole(below: number, random: Random): number {
  return Math.floor(random() * below)
}
