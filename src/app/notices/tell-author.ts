import { type ChatRequestDependencies, sayInChat } from './chat-ports.ts'
import type { SentNotice } from './sending-ports.ts'

/** How the approver decided, for who waits for it; reasons are read on the page. */
const DECISIONS: Readonly<Record<string, string>> = {
  APPROVED: 'đã được duyệt. Mở trang để gửi hoặc hẹn giờ',
  CHANGES_REQUESTED: 'cần sửa. Mở trang để xem lý do và sửa',
  REJECTED: 'không được duyệt. Mở trang để xem lý do',
}

/** Says to the author, in their own chats, how it was decided. */
export async function tellAuthor(
  requestId: string,
  { id, code, texts }: SentNotice,
  { authorId = '', decision = '' }: Readonly<Record<string, string>>,
  deps: ChatRequestDependencies,
): Promise<void> {
  const text = `Thông báo ${code} "${texts.vi.title}" ${DECISIONS[decision]}:\n${deps.publicUrl}/notices/${id}`
  for (const chat of await deps.store.findOfficerChats(authorId))
    await sayInChat(deps, chat, `decided:${requestId}:${chat}`, { text })
}
