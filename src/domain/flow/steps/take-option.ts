import type { Option } from '../definition/step-base.ts'
import { markDanger } from '../turn/danger.ts'
import type { Turn } from '../turn/turn.ts'

/**
 * Does what choosing an option says: sets its variables, and opens the emergency text where it means danger.
 *
 * @param into the variable that takes the id of the option
 * @returns the option; absent when there is none with this id
 */
export function takeOption(
  turn: Turn,
  options: readonly Option[],
  id: string,
  into?: string,
): Option | undefined {
  const option = options.find((candidate) => candidate.id === id)
  if (option === undefined) return undefined
  setBy(turn, option, into)
  if (option.danger) markDanger(turn, [])
  return option
}

/** Sets what an option sets, and the variable that takes its id. */
export function setBy(turn: Turn, option: Option, into: string | undefined): undefined {
  const chosen = into === undefined ? {} : { [into]: option.id }
  turn.update({ variables: { ...turn.session.variables, ...chosen, ...option.set } })
}
