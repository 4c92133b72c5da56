import type { CheckedFlows } from './flow-rule.ts'

/** Variables that the engine itself sets while it runs. */
export const SET_BY_ENGINE = [
  'invitation_code',
  'mediation_stage',
  'mediation_text',
  'mediation_code',
  'mediation_team',
  'mediation_about',
  'mediation_taken',
  'mediation_alarm',
  'entry',
  'guess',
  'link_commune',
  'link_hamlet',
  'wants_to_add',
  'can_add',
  'status_unit',
  'status_phase',
]

/** Every variable that something sets: a step, an option, a stored choice, or the engine. */
export function variablesSet({ flows }: CheckedFlows): Set<string> {
  const names = flows
    .flatMap((flow) => Object.values(flow.definition.steps))
    .flatMap((step) => {
      if (step.kind === 'set') return Object.keys(step.set)
      if (!('options' in step)) return []
      const byOptions = step.options.flatMap((option) => Object.keys(option.set ?? {}))
      return step.kind === 'choice' && step.into !== undefined ? [step.into, ...byOptions] : byOptions
    })
  return new Set([...SET_BY_ENGINE, ...names])
}
