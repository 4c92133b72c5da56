import { BUILT_IN_VALUES } from '../turn/text-values.ts'
import { allTexts, type PlacedText } from './all-texts.ts'
import { surelySet } from './defined-variables.ts'
import { type FlowRule, findingAt } from './flow-rule.ts'
import { assignmentsOf } from './longest-values.ts'
import { nodeName } from './step-graph.ts'
import { placeholders } from './text-rules.ts'
import { SET_BY_ENGINE, variablesSet } from './variables-set.ts'

/** Placeholders for which the engine always has words that read well. */
const ALWAYS_FILLED = ['unit', 'phone', 'help_line']

/** A placeholder has a value whichever way led to its text; else somebody would read its braces. */
export const unsureVariable: FlowRule = (checked) => {
  const sure = surelySet(checked)
  const known = new Set([...BUILT_IN_VALUES, ...variablesSet(checked)])
  return checked.flows.flatMap((flow) =>
    allTexts(flow).flatMap((placed) => {
      const [, id] = placed.path
      const names = sure.get(nodeName(flow.definition.id, String(id)))
      if (names === undefined) return []
      const isUnsure = (name: string) => known.has(name) && !names.has(name) && !ALWAYS_FILLED.includes(name)
      const unsure = usedIn(placed).find(isUnsure)
      if (unsure === undefined) return []
      const message = `a way leads here on which nothing has set {${unsure}}`
      const remedy =
        'Set it on every way to this step (before a question that may be skipped), or leave it out.'
      return [findingAt(flow, placed.path, 'unsure-variable', message, remedy)]
    }),
  )
}

/** A case of a branch waits for a value that something gives. */
export const impossibleCase: FlowRule = ({ flows }) => {
  const given = new Map<string, Set<string>>()
  const steps = flows.flatMap((flow) =>
    Object.entries(flow.definition.steps).map(([id, step]) => ({ flow, id, step })),
  )
  for (const { step } of steps)
    for (const [name, value] of assignmentsOf(step))
      given.set(name, (given.get(name) ?? new Set()).add(value))
  return steps.flatMap(({ flow, id, step }) =>
    (step.kind === 'branch' ? step.cases : []).flatMap(({ if: condition }, at) => {
      if (!('variable' in condition && 'is' in condition)) return []
      const { variable } = condition
      const never = [condition.is].flat().find((value) => given.get(variable)?.has(value) === false)
      if (never === undefined || OPEN.has(variable)) return []
      const message = `nothing gives "${variable}" the value "${never}"`
      return [
        findingAt(
          flow,
          ['steps', id, 'cases', at, 'if'],
          'impossible-case',
          message,
          'Correct the value, or remove the case.',
        ),
      ]
    }),
  )
}

/** Variables that get values from outside the flows as well: links, results, guesses. */
const OPEN = new Set([...SET_BY_ENGINE, ...BUILT_IN_VALUES])

function usedIn({ text }: PlacedText): string[] {
  return placeholders(text.vi)
}
