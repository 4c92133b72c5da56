import type { FlowDefinition } from '../definition/flow-definition.ts'
import { isQuestion, type QuestionStep, type StepOf } from '../definition/step-schemas.ts'
import { clipText } from './fill-text.ts'
import { filesItself, type Located } from './frames.ts'
import { NOTE_KEY } from './record-answer.ts'
import type { Turn } from './turn.ts'

const MAX_VALUE_LENGTH = 140

/** One line of the summary, and where its question stands so that it can be asked again. */
export interface SummaryEntry {
  readonly key: string
  readonly label: string
  readonly value: string
  readonly at: Located<QuestionStep>
}

/** What was answered so far among the labelled questions of a flow and of its helpers, in the order they were
 * answered. */
export function summaryEntries(turn: Turn, flow: FlowDefinition): SummaryEntry[] {
  const entries = new Map<string, SummaryEntry & { readonly claim: number }>()
  const visited = new Set(turn.session.answers.map((answer) => answer.askedBy?.flow))
  for (const at of labelledQuestions(turn, flow)) {
    const { key, label } = at.step
    const value = shownValue(turn, at)
    const claim = claimOf(turn, at, flow, visited)
    if (value === undefined || label === undefined || claim < (entries.get(key)?.claim ?? 0)) continue
    if (flow.id !== at.flow.id && !isAnswered(turn, at)) continue
    entries.set(key, { key, label: turn.text(label), value, at, claim })
  }
  const order = turn.session.answers.map((answer) => answer.key)
  const rank = (entry: SummaryEntry) => (order.includes(entry.key) ? order.indexOf(entry.key) : order.length)
  return [...entries.values()].toSorted((one, other) => rank(one) - rank(other))
}

/** What another step has settled (the kind, by a screening) is shown where the flow itself asks it, not by its helpers. */
function isAnswered(turn: Turn, { step }: Located<QuestionStep>): boolean {
  if (turn.answerOf(step.key) !== undefined) return true
  return step.kind === 'contact' && turn.session.contact[step.field] !== undefined
}

/**
 * Many steps ask for one answer, each kind of matter in its own words. Asked again is the step that did ask; else one of a
 * flow that has asked something, then one of the flow itself; of equals the last, which has more room.
 */
function claimOf(
  turn: Turn,
  { flow, id, step }: Located<QuestionStep>,
  whole: FlowDefinition,
  visited: ReadonlySet<string | undefined>,
): number {
  const asked = turn.answerOf(step.key)?.askedBy
  if (asked?.flow === flow.id && asked.step === id) return 3
  if (flow.id === whole.id) return 1
  return visited.has(flow.id) ? 2 : 0
}

/** The summary as text: a title, a line an answer, the files and further notes. */
export function summaryText(turn: Turn, flow: FlowDefinition): string {
  const lines = summaryEntries(turn, flow).map((entry) => `• ${entry.label}: ${entry.value}`)
  const files = turn.session.evidence.length
  const notes = turn.session.answers.filter((answer) => answer.key === NOTE_KEY).length
  return [
    turn.wording('summary-title'),
    ...lines,
    ...(files > 0 ? [turn.wording('summary-files', { count: String(files) })] : []),
    ...(notes > 0 ? [`• ${turn.wording('summary-notes', { count: String(notes) })}`] : []),
  ].join('\n')
}

/** The label of the option that counts: the one in the variable, which other steps may have set, else the one answered. */
function optionLabel(turn: Turn, step: StepOf<'choice'>): string | undefined {
  const value = turn.answerOf(step.key)?.value
  const settled = step.into === undefined ? undefined : turn.session.variables[step.into]
  const id = settled ?? (value?.kind === 'option' ? value.id : undefined)
  const option = step.options.find((candidate) => candidate.id === id)
  return option && turn.text(option.label)
}

/** The questions of a flow and of all its helpers, and of theirs. */
function labelledQuestions(turn: Turn, flow: FlowDefinition): Located<QuestionStep>[] {
  return [flow, ...helpersOf(turn, flow, new Set([flow.id]))].flatMap((owner) =>
    Object.entries(owner.steps).flatMap(([id, step]) =>
      isQuestion(step) ? [{ flow: owner, id, step }] : [],
    ),
  )
}

/** @param seen ids of flows not to be taken (again); grows */
function helpersOf(turn: Turn, flow: FlowDefinition, seen: Set<string>): FlowDefinition[] {
  return Object.values(flow.steps).flatMap((step) => {
    const helper = step.kind === 'call' ? turn.library.current.get(step.flow) : undefined
    if (helper === undefined || seen.has(helper.id) || filesItself(helper)) return []
    seen.add(helper.id)
    return [helper, ...helpersOf(turn, helper, seen)]
  })
}

function shownValue(turn: Turn, { step }: Located<QuestionStep>): string | undefined {
  const contact = step.kind === 'contact' ? turn.session.contact[step.field] : undefined
  const answer = turn.answerOf(step.key)
  const label = step.kind === 'choice' ? optionLabel(turn, step) : undefined
  if (label !== undefined) return label
  if (contact !== undefined) return clipText(contact, MAX_VALUE_LENGTH)
  if (answer === undefined) return undefined
  const place = answer.value?.kind === 'place' ? answer.value.place : undefined
  const commune = place?.communeName
  const words = clipText(answer.text.replace(/\s+/g, ' '), MAX_VALUE_LENGTH)
  if (commune === undefined || commune === words) return words
  return place?.text === commune ? commune : `${words} (${commune})`
}
