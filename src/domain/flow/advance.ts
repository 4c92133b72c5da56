import type { FlowContext } from './flow-context.ts'
import type { FlowEvent } from './flow-event.ts'
import type { FlowInput, MessageInput } from './flow-input.ts'
import type { FlowLibrary } from './flow-library.ts'
import type { FlowSession } from './flow-session.ts'
import { askAgain } from './receive/ask-again.ts'
import { receiveMessage } from './receive/receive-message.ts'
import { receiveResult } from './receive/receive-result.ts'
import { receiveTimer } from './receive/receive-timer.ts'
import { growReport } from './turn/send-early.ts'
import { Turn } from './turn/turn.ts'
import { WORDING } from './wording.ts'

/** What one input made of a conversation. */
export interface Advance {
  readonly session: FlowSession
  /** In order. Files and answers first, then what is said; at most one message asks, and it is the last. */
  readonly events: readonly FlowEvent[]
}

/**
 * Moves a conversation by one input. Pure: equal arguments give equal results, nothing is read or written elsewhere. Total:
 * it never throws, whatever came in; a defect surfaces as `engine.failed`, the session as it was, and an apology with the
 * emergency number.
 *
 * After `submission.requested` or `lookup.requested` the app carries it out and calls `advance` again with the result,
 * before it takes the next message.
 *
 * @param session as the last call returned it (or `createSession`); a copy through JSON is as good
 */
export function advance(
  library: FlowLibrary,
  session: FlowSession,
  input: FlowInput,
  context: FlowContext,
): Advance {
  try {
    return move(library, session, input, context)
  } catch (error) {
    return apologise(session, error)
  }
}

function move(library: FlowLibrary, session: FlowSession, input: FlowInput, context: FlowContext): Advance {
  const turn = new Turn(library, session, context, input.kind === 'message' ? input.sequence : undefined)
  switch (input.kind) {
    case 'message':
      receiveMessage(turn, input)
      if (context.hasMore !== true && needsReply(turn, input)) {
        turn.say('not-understood-help')
        askAgain(turn)
      }
      break
    case 'result':
      receiveResult(turn, input)
      break
    case 'timer':
      receiveTimer(turn, input)
      break
  }
  growReport(turn)
  return { events: turn.finish(), session: turn.session }
}

/** Everything a person sends gets an answer; receipts, blocks and the later files of an album do not. */
function needsReply(turn: Turn, input: MessageInput): boolean {
  const { kind } = input.message
  if (turn.hasSpoken || turn.session.state === 'submitting' || turn.session.state === 'looking-up')
    return false
  if (kind === 'media' && turn.session.album?.id === input.albumId && input.albumId !== undefined)
    return false
  return !['receipt', 'reachable', 'withdraw', 'edited', 'group'].includes(kind)
}

function apologise(session: FlowSession, error: unknown): Advance {
  const { language } = session
  const text = WORDING.apology[language]
  const where = error instanceof Error ? error.name : 'unknown'
  return {
    session,
    events: [
      { kind: 'engine.failed', code: 'engine.exception', where },
      { kind: 'message.said', key: 'engine.apology', message: { text, choices: [], actions: [], language } },
    ],
  }
}
