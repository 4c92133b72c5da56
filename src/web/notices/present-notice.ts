import type { z } from 'zod'
import { checkNotice } from '../../app/notices/check-notice.ts'
import { type NoticeRecord, type NoticeSummary, standingOf } from '../../app/notices/notice-record.ts'
import type { NoticeDependencies } from '../../app/notices/ports.ts'
import type { NoticeDetail } from '../../contracts/notices/notice-detail.ts'
import type { noticeItemSchema } from '../../contracts/notices/notice-list.ts'
import type { AskingOfficer } from '../../domain/access/role.ts'
import { DELIVERY_STATES, type DeliveryState } from '../../domain/notice/delivery-state.ts'
import { inOrder, type NoticeAttachment } from '../../domain/notice/notice-attachment.ts'
import { mayEditNotice, needsReason, noticeSteps } from '../../domain/notice/notice-moves.ts'
import { NOTICE_STATUS_NAMES, type NoticeStatus } from '../../domain/notice/notice-status.ts'
import { noticeTypeFacts } from '../../domain/notice/notice-type.ts'
import { isFreeOfBlocks } from '../../domain/notice/text-finding.ts'
import { iso, isoOrNull } from '../present-instant.ts'

type NoticeItem = z.input<typeof noticeItemSchema>

/** A notice as a line of the list. */
export function presentNoticeItem(notice: NoticeSummary): NoticeItem {
  return {
    id: notice.id,
    code: notice.code,
    type: notice.type,
    typeName: noticeTypeFacts(notice.type).name,
    title: notice.title,
    status: notice.status,
    statusName: NOTICE_STATUS_NAMES[notice.status],
    unit: { code: notice.unit.code, name: notice.unit.name },
    author: { ...notice.author },
    createdAt: iso(notice.createdAt),
    updatedAt: iso(notice.updatedAt),
    sendAt: isoOrNull(notice.sendAt),
    sentAt: isoOrNull(notice.sentAt),
    expiresAt: isoOrNull(notice.expiresAt),
    counts: allCounts(notice.counts),
    version: notice.version,
  }
}

/** A count of every state, so that a page need not know which can be absent. */
export function allCounts(counts: NoticeSummary['counts']): Record<DeliveryState, number> {
  const entries = DELIVERY_STATES.map((state) => [state, counts[state] ?? 0])
  // Safe: one entry for every state.
  return Object.fromEntries(entries) as Record<DeliveryState, number>
}

/** A notice with everything, as one officer sees it. */
export function presentNotice(
  notice: NoticeRecord,
  officer: AskingOfficer,
  { clock, publicUrl }: Pick<NoticeDependencies, 'clock' | 'publicUrl'>,
): NoticeDetail {
  const findings = checkNotice(notice, notice.unit, publicUrl)
  const standing = standingOf(notice, isFreeOfBlocks(findings))
  return {
    ...presentNoticeItem(notice),
    // Safe: contract and domain describe the same JSON; the contract's arrays are only not marked read-only.
    texts: notice.texts as NoticeDetail['texts'],
    // Safe: the same.
    audience: notice.audience as NoticeDetail['audience'],
    // Safe: the same.
    schedule: notice.schedule as NoticeDetail['schedule'],
    findings: findings.map((finding) => ({ ...finding })),
    editors: notice.editors.map((editor) => ({ ...editor })),
    approval: presentApproval(notice),
    confirmation: presentConfirmation(notice, clock.now()),
    history: notice.steps.map(({ at, from, to, by, reason }) => ({
      at: iso(at),
      from,
      to,
      by: by ?? null,
      reason: reason ?? null,
    })),
    // Safe: the same.
    approvedTexts: (notice.approvedTexts as NoticeDetail['approvedTexts'] | undefined) ?? null,
    corrects: notice.corrects ?? null,
    correctedBy: notice.correctedBy ?? null,
    progress: presentProgress(notice, clock.now()),
    publicUrl: `${publicUrl}/thong-bao/${notice.code}`,
    transitions: noticeSteps(officer, standing).map((to) => ({
      to,
      label: stepLabel(notice.status, to),
      needsReason: needsReason(to),
    })),
    mayEdit: mayEditNotice(officer, standing) && notice.run === 0,
    attachments: inOrder(notice.attachments).map((file) => presentAttachment(file, notice, publicUrl)),
    reply: notice.reply === undefined ? null : { choices: [...notice.reply.choices] },
    replies: (notice.reply?.choices ?? []).map((choice, at) => ({ choice, count: notice.replies[at] ?? 0 })),
    approvalBy: notice.lacksApprover ? 'province' : 'head',
  }
}

function presentAttachment(
  { id, kind, name, description, mediaType, bytes, width, height }: NoticeAttachment,
  notice: NoticeRecord,
  publicUrl: string,
): NoticeDetail['attachments'][number] {
  return {
    id,
    kind,
    name,
    description,
    mediaType,
    bytes,
    width: width ?? null,
    height: height ?? null,
    url: `/api/v1/notices/${notice.id}/attachments/${id}`,
    publicUrl: `${publicUrl}/thong-bao/${notice.code}/tep/${id}`,
  }
}

function presentApproval({ approval, schedule }: NoticeRecord): NoticeDetail['approval'] {
  if (approval === undefined) return null
  const { by, at, hash } = approval
  return { by: { ...by }, at: iso(at), hash, isStanding: schedule.recurrence !== undefined }
}

function presentConfirmation(notice: NoticeRecord, now: number): NoticeDetail['confirmation'] {
  if (!noticeTypeFacts(notice.type).isUrgent || notice.startedAt === undefined) return null
  if (notice.confirmBy === undefined) {
    if (notice.approval === undefined) return null
    return { state: 'confirmed', confirmBy: iso(notice.approval.at) }
  }
  return { state: notice.confirmBy < now ? 'overdue' : 'waiting', confirmBy: iso(notice.confirmBy) }
}

function presentProgress(notice: NoticeRecord, now: number): NoticeDetail['progress'] {
  const { counts } = notice
  const total = Object.values(counts).reduce((sum, count) => sum + count, 0)
  const left = (counts.planned ?? 0) + (counts.sending ?? 0)
  const done = total - left - (counts['waiting-by-hand'] ?? 0)
  const perSecond = paceOf(notice, now)
  return {
    total,
    done,
    perSecond,
    secondsLeft: left === 0 || perSecond === 0 ? null : Math.ceil(left / perSecond),
  }
}

/** What `recentlySent` looks back on. */
const RECENT_SECONDS = 10
/** Over less than this, one copy more or less would say too much. */
const LEAST_SECONDS = 2

/** Copies a second of late; a notice that began a moment ago, or goes on after a pause, is not slow for that. */
function paceOf({ recentlySent, startedAt, steps }: NoticeRecord, now: number): number {
  const releasedAt = steps.findLast(({ to }) => to === 'SENDING')?.at ?? 0
  const secondsSince = (now - Math.max(startedAt ?? 0, releasedAt)) / 1_000
  const seconds = Math.min(RECENT_SECONDS, Math.max(LEAST_SECONDS, secondsSince))
  return Math.round((10 * recentlySent) / seconds) / 10
}

const STEP_LABELS: Readonly<Partial<Record<NoticeStatus, string>>> = {
  DRAFT: 'Lấy về sửa',
  IN_REVIEW: 'Gửi duyệt',
  CHANGES_REQUESTED: 'Yêu cầu sửa',
  REJECTED: 'Không duyệt',
  APPROVED: 'Duyệt',
  SCHEDULED: 'Phát hành theo lịch',
  SENDING: 'Gửi ngay',
  PAUSED: 'Tạm dừng',
  CANCELLED: 'Hủy',
  WITHDRAWN: 'Thu hồi',
}

function stepLabel(from: NoticeStatus, to: NoticeStatus): string {
  if (to === 'SENDING' && from === 'PAUSED') return 'Gửi tiếp'
  if (to === 'APPROVED' && from === 'SCHEDULED') return 'Bỏ lịch gửi'
  if (to === 'APPROVED' && from !== 'IN_REVIEW') return 'Xác nhận đã gửi khẩn'
  return STEP_LABELS[to] ?? NOTICE_STATUS_NAMES[to]
}
