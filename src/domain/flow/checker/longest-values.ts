import type { Step } from '../definition/step-schemas.ts'
import type { CheckedFlows } from './flow-rule.ts'

/**
 * UTF-16 units that the values of placeholders can have: unit names and communes of the gazetteer with room to spare, codes by
 * their format, words of mediation as the mediator's form limits them.
 */
const LONGEST: Readonly<Record<string, number>> = {
  unit: 90,
  phone: 60,
  code: 12,
  receipt: 19,
  place: 90,
  status: 60,
  status_code: 12,
  submitted: 60,
  last_code: 12,
  help_line: 80,
  mediation_text: 1000,
  mediation_code: 12,
  mediation_team: 90,
}

/** A value of flows themselves, where no flow sets a longer one. */
const OTHERWISE = 40

/** How long a text can become once its placeholders are filled. */
export function longestFilled(text: string, values: ReadonlyMap<string, number>): number {
  const names = [...text.matchAll(/\{([a-z_]+)\}/g)]
  return names.reduce(
    (length, [brace, name = '']) => length - brace.length + (LONGEST[name] ?? values.get(name) ?? OTHERWISE),
    text.length,
  )
}

/** The longest value that the flows give to each variable. */
export function longestSet({ flows }: Pick<CheckedFlows, 'flows'>): ReadonlyMap<string, number> {
  const longest = new Map<string, number>()
  for (const step of flows.flatMap((flow) => Object.values(flow.definition.steps))) {
    for (const [name, value] of assignmentsOf(step))
      longest.set(name, Math.max(longest.get(name) ?? 0, value.length))
  }
  return longest
}

/** Every value that a step can give to a variable. */
export function assignmentsOf(step: Step): (readonly [string, string])[] {
  if (step.kind === 'set') return Object.entries(step.set)
  if (!('options' in step)) return []
  const into = step.kind === 'choice' ? step.into : undefined
  return step.options.flatMap((option) => [
    ...Object.entries(option.set ?? {}),
    ...(into === undefined ? [] : [[into, option.id] as const]),
  ])
}
