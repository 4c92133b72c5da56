import { END } from '../definition/flow-definition.ts'
import type { Step } from '../definition/step-schemas.ts'

/** A way from one step to the next, and where the file says so. */
export interface StepEdge {
  readonly to: string
  /** Path below the step, e.g. `['options', 2, 'next']`. */
  readonly path: readonly PropertyKey[]
}

/** Every way out of a step. */
export function edgesOf(step: Step): StepEdge[] {
  switch (step.kind) {
    case 'branch':
      return [
        ...step.cases.map(({ next }, at) => ({ to: next, path: ['cases', at, 'next'] })),
        { to: step.otherwise, path: ['otherwise'] },
      ]
    case 'lookup':
      return [
        { to: step.next, path: ['next'] },
        { to: step.otherwise, path: ['otherwise'] },
      ]
    case 'choice':
    case 'text':
      return [
        { to: step.next, path: ['next'] },
        ...step.options.flatMap(({ next }, at) =>
          next === undefined ? [] : [{ to: next, path: ['options', at, 'next'] }],
        ),
      ]
    case 'say':
    case 'place':
    case 'time':
    case 'evidence':
    case 'contact':
    case 'confirm':
    case 'set':
    case 'call':
    case 'submit':
    case 'mediation':
      return [{ to: step.next, path: ['next'] }]
  }
}

/** All steps that can be reached from some, those included; `end` is one of them when it can be reached. */
export function reachableFrom(steps: Readonly<Record<string, Step>>, starts: readonly string[]): Set<string> {
  const reached = new Set<string>()
  const open = [...starts]
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (reached.has(id)) continue
    reached.add(id)
    const step = id !== END && Object.hasOwn(steps, id) ? steps[id] : undefined
    if (step !== undefined) open.push(...edgesOf(step).map((edge) => edge.to))
  }
  return reached
}
