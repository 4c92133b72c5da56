import { hasMarks } from './tone-key.ts'

/** English words that no Vietnamese word looks like without its marks ("the", "me", "that", "they" do). */
const ENGLISH = new Set(
  'i was were is are has have had and been his her she their our your someone somebody anybody police please help need want report stole stolen robbed attacked money phone bag passport hotel this there from with for took lost killed hurt bleeding fire knife gun car street people man men woman wife husband child going'.split(
    ' ',
  ),
)

/** Fewer words may be a name or a habit ("help me", "sorry"). */
const LEAST = 2

/**
 * Whether a text is plainly English: two words at least that only English has, a third of all, and no Vietnamese mark. Such a
 * resident is answered in English without having to ask for it.
 */
export function soundsEnglish(text: string): boolean {
  if (hasMarks(text)) return false
  const words = text.toLowerCase().match(/[a-z]+/g) ?? []
  const english = words.filter((word) => ENGLISH.has(word))
  return words.length >= 3 && new Set(english).size >= LEAST && english.length * 3 >= words.length
}
