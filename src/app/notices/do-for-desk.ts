import { approveChoice, postedChoice } from '../../domain/notice/chat-request.ts'
import { noticeTypeFacts } from '../../domain/notice/notice-type.ts'
import { type Chat, type ChatRequestDependencies, sayInChat } from './chat-ports.ts'
import { checkGroup } from './check-group.ts'
import { messageOf } from './notice-messages.ts'
import type { SentNotice } from './sending-ports.ts'

/** Copies taken back in one go; the rest follows in the next. */
const WITHDRAW_BATCH = 200

/**
 * Does in chats what the desk asked for. `more` when it has to be gone on with later; repeating says nothing twice.
 */
export async function doForDesk(
  requestId: string,
  payload: Readonly<Record<string, string>>,
  deps: ChatRequestDependencies,
): Promise<'done' | 'more'> {
  const { what, noticeId, groupId, officerId } = payload
  if (groupId !== undefined) await lookAtGroup(groupId, deps)
  const notice = noticeId === undefined ? undefined : await deps.store.findSentNotice(noticeId)
  if (notice === undefined) return 'done'
  switch (what) {
    case 'test-send':
      await testSend(requestId, notice, officerId ?? '', deps)
      return 'done'
    case 'post-by-hand':
      await askAdmins(notice, false, deps)
      return 'done'
    case 'remind-by-hand':
      await askAdmins(notice, true, deps)
      return 'done'
    case 'call-approvers':
      await callApprovers(notice, deps)
      return 'done'
    case 'withdraw':
      return withdraw(notice, deps)
    default:
      return 'done'
  }
}

async function lookAtGroup(groupId: string, deps: ChatRequestDependencies): Promise<void> {
  const group = await deps.store.findGroupById(groupId)
  if (group !== undefined) await checkGroup(group, deps)
}

async function testSend(
  requestId: string,
  notice: SentNotice,
  officerId: string,
  deps: ChatRequestDependencies,
): Promise<void> {
  const { text } = messageOf(notice, 'vi', 'group', deps.publicUrl)
  for (const chat of await deps.store.findOfficerChats(officerId)) {
    await sayInChat(deps, chat, `test:${requestId}:${chat}`, { text: `(Bản gửi thử)\n${text}` })
  }
}

/** Each admin gets the text ready to paste once, and a button for each of their groups. */
async function askAdmins(
  notice: SentNotice,
  isReminder: boolean,
  deps: ChatRequestDependencies,
): Promise<void> {
  const copies = await deps.store.findByHand(notice.id, isReminder)
  const { text } = messageOf(notice, 'vi', 'group', deps.publicUrl)
  const round = isReminder ? `again:${Math.floor(deps.clock.now() / 600_000)}` : 'first'
  for (const chat of new Set(copies.flatMap(({ adminChats }) => adminChats))) {
    await sayInChat(deps, chat, `paste:${notice.id}:${notice.startedAt}:${round}:${chat}`, { text })
  }
  for (const { deliveryId, groupName, adminChats } of copies) {
    for (const chat of adminChats) {
      const ask = isReminder ? 'Nhắc lại: nhóm' : 'Xin đăng nội dung trên vào nhóm'
      await sayInChat(deps, chat, `posted:${deliveryId}:${round}:${chat}`, {
        text: `${ask} "${groupName}"${isReminder ? ' chưa đăng thông báo.' : ', rồi bấm Đã đăng.'}`,
        choices: [{ id: postedChoice(deliveryId), label: 'Đã đăng' }],
      })
    }
  }
  await deps.store.recordReminded(copies.map(({ deliveryId }) => deliveryId))
}

async function callApprovers(notice: SentNotice, deps: ChatRequestDependencies): Promise<void> {
  const hash = await deps.store.hashOf(notice.id)
  if (hash === undefined) return
  const { text } = messageOf(notice, 'vi', 'group', deps.publicUrl)
  for (const chat of await deps.store.findApproverChats(notice.id)) {
    await sayInChat(deps, chat, `approve:${notice.id}:${hash.slice(0, 16)}:${chat}`, {
      text: `Thông báo chờ duyệt (${noticeTypeFacts(notice.type).name}):\n\n${text}`,
      choices: [{ id: approveChoice(notice.id, hash), label: 'Duyệt' }],
    })
  }
}

/** Taken back where the platform allows it; where it does not, a line says so. */
async function withdraw(notice: SentNotice, deps: ChatRequestDependencies): Promise<'done' | 'more'> {
  const copies = await deps.store.findReached(notice.id, WITHDRAW_BATCH)
  for (const { deliveryId, chat, platformMessageId } of copies) {
    const isGone = await retract(chat, platformMessageId, deps)
    const text = `Thông báo mã ${notice.code} đã được thu hồi. Xin bà con không chia sẻ tiếp.`
    if (!isGone) await sayInChat(deps, chat.conversationId, `withdrawn:${deliveryId}`, { text })
    await deps.store.recordWithdrawn([deliveryId])
  }
  return copies.length < WITHDRAW_BATCH ? 'done' : 'more'
}

async function retract(
  chat: Chat,
  platformMessageId: string | undefined,
  { channels, vault }: ChatRequestDependencies,
): Promise<boolean> {
  if (platformMessageId === undefined || chat.addressSealed === undefined) return false
  const channel = channels.find(chat.account)
  if (channel?.groups === undefined) return false
  return channel.groups.retract(vault.openAddress(chat.conversationId, chat.addressSealed), platformMessageId)
}
