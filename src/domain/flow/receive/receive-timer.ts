import type { TimerInput } from '../flow-input.ts'
import { hasAnyDraft, sessionDue } from '../session-due.ts'
import { endConversation } from '../turn/end-conversation.ts'
import type { Turn } from '../turn/turn.ts'
import { askAgain } from './ask-again.ts'

/** A moment that `sessionDue` announced has come; one that came too early, or no longer counts, changes nothing. */
export function receiveTimer(turn: Turn, { timer }: TimerInput): undefined {
  const due = sessionDue(turn.session)
  if (due === undefined || due.at > turn.context.at) return
  if (timer === 'reminder' && due.timer === 'reminder') return remind(turn)
  if (timer === 'expiry') expire(turn)
}

function remind(turn: Turn): undefined {
  turn.update({ isReminded: true })
  turn.say('reminder')
  askAgain(turn)
}

/** Erases without a word what nobody can miss: an empty menu, or a draft the resident stopped. */
function expire(turn: Turn): undefined {
  const expiry = turn.session.state === 'stopped' ? 'stopped' : 'expired'
  if (expiry === 'expired' && !isExpired(turn)) return
  if (expiry === 'expired' && hasAnyDraft(turn.session)) turn.say('expired')
  endConversation(turn, expiry)
}

function isExpired(turn: Turn): boolean {
  const due = sessionDue({ ...turn.session, isReminded: true })
  return due !== undefined && due.at <= turn.context.at
}
