import { z } from 'zod'
import type { GroupAccess, GroupFacts } from '../../domain/message/group-event.ts'
import type { ApiReply, BotApi } from './bot-api.ts'

const TIMEOUT_MS = 5_000

const chatAnswer = z.object({
  title: z.string().optional(),
  type: z.string().optional(),
  join_by_request: z.boolean().optional(),
  invite_link: z.string().optional(),
  permissions: z.object({ can_send_messages: z.boolean().optional() }).optional(),
})
const memberAnswer = z.object({
  status: z.string(),
  can_post_messages: z.boolean().optional(),
  can_send_messages: z.boolean().optional(),
})
const adminsAnswer = z.array(z.object({ user: z.object({ id: z.number(), is_bot: z.boolean().optional() }) }))
type Member = z.infer<typeof memberAnswer>

/** Questions to the Bot API about a group (platform reference §11.5); a right that only some answers name counts as given. */
export function createGroupAccess(api: BotApi, botId: number): GroupAccess {
  const ask = (method: string, chatId: string, more: object = {}): Promise<ApiReply> =>
    api.call(method, { chat_id: Number(chatId), ...more }, { timeoutMs: TIMEOUT_MS })

  return {
    async describe(chatId) {
      const own = await ask('getChatMember', chatId, { user_id: botId })
      if (isGone(own)) return { isMember: false, canPost: false }
      const member = own.kind === 'ok' ? memberAnswer.safeParse(own.result).data : undefined
      if (member === undefined) return undefined
      const [chat, count, admins] = await Promise.all([
        ask('getChat', chatId),
        ask('getChatMemberCount', chatId),
        ask('getChatAdministrators', chatId),
      ])
      return { ...standingOf(member), ...chatFacts(chat), ...countFacts(count), ...adminFacts(admins) }
    },
    async isAdmin(chatId, userId) {
      const reply = await ask('getChatMember', chatId, { user_id: Number(userId) })
      const member = reply.kind === 'ok' ? memberAnswer.safeParse(reply.result).data : undefined
      return member === undefined ? undefined : isAdminStatus(member.status)
    },
    async retract(chatId, platformMessageId) {
      const reply = await ask('deleteMessage', chatId, { message_id: Number(platformMessageId) })
      return reply.kind === 'ok'
    },
  }
}

function standingOf(member: Member): Pick<GroupFacts, 'isMember' | 'canPost'> {
  const isMember = member.status !== 'left' && member.status !== 'kicked'
  const right = isAdminStatus(member.status) ? member.can_post_messages : member.can_send_messages
  return { isMember, canPost: isMember && right !== false }
}

function chatFacts(reply: ApiReply): Partial<GroupFacts> {
  const chat = reply.kind === 'ok' ? chatAnswer.safeParse(reply.result).data : undefined
  if (chat === undefined) return {}
  return {
    ...(chat.title === undefined ? {} : { title: chat.title }),
    ...(chat.join_by_request === undefined ? {} : { memberApproval: chat.join_by_request }),
    // Left out when it is off.
    isApprovalOff: chat.join_by_request !== true,
    ...(chat.invite_link === undefined ? {} : { inviteLink: chat.invite_link }),
    ...(chat.permissions?.can_send_messages === undefined
      ? {}
      : { onlyAdminsPost: !chat.permissions.can_send_messages }),
  }
}

function countFacts(reply: ApiReply): Partial<GroupFacts> {
  return reply.kind === 'ok' && typeof reply.result === 'number' ? { members: reply.result } : {}
}

function adminFacts(reply: ApiReply): Partial<GroupFacts> {
  const admins = reply.kind === 'ok' ? adminsAnswer.safeParse(reply.result).data : undefined
  return admins === undefined ? {} : { admins: admins.filter(({ user }) => user.is_bot !== true).length }
}

function isAdminStatus(status: string): boolean {
  return status === 'administrator' || status === 'creator'
}

/** 400 "chat not found" and 403 "bot was kicked" both mean that the group is closed to us; other refusals say nothing of it. */
function isGone(reply: ApiReply): boolean {
  if (reply.kind !== 'error') return false
  return (
    reply.status === 403 || /chat not found|kicked|not a member|deactivated|deleted/iu.test(reply.description)
  )
}
