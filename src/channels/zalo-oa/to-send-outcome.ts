import type { RefusalReason, SendOutcome } from '../../domain/message/send-outcome.ts'
import type { SentMessage } from './sdk/api/send-message.ts'
import type { ZaloFailure, ZaloResult } from './sdk/zalo-result.ts'

/** Why an officer's answer did not arrive, by Zalo's error code; all others follow the kind of the result. */
const REASONS: ReadonlyMap<number, RefusalReason> = new Map([
  [-213, 'unreachable'],
  [-217, 'restricted'],
  [-218, 'restricted'],
  [-227, 'unreachable'],
  [-230, 'window-closed'],
  [-232, 'window-closed'],
  [-237, 'unreachable'],
  [-244, 'restricted'],
  [-248, 'policy'],
  [-249, 'bad-message'],
  [-321, 'quota'],
  [-403, 'unreachable'],
])

/** Turns the client's result into the closed list of the product. */
export function toSendOutcome(result: ZaloResult<SentMessage>): SendOutcome {
  switch (result.kind) {
    case 'ok':
      return { kind: 'sent', platformMessageId: result.data.messageId }
    case 'retry': {
      const scope = result.scope === 'recipient' ? 'chat' : 'account'
      return { kind: 'retry-after', afterMs: result.afterMs, scope }
    }
    case 'refused':
      return refused(result.failure, 'bad-message')
    case 'needs-person':
      return refused(result.failure, 'account')
    case 'not-delivered':
      return { kind: 'failed', errorClass: result.failure.errorClass }
    case 'unknown':
      return { kind: 'unknown', errorClass: result.failure.errorClass }
  }
}

function refused(failure: ZaloFailure, otherwise: RefusalReason): SendOutcome {
  const reason = failure.code === undefined ? undefined : REASONS.get(failure.code)
  return { kind: 'refused', reason: reason ?? otherwise, errorClass: failure.errorClass }
}
