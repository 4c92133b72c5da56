import type { ChatRequest } from '../../domain/notice/chat-request.ts'
import { judgeNotice, VERDICT_WORDS } from '../../domain/notice/notice-verdict.ts'
import { type Chat, type ChatRequestDependencies, sayInChat } from './chat-ports.ts'
import { recordReply } from './record-reply.ts'

type ResidentRequest = Extract<
  ChatRequest,
  { kind: 'check-notice' | 'subscribe' | 'unsubscribe' | 'stop' | 'reply' }
>

const ASK_PLACE =
  'Anh/chị muốn nhận thông báo của xã, phường nào? Xin nhắn: Đăng ký thông báo, rồi tên xã, phường và tỉnh.'
const STOPPED = 'Đã ngừng gửi thông báo. Khi cần, anh/chị nhắn: Đăng ký thông báo, rồi tên xã, phường.'

const ASKS_NOTHING = 'Thông báo này không hỏi ý kiến, hoặc không có thông báo nào với mã này.'

/** Answers what anybody may ask about notices in private chat. */
export async function answerResident(
  requestId: string,
  request: ResidentRequest,
  chat: Chat,
  deps: ChatRequestDependencies,
): Promise<void> {
  const say = (text: string): Promise<void> =>
    sayInChat(deps, chat.conversationId, `request:${requestId}`, { text })
  switch (request.kind) {
    case 'check-notice':
      return say(await verdictOf(request.code, deps))
    case 'reply':
      return say(await answerNotice(request, chat, deps))
    case 'subscribe':
      return say(await subscribe(request.place, chat, deps))
    case 'unsubscribe':
      await deps.store.unsubscribe(chat.conversationId)
      return say(STOPPED)
    case 'stop':
      if ((await deps.store.unsubscribe(chat.conversationId)) > 0) await say(STOPPED)
  }
}

async function answerNotice(
  request: Extract<ChatRequest, { kind: 'reply' }>,
  chat: Chat,
  deps: ChatRequestDependencies,
): Promise<string> {
  if (chat.addressSealed === undefined) return ASKS_NOTHING
  const person = deps.vault.openAddress(chat.conversationId, chat.addressSealed)
  const chosen = await recordReply(request, chat.account, person, deps)
  return chosen === undefined ? ASKS_NOTHING : `Đã ghi nhận: ${chosen}. Cảm ơn anh/chị.`
}

async function verdictOf(
  code: string,
  { store, clock, publicUrl }: ChatRequestDependencies,
): Promise<string> {
  const notice = await store.findPublicNotice(code)
  if (notice === undefined) return `${code}: ${VERDICT_WORDS.unknown}`
  const verdict = judgeNotice(notice, notice.correctedBy, clock.now())
  const correction = notice.correctedBy === undefined ? '' : ` Xem đính chính ${notice.correctedBy}.`
  return [
    `${code}: ${VERDICT_WORDS[verdict]}${correction}`,
    `${notice.unitName}: "${notice.texts.vi.title}"`,
    `Nguyên văn: ${publicUrl}/thong-bao/${code}`,
  ].join('\n')
}

/** A clear place, or one clear question: never a guess. */
async function subscribe(place: string, chat: Chat, deps: ChatRequestDependencies): Promise<string> {
  if (place === '') return ASK_PLACE
  const resolved = deps.resolvePlace.fromText(place)
  const [candidate] = resolved.candidates
  if (resolved.outcome !== 'one' || candidate === undefined) {
    const names = resolved.candidates.slice(0, 3).map(({ fullName, province }) => `${fullName}, ${province}`)
    return names.length === 0
      ? ASK_PLACE
      : `Có nhiều nơi giống tên này: ${names.join('; ')}. Xin nhắn lại kèm tên tỉnh.`
  }
  const unit = await deps.store.findUnitOfCommune(candidate.code)
  if (unit === undefined) return `${candidate.fullName} chưa dùng kênh này. Khi có, anh/chị đăng ký lại giúp.`
  await deps.store.subscribe(chat.conversationId, unit.code)
  return `Đã đăng ký nhận thông báo của ${unit.name}. Muốn ngừng, anh/chị nhắn STOP bất cứ lúc nào.`
}
