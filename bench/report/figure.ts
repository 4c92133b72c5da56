/** The limit that a figure has to keep; from the design's table of budgets. */
export type Budget =
  | { readonly kind: 'at-most'; readonly value: number }
  | { readonly kind: 'at-least'; readonly value: number }

/** One measured figure. */
export interface Figure {
  readonly name: string
  readonly value: number
  readonly unit: string
  /** Absent: shown to explain another figure. */
  readonly budget?: Budget
  /** How it came about, in a few words. */
  readonly detail?: string
}

/** Whether a figure keeps its budget; undefined without one. */
export function keepsBudget({ value, budget }: Figure): boolean | undefined {
  if (budget === undefined) return undefined
  return budget.kind === 'at-most' ? value <= budget.value : value >= budget.value
}

/** A limit from above. */
export function atMost(value: number): Budget {
  return { kind: 'at-most', value }
}

/** A limit from below. */
export function atLeast(value: number): Budget {
  return { kind: 'at-least', value }
}
