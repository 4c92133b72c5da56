import type { Condition } from '../definition/condition.ts'
import { END } from '../definition/flow-definition.ts'
import type { ParsedFlow } from '../definition/parse-flow-file.ts'
import type { Step } from '../definition/step-schemas.ts'
import { ENTRY_FLOW } from '../flow-library.ts'
import type { CheckedFlows } from './flow-rule.ts'
import { nodeName } from './step-graph.ts'

/** Names that surely have a value; `undefined` where nothing arrives (yet). */
type Sure = ReadonlySet<string> | undefined

/** A way out of a step and what it makes sure. */
interface Way {
  readonly to: string
  readonly sets: readonly string[]
}

/** Flows that the engine opens by itself, with what it sets before. */
const OPENED: Readonly<Record<string, readonly string[]>> = {
  [ENTRY_FLOW]: [],
  status: ['wants_to_add'],
  'mediation-party': [],
}

const FILED = ['code', 'receipt', 'unit']
const FOUND = ['status_code', 'status', 'submitted', 'can_add', 'status_phase']
const MEDIATION = ['stage', 'text', 'code', 'team'].map((name) => `mediation_${name}`)

/**
 * The variables that surely have a value at each step, whichever way led there: through whatever flows, with any question
 * skipped. By the name of the step; steps that nothing leads to are not there.
 */
export function surelySet(checked: CheckedFlows): ReadonlyMap<string, ReadonlySet<string>> {
  const made = summaries(checked)
  const entries = new Map<string, Sure>()
  for (const [id, names] of Object.entries(OPENED)) if (checked.byId.has(id)) entries.set(id, new Set(names))
  const at = new Map<string, ReadonlySet<string>>()
  for (let isOpen = true; isOpen; ) {
    isOpen = false
    for (const flow of checked.flows) {
      const entry = entries.get(flow.definition.id)
      if (entry === undefined) continue
      for (const [id, names] of spread(flow, entry, made)) {
        at.set(nodeName(flow.definition.id, id), names)
        const step = flow.definition.steps[id]
        if (step?.kind !== 'call') continue
        const merged = meet(entries.get(step.flow), names)
        isOpen ||= merged.size !== entries.get(step.flow)?.size
        entries.set(step.flow, merged)
      }
    }
  }
  return at
}

/** What each flow has surely set when it is at its end, whatever was set before. */
function summaries({ flows }: CheckedFlows): ReadonlyMap<string, ReadonlySet<string>> {
  const everything = new Set(flows.flatMap((flow) => Object.values(flow.definition.steps).flatMap(allSetBy)))
  const made = new Map<string, ReadonlySet<string>>(
    flows.map(({ definition }) => [definition.id, everything]),
  )
  for (let isOpen = true; isOpen; ) {
    isOpen = false
    for (const flow of flows) {
      const { id } = flow.definition
      const end = spread(flow, new Set(), made).get(END) ?? everything
      isOpen ||= end.size !== made.get(id)?.size
      made.set(id, end)
    }
  }
  return made
}

/** Follows every way through one flow until nothing changes. */
function spread(
  { definition }: ParsedFlow,
  entry: ReadonlySet<string>,
  made: ReadonlyMap<string, ReadonlySet<string>>,
): Map<string, ReadonlySet<string>> {
  const { steps, start, sendNow } = definition
  const at = new Map<string, ReadonlySet<string>>()
  const open: { readonly to: string; readonly names: ReadonlySet<string> }[] = [
    ...(sendNow === undefined ? [] : [{ to: sendNow.step, names: entry }]),
    { to: start, names: entry },
  ]
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const before = at.get(next.to)
    const names = meet(before, next.names)
    if (before !== undefined && names.size === before.size) continue
    at.set(next.to, names)
    const step = Object.hasOwn(steps, next.to) ? steps[next.to] : undefined
    if (step === undefined) continue
    const own = step.kind === 'call' ? (made.get(step.flow) ?? []) : []
    for (const way of waysOf(step)) open.push({ to: way.to, names: new Set([...names, ...own, ...way.sets]) })
  }
  return at
}

/** The ways out of a step. Any question may be skipped, passed over or answered in words that match no option. */
function waysOf(step: Step): Way[] {
  switch (step.kind) {
    case 'set':
      return [{ to: step.next, sets: Object.keys(step.set) }]
    case 'branch':
      return [
        ...step.cases.map(({ if: condition, next }) => ({ to: next, sets: impliedBy(condition) })),
        plain(step.otherwise),
      ]
    case 'submit':
      return [{ to: step.next, sets: step.as === 'addition' ? [] : FILED }]
    case 'lookup':
      return [{ to: step.next, sets: FOUND }, plain(step.otherwise)]
    case 'mediation':
      return [{ to: step.next, sets: MEDIATION }]
    case 'choice':
      return [...(step.skippable ? [plain(step.next)] : []), ...optionWays(step, step.into)]
    case 'text':
    case 'time':
    case 'contact':
      return [plain(step.next), ...optionWays(step, undefined)]
    case 'say':
    case 'place':
    case 'evidence':
    case 'confirm':
    case 'call':
      return [plain(step.next)]
  }
}

function plain(to: string): Way {
  return { to, sets: [] }
}

function optionWays(
  { options, next }: Extract<Step, { readonly options: readonly unknown[] }>,
  into: string | undefined,
): Way[] {
  return options.map((option) => ({
    to: option.next ?? next,
    sets: [...Object.keys(option.set ?? {}), ...(into === undefined ? [] : [into])],
  }))
}

/** A variable that equals something, or exists, has a value. */
function impliedBy(condition: Condition): readonly string[] {
  if (!('variable' in condition)) return []
  return 'is' in condition || condition.exists ? [condition.variable] : []
}

function allSetBy(step: Step): readonly string[] {
  return waysOf(step).flatMap((way) => way.sets)
}

function meet(one: Sure, other: ReadonlySet<string>): ReadonlySet<string> {
  return one === undefined ? other : new Set([...one].filter((name) => other.has(name)))
}
