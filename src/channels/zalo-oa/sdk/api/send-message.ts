import * as z from 'zod'
import type { ZaloAnswer } from '../http/read-answer.ts'
import { lenient, wireId, wireNumber, wireText } from '../wire.ts'
import { refusedInput, type ZaloResult } from '../zalo-result.ts'
import { type ApiCall, resultOf } from './call-api.ts'
import { messageSchema, type ZaloMessage } from './message.ts'
import { messageBody } from './message-body.ts'
import {
  createEndpointInUse,
  type EndpointInUse,
  type EndpointMemory,
  firstEndpoint,
  type MessageEndpoint,
} from './message-endpoint.ts'
import { getOfficialAccount } from './official-account.ts'

/** To whom a message goes. */
export type Recipient =
  | { readonly kind: 'user'; readonly userId: string }
  /** A web visitor without a Zalo identity; the platform wants both ids. */
  | { readonly kind: 'anonymous'; readonly anonymousId: string; readonly conversationId: string }
  /** A group that the OA itself created (GMF). */
  | { readonly kind: 'group'; readonly groupId: string }

/** The receipt of an accepted message. The echo event carries the same id. */
export type SentMessage = z.infer<typeof sentMessage>

const sentMessage = z
  .object({
    message_id: wireId,
    sent_time: lenient(wireNumber),
    quota: lenient(
      z.object({ quota_type: wireText, remain: lenient(wireNumber), total: lenient(wireNumber) }),
    ),
  })
  .transform(({ message_id, sent_time, quota }) => ({
    messageId: message_id,
    /** ms since the epoch, by the platform's clock. */
    sentAt: sent_time,
    /** Which allowance paid for it (`reply`, `sub_quota`, `purchase_quota`, `reward_quota`) and what is left of it. */
    quota,
  }))

/** Error codes that say "the other version of the endpoint". */
const SWITCH_ON: Readonly<Record<MessageEndpoint, number>> = { v3: -235, v2: -240 }
const PATH: Readonly<Record<MessageEndpoint, string>> = { v3: '/v3.0/oa/message/cs', v2: '/v2.0/oa/message' }

/** Sends consultation messages. */
export interface MessageSender {
  /**
   * Sends one message. Nothing on the platform makes a repeat harmless: after `unknown`, look for the echo event or at
   * the conversation before sending again.
   */
  send(recipient: Recipient, message: ZaloMessage): Promise<ZaloResult<SentMessage>>
  /**
   * Puts a reaction on a message of the person; free, and no interaction.
   * @param icon such as `/-strong`, `/-heart`; `/-remove` takes it back
   */
  react(userId: string, messageId: string, icon: string): Promise<ZaloResult<unknown>>
}

/** Binds the sender. @param memory keeps which endpoint version the OA accepts */
export function createMessageSender(call: ApiCall, memory: EndpointMemory): MessageSender {
  const inUse = createEndpointInUse(memory, () => endpointByType(call))
  return {
    async send(recipient, message) {
      const checked = messageSchema.safeParse(normalized(message))
      if (!checked.success) return refusedInput(`message.${message.kind}`, ruleOf(checked.error))
      const body = { recipient: recipientBody(recipient), message: messageBody(message) }
      if (recipient.kind === 'user') return (await sendToUser(call, inUse, body)).result
      const path = recipient.kind === 'group' ? '/v3.0/oa/group/message' : PATH.v2
      return (await post(call, path, body)).result
    },
    react: (userId, messageId, icon) =>
      resultOf(
        call({
          path: PATH.v2,
          input: {
            kind: 'json',
            body: {
              recipient: { user_id: userId },
              sender_action: { react_icon: icon, react_message_id: messageId },
            },
          },
          answer: z.unknown(),
        }),
      ),
  }
}

function post(call: ApiCall, path: string, body: object): Promise<ZaloAnswer<SentMessage>> {
  return call({ path, input: { kind: 'json', body }, answer: sentMessage })
}

/**
 * Tries the other version on exactly one error, once: any other error may hide a delivery, and a second send would
 * double it.
 */
async function sendToUser(
  call: ApiCall,
  inUse: EndpointInUse,
  body: object,
): Promise<ZaloAnswer<SentMessage>> {
  const endpoint = await inUse.get()
  const answer = await post(call, PATH[endpoint], body)
  if (answer.code !== SWITCH_ON[endpoint]) return answer
  const other: MessageEndpoint = endpoint === 'v3' ? 'v2' : 'v3'
  const second = await post(call, PATH[other], body)
  if (second.result.kind === 'ok') await inUse.switchTo(other)
  return second
}

async function endpointByType(call: ApiCall): Promise<MessageEndpoint | undefined> {
  const account = await getOfficialAccount(call)
  return account.kind === 'ok' ? firstEndpoint(account.data.oaType) : undefined
}

function recipientBody(recipient: Recipient): object {
  switch (recipient.kind) {
    case 'user':
      return { user_id: recipient.userId }
    case 'anonymous':
      return { anonymous_id: recipient.anonymousId, conversation_id: recipient.conversationId }
    case 'group':
      return { group_id: recipient.groupId }
  }
}

function normalized(message: ZaloMessage): ZaloMessage {
  return message.kind === 'text' ? { ...message, text: message.text.normalize('NFC') } : message
}

/** Names the first broken rule by path and kind, never by content. */
function ruleOf(error: z.ZodError): string {
  const issue = error.issues[0]
  return issue === undefined ? 'invalid message' : `${issue.path.join('.')}: ${issue.code}`
}
