import { approveChoice, groupWellChoice, postedChoice } from '../../domain/notice/chat-request.ts'
import type { NoticeLanguage } from '../../domain/notice/notice-content.ts'
import { noticeTypeFacts } from '../../domain/notice/notice-type.ts'
import { planInWords } from '../../domain/notice/plan-in-words.ts'
import { formatInstant } from '../../domain/text/format-instant.ts'
import { DAY_MS } from '../../domain/text/vietnam-time.ts'
import { type Chat, type ChatRequestDependencies, type NoticeChats, sayInChat } from './chat-ports.ts'
import { checkGroup } from './check-group.ts'
import { isCleanNotice } from './check-notice.ts'
import { sayNotice, writtenLanguages } from './say-notice.ts'
import type { SentNotice } from './sending-ports.ts'
import { tellAuthor } from './tell-author.ts'
import { tellHands, withdrawnLine } from './tell-hands.ts'

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
  if (groupId !== undefined) {
    await (what === 'ask-admins' ? askWhetherWell(groupId, deps) : lookAtGroup(groupId, deps))
    return 'done'
  }
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
      await callApprovers(notice, 'notice-waiting', deps)
      return 'done'
    case 'alarm-unconfirmed':
      await callApprovers(notice, 'notice-unconfirmed', deps)
      return 'done'
    case 'tell-author':
      await tellAuthor(requestId, notice, payload, deps)
      return 'done'
    case 'call-off':
      await tellHands(notice, false, deps)
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

/** The words that keep a notice from going out keep it from coming out of our account at all. */
async function testSend(
  requestId: string,
  notice: SentNotice,
  officerId: string,
  deps: ChatRequestDependencies,
): Promise<void> {
  const unit = { name: notice.unitName, dutyPhone: notice.dutyPhone }
  if (!isCleanNotice(notice, unit, deps.publicUrl)) return
  const languages = writtenLanguages(notice)
  for (const chat of await deps.store.findOfficerChats(officerId)) {
    await sayNotice(deps, chat, notice, { key: `test:${requestId}`, before: '(Bản gửi thử)\n', languages })
  }
}

/** Each admin gets text and pictures ready to post once, and a button for each of their groups. */
async function askAdmins(
  notice: SentNotice,
  isReminder: boolean,
  deps: ChatRequestDependencies,
): Promise<void> {
  const copies = await deps.store.findByHand(notice.id, isReminder)
  const round = isReminder ? `again:${Math.floor(deps.clock.now() / 600_000)}` : 'first'
  for (const chat of new Set(copies.flatMap(({ adminChats }) => adminChats))) {
    const read = copies.filter(({ adminChats }) => adminChats.includes(chat)).map(({ language }) => language)
    await sayNotice(deps, chat, notice, {
      key: `paste:${notice.id}:${notice.startedAt}:${round}`,
      languages: pastedLanguages(notice, read),
    })
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

/** What the groups read, where the notice is written in it; all others get Vietnamese. */
function pastedLanguages(notice: SentNotice, read: readonly NoticeLanguage[]): readonly NoticeLanguage[] {
  const wanted = new Set(read.map((language) => (notice.texts[language] === undefined ? 'vi' : language)))
  return writtenLanguages(notice).filter((language) => wanted.has(language))
}

/** What was read is what is approved: the button names the text and its times, and the pictures come before it. */
async function callApprovers(
  notice: SentNotice,
  kind: 'notice-waiting' | 'notice-unconfirmed',
  deps: ChatRequestDependencies,
): Promise<void> {
  const chats = await deps.store.findApproverChats(notice.id)
  if (chats === undefined) return
  const { confirmBy, approvers, mark } = chats
  for (const chat of approvers) {
    await sayNotice(deps, chat, notice, {
      key: `approve:${kind}:${confirmBy === undefined ? '' : 'out:'}${notice.id}:${mark.slice(0, 16)}`,
      before: approvalWords(notice, kind, chats),
      languages: writtenLanguages(notice),
      choices: [
        { id: approveChoice(notice.id, mark), label: confirmBy === undefined ? 'Duyệt' : 'Xác nhận' },
      ],
    })
  }
  await deps.store.notifyApprovers(notice.id, kind)
}

function approvalWords(notice: SentNotice, kind: string, chats: NoticeChats): string {
  const { confirmBy, schedule, audience } = chats
  const type = noticeTypeFacts(notice.type).name
  if (confirmBy === undefined) return `Thông báo chờ duyệt (${type})\n${planInWords(schedule, audience)}\n\n`
  if (kind === 'notice-unconfirmed') return 'QUÁ HẠN XÁC NHẬN. Thông báo khẩn đã gửi mà chưa ai xác nhận:\n\n'
  return `Thông báo khẩn đang được gửi, xin xác nhận trước ${formatInstant(confirmBy, 'vi')}:\n\n`
}

/** The fortnightly question to those who post by hand: a group without anybody is not posted to (domain reference §13.5). */
async function askWhetherWell(groupId: string, deps: ChatRequestDependencies): Promise<void> {
  const group = await deps.store.findAskedGroup(groupId)
  const day = Math.floor(deps.clock.now() / DAY_MS)
  for (const chat of group?.adminChats ?? []) {
    await sayInChat(deps, chat, `well:${groupId}:${day}:${chat}`, {
      text:
        `Nhóm "${group?.name ?? ''}": anh/chị còn phụ trách, nhóm còn bật phê duyệt thành viên và đường mời còn đúng không? ` +
        'Nếu có gì thay đổi, xin sửa trên trang.',
      choices: [{ id: groupWellChoice(groupId), label: 'Vẫn tốt' }],
    })
  }
}

/** Taken back where the platform allows it; where it does not, a line says so to all who still want to hear. */
async function withdraw(notice: SentNotice, deps: ChatRequestDependencies): Promise<'done' | 'more'> {
  await tellHands(notice, true, deps)
  const copies = await deps.store.findReached(notice.id, WITHDRAW_BATCH)
  for (const { deliveryId, chat, platformMessageIds, hasStopped } of copies) {
    const isGone = await retract(chat, platformMessageIds, deps)
    if (!isGone && !hasStopped) {
      const text = withdrawnLine(notice.code)
      await sayInChat(deps, chat.conversationId, `withdrawn:${deliveryId}`, { text })
    }
    await deps.store.recordWithdrawn([deliveryId])
  }
  return copies.length < WITHDRAW_BATCH ? 'done' : 'more'
}

/** Everything of it, or a line says so: half a notice left standing would still be read. */
async function retract(
  chat: Chat,
  platformMessageIds: readonly string[],
  { channels, vault }: ChatRequestDependencies,
): Promise<boolean> {
  const groups = channels.find(chat.account)?.groups
  if (platformMessageIds.length === 0 || chat.addressSealed === undefined || groups === undefined)
    return false
  const chatId = vault.openAddress(chat.conversationId, chat.addressSealed)
  const outcomes = await Promise.all(platformMessageIds.map((id) => groups.retract(chatId, id)))
  return outcomes.every((isGone) => isGone)
}
