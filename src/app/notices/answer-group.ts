import { channelOf } from '../../domain/message/channel.ts'
import type { GroupEvent } from '../../domain/message/group-event.ts'
import { readReply } from '../../domain/notice/chat-request.ts'
import { startOfVietnamDay } from '../../domain/text/vietnam-time.ts'
import { type Chat, type ChatRequestDependencies, type KnownGroup, sayInChat } from './chat-ports.ts'
import { checkGroup } from './check-group.ts'
import { normaliseLinkCode } from './create-link-code.ts'
import { recordReply } from './record-reply.ts'

const POINT_TO_PRIVATE =
  'Để bảo đảm an toàn, xin nhắn riêng cho bot, không nêu việc cần báo trong nhóm. Khẩn cấp: gọi 113.'
const NOT_AN_ADMIN = 'Chỉ quản trị viên của nhóm (không ẩn danh) mới liên kết được nhóm.'
const BAD_CODE = 'Mã liên kết không đúng, đã dùng hoặc quá hạn.'

/** Answers what happened in a group. Nothing that people wrote there is repeated or kept. */
export async function answerGroup(
  requestId: string,
  event: GroupEvent,
  chat: Chat,
  deps: ChatRequestDependencies,
): Promise<void> {
  const say = (text: string, topicId: string | undefined, key = `request:${requestId}`): Promise<void> =>
    sayInChat(deps, chat.conversationId, key, { text, ...(topicId !== undefined && { topicId }) })
  const point = (topicId: string | undefined): Promise<void> => {
    const day = new Date(startOfVietnamDay(deps.clock.now())).toISOString().slice(0, 10)
    return say(POINT_TO_PRIVATE, topicId, `point:${chat.conversationId}:${day}`)
  }
  switch (event.what) {
    case 'membership':
      return noteMembership(event, chat, deps)
    case 'code':
      return say(await linkGroup(event, chat, deps), event.topicId)
    case 'migrated':
      return deps.store.moveGroup(
        chat.account,
        deps.vault.conversationKey(chat.account, event.fromChatId),
        chat,
      )
    case 'renamed': {
      const group = await deps.store.findGroup(chat.conversationId)
      if (group !== undefined) await deps.store.renameGroup(group.id, event.title)
      return
    }
    case 'pressed': {
      const reply = readReply(event.choiceId)
      if (reply === undefined) return point(undefined)
      await recordReply(reply, chat.account, event.senderId, deps)
      return
    }
    case 'spoke':
      return point(event.topicId)
  }
}

async function noteMembership(
  event: Extract<GroupEvent, { what: 'membership' }>,
  chat: Chat,
  deps: ChatRequestDependencies,
): Promise<void> {
  const known = await deps.store.findGroup(chat.conversationId)
  if (event.standing === 'gone') return known === undefined ? undefined : leave(known, deps)
  if (known === undefined && event.standing !== 'admin') return
  const group = known ?? (await deps.store.addGroup(chat, platformOf(chat), event.title))
  if (known !== undefined && event.title !== '') await deps.store.renameGroup(known.id, event.title)
  await checkGroup({ ...group, chat }, deps)
}

/** A group that never belonged to anybody leaves nothing behind; a linked one keeps its history. */
async function leave(group: KnownGroup, { store }: ChatRequestDependencies): Promise<void> {
  if (group.status === 'PENDING_LINK') return store.forgetPendingGroup(group.id)
  if (group.status === 'ACTIVE') await store.setGroupStatus(group.id, 'SUSPENDED', 'bot-removed')
}

/** The code proves the unit, being an admin proves the group. Zalo does not tell who is one; there the code alone counts. */
async function linkGroup(
  event: Extract<GroupEvent, { what: 'code' }>,
  chat: Chat,
  deps: ChatRequestDependencies,
): Promise<string> {
  if (!(await isFromAdmin(event, chat, deps))) return NOT_AN_ADMIN
  const code = await deps.store.takeCode(deps.hashCode(normaliseLinkCode(event.code)), 'group')
  if (code === undefined) return BAD_CODE
  const group =
    (await deps.store.findGroup(chat.conversationId)) ??
    (await deps.store.addGroup(chat, platformOf(chat), event.title ?? code.detail.name ?? 'Nhóm mới'))
  const { topicId } = event
  await deps.store.linkGroup(
    group.id,
    { ...code, ...(topicId !== undefined && { topicId }) },
    deps.ids.uuid(),
  )
  await checkGroup({ ...group, status: 'ACTIVE', chat }, deps)
  return greeting(code.unitName)
}

/** Whom the group is linked to, for everybody in it to see. */
function greeting(unitName: string): string {
  return (
    `Nhóm này đã liên kết với ${unitName} trong "Kết nối Zalo - Bình yên cuộc sống". Kênh chỉ đăng thông báo; ` +
    'có việc cần báo, xin nhắn riêng cho bot. Nếu liên kết này không đúng, xin xóa bot khỏi nhóm.'
  )
}

async function isFromAdmin(
  { senderId }: Extract<GroupEvent, { what: 'code' }>,
  chat: Chat,
  { channels, vault }: ChatRequestDependencies,
): Promise<boolean> {
  const groups = channels.find(chat.account)?.groups
  if (groups === undefined || chat.addressSealed === undefined) return false
  if (channelOf(chat.account) !== 'telegram') return true
  if (senderId === undefined) return false
  const chatId = vault.openAddress(chat.conversationId, chat.addressSealed)
  return (await groups.isAdmin(chatId, senderId)) === true
}

function platformOf(chat: Chat): 'telegram' | 'zalo-gmf' | 'zalo-bot' {
  const channel = channelOf(chat.account)
  return channel === 'telegram' || channel === 'zalo-bot' ? channel : 'zalo-gmf'
}
