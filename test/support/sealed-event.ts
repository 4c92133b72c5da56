import { createHash } from 'node:crypto'
import type { SealedEvent } from '../../src/app/intake/ports.ts'
import { type ChannelAccount, channelAccount } from '../../src/domain/message/channel.ts'

/** The account of all events in pipeline tests. */
export const ACCOUNT: ChannelAccount = channelAccount('telegram', '7100000001')

/** An event of one conversation; key and body follow from what is given. */
export function sealedEvent(
  conversation: string,
  sequence: number,
  body = `${conversation}/${sequence}`,
): SealedEvent {
  return {
    eventKey: `${conversation}-${sequence}`,
    bodySha256: sha256(body),
    conversationKey: sha256(conversation),
    sequence,
    sealed: Buffer.from(body),
  }
}

/** The outbox ref of a conversation of {@link sealedEvent}. */
export function refOf(conversation: string): string {
  return `${ACCOUNT}|${sha256(conversation).toString('hex')}`
}

function sha256(text: string): Buffer {
  return createHash('sha256').update(text).digest()
}
