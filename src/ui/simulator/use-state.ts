import { useEffect, useState } from 'react'
import type { SimulatorState } from '../../contracts/simulator.ts'
import { readState } from '../api/simulator.ts'

/** The state is read again this long after the conversation moved, when the step has been written. */
const DELAYS_MS = [150, 900]

/**
 * Where a conversation stands, read anew whenever it moved.
 *
 * @param moves anything that changes with the conversation
 */
export function useSimulatorState(chatId: string, moves: string): SimulatorState | undefined {
  const [state, setState] = useState<SimulatorState>()
  useEffect(() => {
    if (moves === '') return undefined
    let isLeft = false
    const read = () =>
      readState(chatId).then(
        (next) => isLeft || setState(next),
        () => undefined,
      )
    const timers = DELAYS_MS.map((delay) => setTimeout(() => void read(), delay))
    return () => {
      isLeft = true
      timers.forEach(clearTimeout)
    }
  }, [chatId, moves])
  return state
}
