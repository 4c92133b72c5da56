import { hasDraft } from '../session-due.ts'
import { endConversation, eraseDraft } from '../turn/end-conversation.ts'
import type { Turn } from '../turn/turn.ts'

/** The resident wants no more. A draft waits a few minutes for a change of mind, without asking for a confirmation. */
export function stop(turn: Turn): undefined {
  if (!hasDraft(turn.session)) {
    eraseDraft(turn, 'stopped')
    turn.say('nothing-to-stop')
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
