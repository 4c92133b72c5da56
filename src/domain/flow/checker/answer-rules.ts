import { CATEGORY_CODES, isCategoryCode } from '../../case-file/category.ts'
import { foldedPhrase } from '../../text/fold-vietnamese.ts'
import type { Condition } from '../definition/condition.ts'
import type { Finding } from '../definition/finding.ts'
import { wordingsOf } from '../definition/localized-text.ts'
import type { ParsedFlow } from '../definition/parse-flow-file.ts'
import { isQuestion, type Step, type StepOf } from '../definition/step-schemas.ts'
import { BUILT_IN_VALUES } from '../turn/text-values.ts'
import { type CheckedFlows, type FlowRule, findingAt } from './flow-rule.ts'
import { variablesSet } from './variables-set.ts'

/** Options of one question differ in id, and in every word that stands for them. */
export const duplicateOption: FlowRule = ({ flows }) =>
  everyStep(flows, (flow, id, step) => {
    if (!('options' in step)) return []
    const seen = new Map<string, string>()
    return step.options.flatMap((option, at) => {
      const words = new Set(
        [...wordingsOf(option.label).map(([, wording]) => wording), ...option.words].map(foldedPhrase),
      )
      const taken = [`#${option.id}`, ...words].find((word) => seen.has(word))
      for (const word of [`#${option.id}`, ...words]) seen.set(word, option.id)
      if (taken === undefined) return []
      const message = taken.startsWith('#')
        ? `the id "${option.id}" is used twice`
        : `"${taken}" stands for two options`
      return [
        findingAt(
          flow,
          ['steps', id, 'options', at],
          'duplicate-option',
          message,
          'Give each option an id and words of its own.',
        ),
      ]
    })
  })

/** Categories are those of the product. */
export const unknownCategory: FlowRule = ({ flows }) =>
  everyStep(flows, (flow, id, step) =>
    categoriesIn(step)
      .filter(({ code }) => !isCategoryCode(code))
      .map(({ code, path }) =>
        findingAt(
          flow,
          ['steps', id, ...path],
          'unknown-category',
          `"${code}" is no category`,
          `Use one of ${CATEGORY_CODES.join(', ')}.`,
        ),
      ),
  )

/** A branch asks about answers, options and variables that exist. */
export const unknownInCondition: FlowRule = (checked) => {
  const known = knownNames(checked)
  return everyStep(checked.flows, (flow, id, step) => {
    if (step.kind !== 'branch') return []
    return step.cases.flatMap(({ if: condition }, at) => {
      const message = complaint(condition, known)
      return message === undefined
        ? []
        : [
            findingAt(
              flow,
              ['steps', id, 'cases', at, 'if'],
              'unknown-in-condition',
              message,
              'Correct the name, or remove the case.',
            ),
          ]
    })
  })
}

/** Steps that read an answer name one that some step asks for. */
export const unknownAnswer: FlowRule = (checked) => {
  const { keys } = knownNames(checked)
  return everyStep(checked.flows, (flow, id, step) => {
    const names = [
      ...('from' in step && step.from !== undefined ? [step.from] : []),
      ...(step.kind === 'set' ? step.forget : []),
    ]
    return names
      .filter((name) => !keys.has(name))
      .map((name) =>
        findingAt(
          flow,
          ['steps', id],
          'unknown-answer',
          `no step asks for "${name}"`,
          'Name the key of a question.',
        ),
      )
  })
}

/** "Gửi ngay" leads to a submission of answers that are asked for. */
export const sendNow: FlowRule = (checked) =>
  checked.flows.flatMap((flow) => {
    const { sendNow: target, steps } = flow.definition
    if (target === undefined) return []
    const { keys } = knownNames(checked)
    const missing = target.needs.filter((key) => !keys.has(key))
    const isSubmit = Object.hasOwn(steps, target.step) && steps[target.step]?.kind === 'submit'
    return [
      ...missing.map((key) =>
        findingAt(
          flow,
          ['sendNow', 'needs'],
          'unknown-answer',
          `no step asks for "${key}"`,
          'Name the key of a question.',
        ),
      ),
      ...(isSubmit
        ? []
        : [
            findingAt(
              flow,
              ['sendNow', 'step'],
              'send-now',
              '"Gửi ngay" must lead to a submit step',
              'Name a submit step.',
            ),
          ]),
    ]
  })

interface KnownNames {
  readonly keys: ReadonlySet<string>
  readonly options: ReadonlyMap<string, ReadonlySet<string>>
  readonly variables: ReadonlySet<string>
}

function knownNames(checked: CheckedFlows): KnownNames {
  const questions = checked.flows.flatMap((flow) => Object.values(flow.definition.steps)).filter(isQuestion)
  const options = new Map<string, Set<string>>()
  for (const step of questions) {
    if (step.kind !== 'choice') continue
    options.set(
      step.key,
      new Set([...(options.get(step.key) ?? []), ...step.options.map((option) => option.id)]),
    )
  }
  return {
    keys: new Set([...questions.map((step) => step.key), 'note']),
    options,
    variables: new Set([...variablesSet(checked), ...BUILT_IN_VALUES]),
  }
}

function complaint(condition: Condition, known: KnownNames): string | undefined {
  if ('variable' in condition)
    return known.variables.has(condition.variable) ? undefined : `nothing sets "${condition.variable}"`
  if (!('answer' in condition)) return undefined
  if (!known.keys.has(condition.answer)) return `no step asks for "${condition.answer}"`
  const options = known.options.get(condition.answer)
  if (options === undefined || !('is' in condition)) return undefined
  const unknown = [condition.is].flat().find((id) => !id.startsWith('~') && !options.has(id))
  return unknown === undefined ? undefined : `"${condition.answer}" has no option "${unknown}"`
}

function categoriesIn(step: Step): { code: string; path: readonly PropertyKey[] }[] {
  if (step.kind === 'set')
    return step.set.category === undefined ? [] : [{ code: step.set.category, path: ['set'] }]
  if (step.kind === 'branch')
    return step.cases.flatMap(({ if: condition }, at) => categoriesOf(condition, at))
  return step.kind === 'choice' ? optionCategories(step) : []
}

function categoriesOf(condition: Condition, at: number) {
  if (!('variable' in condition) || condition.variable !== 'category' || !('is' in condition)) return []
  return [condition.is].flat().map((code) => ({ code, path: ['cases', at, 'if'] }))
}

function optionCategories(step: StepOf<'choice'>) {
  return step.options.flatMap((option, at) => {
    const code = option.set?.category ?? (step.into === 'category' ? option.id : undefined)
    return code === undefined ? [] : [{ code, path: ['options', at] }]
  })
}

function everyStep(
  flows: readonly ParsedFlow[],
  judge: (flow: ParsedFlow, id: string, step: Step) => Finding[],
): Finding[] {
  return flows.flatMap((flow) =>
    Object.entries(flow.definition.steps).flatMap(([id, step]) => judge(flow, id, step)),
  )
}
