import { channelOf } from '../../domain/message/channel.ts'
import type { ChatRequest } from '../../domain/notice/chat-request.ts'
import { type Chat, type ChatRequestDependencies, sayInChat } from './chat-ports.ts'
import { normaliseLinkCode } from './create-link-code.ts'

type OfficerRequest = Extract<ChatRequest, { kind: 'link-chat' | 'posted' | 'approve' | 'group-well' }>

/** Answers taps and codes of officers and group admins in their own private chats. */
export async function answerOfficer(
  requestId: string,
  request: OfficerRequest,
  chat: Chat,
  deps: ChatRequestDependencies,
): Promise<void> {
  const text = await answerText(request, chat, deps)
  await sayInChat(deps, chat.conversationId, `request:${requestId}`, { text })
}

async function answerText(
  request: OfficerRequest,
  chat: Chat,
  deps: ChatRequestDependencies,
): Promise<string> {
  if (request.kind === 'link-chat') return linkChat(request.code, chat, deps)
  const officerId = await deps.store.findChatOwner(chat.conversationId)
  if (officerId === undefined) return 'Trò chuyện này chưa liên kết với tài khoản cán bộ.'
  if (request.kind === 'approve') return approve(request, officerId, deps)
  if (request.kind === 'group-well') return groupWell(request.groupId, officerId, deps)
  const isRecorded = await deps.store.recordPosted(request.deliveryId, officerId)
  return isRecorded
    ? 'Đã ghi nhận: đã đăng. Cảm ơn anh/chị.'
    : 'Lượt đăng này đã được ghi nhận hoặc đã hủy. Nếu thông báo đã bị hủy hay thu hồi, xin xóa bài khỏi nhóm.'
}

async function groupWell(
  groupId: string,
  officerId: string,
  { store }: ChatRequestDependencies,
): Promise<string> {
  const isTheirs = await store.recordAdminSeen(groupId, officerId)
  return isTheirs ? 'Đã ghi nhận. Cảm ơn anh/chị.' : 'Nhóm này không do anh/chị phụ trách.'
}

async function linkChat(code: string, chat: Chat, deps: ChatRequestDependencies): Promise<string> {
  const usable = await deps.store.takeCode(deps.hashCode(normaliseLinkCode(code)), 'officer')
  if (usable === undefined) return 'Mã không đúng, đã dùng hoặc quá hạn. Xin lấy mã mới trên trang.'
  await deps.store.linkChat(usable.officerId, chat, channelOf(chat.account))
  return `Đã liên kết trò chuyện này với tài khoản của anh/chị tại ${usable.unitName}.`
}

/** The tap approves what was shown; what was changed since, its times included, has to be read again. */
async function approve(
  { noticeId, mark }: Extract<OfficerRequest, { kind: 'approve' }>,
  officerId: string,
  deps: ChatRequestDependencies,
): Promise<string> {
  const current = await deps.store.findShown(noticeId)
  if (current === undefined) return 'Không tìm thấy thông báo này.'
  if (!current.mark.startsWith(mark))
    return 'Nội dung, nơi nhận hoặc giờ gửi đã thay đổi. Xin đọc bản mới rồi duyệt.'
  return deps.approve(officerId, noticeId, current.version)
}
