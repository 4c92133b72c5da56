import { type ChatRequestDependencies, type HandledCopy, sayInChat } from './chat-ports.ts'
import type { SentNotice } from './sending-ports.ts'

/** What residents read where a notice was taken back and cannot be deleted. */
export function withdrawnLine(code: string): string {
  return `Thông báo mã ${code} đã được thu hồi. Xin bà con không chia sẻ tiếp.`
}

/**
 * No program can delete from an ordinary group: who posted there is asked to, and who was asked to post is told not to.
 * Repeating says nothing twice.
 * @param isWithdrawn false: sending was cancelled, or a correction takes its place, and what is posted stays
 */
export async function tellHands(
  { id, code }: SentNotice,
  isWithdrawn: boolean,
  deps: ChatRequestDependencies,
): Promise<void> {
  for (const copy of await deps.store.findHandled(id)) {
    if (copy.isPosted && !isWithdrawn) continue
    const text = copy.isPosted ? askToDelete(code, copy) : askNotToPost(code, isWithdrawn, copy)
    for (const chat of copy.adminChats)
      await sayInChat(deps, chat, `taken-back:${copy.deliveryId}:${chat}`, { text })
  }
}

function askToDelete(code: string, { groupName }: HandledCopy): string {
  return `Thông báo ${code} đã được thu hồi. Xin xóa bài trong nhóm "${groupName}" và đăng dòng sau:\n\n${withdrawnLine(code)}`
}

function askNotToPost(code: string, isWithdrawn: boolean, { groupName }: HandledCopy): string {
  const what = isWithdrawn ? 'đã được thu hồi' : 'không gửi nữa'
  return `Thông báo ${code} ${what}. Xin KHÔNG đăng vào nhóm "${groupName}"; nếu đã đăng, xin xóa bài.`
}
