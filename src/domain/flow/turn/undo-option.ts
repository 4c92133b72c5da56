import type { SessionAnswer } from '../flow-session.ts'
import type { Turn } from './turn.ts'

/** Takes back the variables that the chosen option of an answer set, where they still hold what it set. */
export function undoOption(turn: Turn, { askedBy, value }: SessionAnswer): undefined {
  const step = turn.library.current.get(askedBy?.flow ?? '')?.steps[askedBy?.step ?? '']
  if (value?.kind !== 'option' || step === undefined || !('options' in step)) return
  const option = step.options.find((candidate) => candidate.id === value.id)
  const into = step.kind === 'choice' && step.into !== undefined ? { [step.into]: value.id } : {}
  const set: Readonly<Record<string, string>> = { ...into, ...option?.set }
  const kept = Object.entries(turn.session.variables).filter(([name, now]) => set[name] !== now)
  turn.update({ variables: Object.fromEntries(kept) })
}

/** Before another option of a question is taken: what the earlier one set must not outlive it. */
export function undoEarlierChoice(turn: Turn, key: string, optionId: string): undefined {
  const before = turn.answerOf(key)
  if (before === undefined || (before.value?.kind === 'option' && before.value.id === optionId)) return
  undoOption(turn, before)
  turn.update({ hasChangedChoice: true })
}
