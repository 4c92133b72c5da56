import type { QuestionChoice } from './question.ts'
import type { Turn } from './turn.ts'

/** Nobody sees more choices at once (older residents, small phones); one place of them is for turning the page. */
export const MAX_CHOICES = 8

/** Choice ids of the engine start with a tilde, which no flow file can use. */
export const NEXT_PAGE = '~more'
/** The choice that leads back to the first page of a long list. */
export const FIRST_PAGE = '~first'

/** One page of a long list of choices, with the buttons to turn it. */
export function pageOf(turn: Turn, choices: readonly QuestionChoice[], page: number): QuestionChoice[] {
  if (choices.length <= MAX_CHOICES) return [...choices]
  const size = MAX_CHOICES - 1
  const start = page * size
  const hasMore = start + size < choices.length
  const turnPage = hasMore
    ? {
        id: NEXT_PAGE,
        label: turn.wording('more'),
        words: ['xem thêm', 'thêm', 'khác', 'việc khác', 'more', 'other'],
      }
    : { id: FIRST_PAGE, label: turn.wording('first-page'), words: ['về đầu danh sách', 'top'] }
  return [...choices.slice(start, start + size), turnPage]
}

/** The page that is on the screen for a question, 0 when it is not there yet. */
export function shownPage(turn: Turn, key: string): number {
  return turn.session.prompt?.key === key ? turn.session.prompt.page : 0
}
