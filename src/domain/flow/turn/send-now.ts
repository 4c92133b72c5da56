import { isReallyAnswered } from './record-answer.ts'
import type { Turn } from './turn.ts'

/** Where "Gửi ngay" leads: how many frames stay, and the step of the last of them. */
export interface SendNowTarget {
  readonly depth: number
  readonly step: string
}

/** Where "Gửi ngay" leads from here; absent while what it needs (the story and the place) is missing. */
export function findSendNow(turn: Turn): SendNowTarget | undefined {
  if (turn.session.isFiled) return undefined
  for (let depth = turn.session.frames.length; depth > 0; depth -= 1) {
    const frame = turn.session.frames[depth - 1]
    const flow = frame && (turn.library.byHash.get(frame.hash) ?? turn.library.current.get(frame.flow))
    if (flow?.sendNow?.needs.every((key) => isReallyAnswered(turn, key)))
      return { depth, step: flow.sendNow.step }
  }
  return undefined
}
