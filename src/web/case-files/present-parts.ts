import type { CaseFileRecord, EvidenceRecord, MessageRecord } from '../../app/inbox/case-file-record.ts'
import { type CaseFileDetail, MESSAGE_STATES } from '../../contracts/case-file.ts'
import { EVIDENCE_STATES } from '../../domain/evidence/evidence-state.ts'
import { REFUSAL_REASONS, type RefusalReason } from '../../domain/message/send-outcome.ts'
import { iso, isoOrNull } from '../present-instant.ts'

/** A message in the shape of the contract. States and reasons this version does not know become the nearest safe one. */
export function presentMessage(
  message: MessageRecord,
  caseFile: Pick<CaseFileRecord, 'contact' | 'work'>,
): CaseFileDetail['messages'][number] {
  const { id, direction, author, officer, text, state, reason, at } = message
  return {
    id,
    direction,
    author,
    officer: officer === undefined ? null : { id: officer.id, name: officer.name },
    text,
    state: MESSAGE_STATES.find((known) => known === state) ?? 'unknown',
    reason: REFUSAL_REASONS.find((known) => known === reason) ?? null,
    at: iso(at),
    delivery: direction === 'in' ? null : presentDelivery(message, caseFile),
  }
}

type Delivery = NonNullable<CaseFileDetail['messages'][number]['delivery']>

/** Why a message has not arrived, and what an officer can do about it. */
const EXPLANATIONS: Readonly<Record<RefusalReason, string>> = {
  unreachable: 'Người báo đã chặn hoặc rời cuộc trò chuyện, tin nhắn không tới được.',
  'window-closed':
    'Đã quá thời hạn nền tảng cho phép nhắn (Zalo: 7 ngày từ lần tương tác cuối). Chờ người báo nhắn lại, hoặc liên hệ cách khác.',
  restricted: 'Người báo đang hạn chế loại tin nhắn này.',
  quota: 'Đã hết hạn mức gửi của tài khoản. Có thể thử lại sau.',
  'bad-message': 'Nền tảng không nhận tin nhắn này. Xin sửa ngắn lại rồi gửi lại.',
  policy: 'Nền tảng từ chối nội dung. Xin viết lại cách khác.',
  account: 'Tài khoản của hệ thống cần quản trị xử lý (mã truy cập, gói dịch vụ).',
}

function presentDelivery(
  message: MessageRecord,
  caseFile: Pick<CaseFileRecord, 'contact' | 'work'>,
): Delivery {
  const reason = REFUSAL_REASONS.find((known) => known === message.reason)
  const isLost = message.state === 'refused' || message.state === 'unknown'
  const explanation =
    message.state === 'unknown'
      ? 'Không rõ tin nhắn đã tới hay chưa. Gửi lại có thể khiến người báo nhận hai lần.'
      : message.state === 'refused' && reason !== undefined
        ? EXPLANATIONS[reason]
        : null
  const ways: Delivery['otherWays'] = []
  if (isLost && caseFile.contact?.phone !== undefined) ways.push('phone')
  if (isLost && caseFile.work.mayRequestIdentity) ways.push('identity-request')
  if (reason === 'window-closed' || reason === 'restricted') ways.push('wait-for-resident')
  return {
    attempts: message.attempts ?? 0,
    sentAt: isoOrNull(message.sentAt),
    explanation,
    mayRetry: isLost && caseFile.work.wish?.contact !== 'stopped',
    otherWays: ways,
  }
}

/** A file in the shape of the contract, with the addresses under which it can be opened. */
export function presentEvidence(evidence: EvidenceRecord): CaseFileDetail['evidence'][number] {
  const { id, kind, state, mediaType, bytes, sha256, receivedAt } = evidence
  const address = (variant: string) => `/api/v1/evidence/${id}/${variant}`
  return {
    id,
    kind,
    state: EVIDENCE_STATES.find((known) => known === state) ?? 'failed',
    mediaType: mediaType ?? null,
    bytes: bytes ?? null,
    sha256: sha256 === undefined ? null : Buffer.from(sha256).toString('hex'),
    receivedAt: iso(receivedAt),
    viewUrl: evidence.hasView ? address('view') : null,
    thumbnailUrl: evidence.hasThumbnail ? address('thumbnail') : null,
    originalUrl: evidence.hasOriginal ? address('original') : null,
  }
}
