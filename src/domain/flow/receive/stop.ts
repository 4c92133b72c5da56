import { hasDraft } from '../session-due.ts'
import { endConversation, eraseDraft } from '../turn/end-conversation.ts'
import type { Turn } from '../turn/turn.ts'

/** The resident wants no more. A draft waits a few minutes for a change of mind, without asking for a confirmation. */
export function stop(turn: Turn): undefined {
  const { sent } = turn.session
  if (!hasDraft(turn.session)) {
    eraseDraft(turn, 'stopped')
    if (sent === undefined) turn.say('nothing-to-stop')
    else turn.say('stopped-sent', { code: sent.referenceCode })
    return endConversation(turn, 'stopped')
  }
  turn.ask({
    key: 'engine.stopped',
    text: turn.wording('stopped'),
    choices: [
      {
        id: 'go-on',
        label: turn.wording('go-on'),
        words: ['tiếp tục', 'tiếp', 'làm tiếp', 'continue', 'go on', 'resume'],
      },
    ],
    actions: [],
    mode: 'stopped',
  })
}
