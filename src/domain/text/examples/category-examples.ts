import { CATEGORY_CODES, type CategoryCode } from '../../case-file/category.ts'
import { DANGER_EXAMPLES } from './danger-examples.ts'
import { NEIGHBOUR_EXAMPLES } from './neighbour-examples.ts'
import { ORDER_EXAMPLES } from './order-examples.ts'
import { parseExamples } from './parse-examples.ts'
import { PROPERTY_EXAMPLES } from './property-examples.ts'
import { VIOLENCE_EXAMPLES } from './violence-examples.ts'

const LISTS: Readonly<Record<CategoryCode, string>> = {
  ...VIOLENCE_EXAMPLES,
  ...PROPERTY_EXAMPLES,
  ...DANGER_EXAMPLES,
  ...ORDER_EXAMPLES,
  ...NEIGHBOUR_EXAMPLES,
}

/** What residents write about each category (domain reference §8); add a text here where one was not understood. */
export function categoryExamples(): ReadonlyMap<CategoryCode, readonly string[]> {
  return new Map(CATEGORY_CODES.map((code) => [code, parseExamples(LISTS[code])]))
}
