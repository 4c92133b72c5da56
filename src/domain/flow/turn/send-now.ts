import { isReallyAnswered, PLACE_KEY } from './record-answer.ts'
import { toldPlace } from './told-place.ts'
import type { Turn } from './turn.ts'

/** Where "Gửi ngay" leads: how many frames stay, and the step of the last of them. */
export interface SendNowTarget {
  readonly depth: number
  readonly step: string
}

/** Where "Gửi ngay" leads from here; absent while what it needs (the story and the place) is missing. */
export function findSendNow(turn: Turn): SendNowTarget | undefined {
  return findTarget(turn, (key) => isReallyAnswered(turn, key))
}

/** Whether "Gửi ngay" shall stand under a question: in danger, a place named in the story is enough. */
export function offersSendNow(turn: Turn): boolean {
  if (turn.session.sent !== undefined) return false
  if (findSendNow(turn) !== undefined) return true
  if (!turn.session.danger) return false
  const isTold = (key: string) => isReallyAnswered(turn, key) || key === PLACE_KEY
  return findTarget(turn, isTold) !== undefined && toldPlace(turn) !== undefined
}

function findTarget(turn: Turn, isKnown: (key: string) => boolean): SendNowTarget | undefined {
  if (turn.session.isFiled) return undefined
  for (let depth = turn.session.frames.length; depth > 0; depth -= 1) {
    const frame = turn.session.frames[depth - 1]
    const flow = frame && (turn.library.byHash.get(frame.hash) ?? turn.library.current.get(frame.flow))
    if (flow?.sendNow?.needs.every(isKnown)) return { depth, step: flow.sendNow.step }
  }
  return undefined
}
