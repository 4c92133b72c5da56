import { createAnswerChatRequests } from '../app/notices/answer-chat-requests.ts'
import type { NoticeFiles } from '../app/notices/attachment-ports.ts'
import { createPlanNotices } from '../app/notices/plan-notices.ts'
import type { NoticeDependencies } from '../app/notices/ports.ts'
import { registerListedGroups } from '../app/notices/register-listed-groups.ts'
import { createSendNotices } from '../app/notices/send-notices.ts'
import { transitionNotice } from '../app/notices/transition-notice.ts'
import type { Nudge, Outbox } from '../app/work/ports.ts'
import type { PlaceResolver } from '../domain/flow/place-resolver.ts'
import { isQuietHour } from '../domain/notice/notice-times.ts'
import { createChannelSettings } from '../persistence/channels/channel-settings.ts'
import { createChatRequestStore } from '../persistence/notices/chat-request-store.ts'
import { createCopyStore } from '../persistence/notices/copy-store.ts'
import { countThisMonth } from '../persistence/notices/count-this-month.ts'
import { findOfficer } from '../persistence/notices/find-officer.ts'
import { askToPlan, runNoticeRound } from '../persistence/notices/notice-rounds.ts'
import { createNoticeStore } from '../persistence/notices/notice-store.ts'
import { createPlanStore } from '../persistence/notices/plan-store.ts'
import { registerGroup } from '../persistence/notices/register-group.ts'
import type { JobHandlers } from '../queue/job-worker.ts'
import { createDeliveryVault } from '../vault/delivery-vault.ts'
import { createLinkCodeHash, createNoticeVault } from '../vault/notice-vault.ts'
import type { Vault } from '../vault/vault.ts'
import type { Metrics } from './metrics.ts'
import type { OpenChannels } from './open-channels.ts'
import type { Pools } from './open-pools.ts'
import type { Pacers } from './pacers.ts'
import { systemClock, systemIds } from './system.ts'

type NoticeHandlers = Pick<JobHandlers, 'answer-chat-request' | 'plan-notice' | 'send-notices'>

/** The worker's part of notices. */
export interface NoticeWork {
  readonly handlers: (nudge: Nudge) => NoticeHandlers
  /** What the clock brings. */
  readonly round: () => Promise<void>
}

/** What it is introduced to. */
export interface NoticeWorkParts {
  readonly pools: Pools
  readonly channels: OpenChannels
  readonly vault: Vault
  readonly pacers: Pacers
  readonly outbox: Outbox
  readonly places: PlaceResolver
  readonly publicUrl: string
  readonly noticeFiles: NoticeFiles
  readonly metrics: Metrics
  readonly refreshKeys: () => Promise<void>
  readonly reportFailure: (errorClass: string) => void
}

/** How often platforms are asked for groups that do not announce themselves, and for what is left of quotas. */
const LIST_GROUPS_MS = 10 * 60_000

function createRound(parts: NoticeWorkParts): () => Promise<void> {
  const { pools, channels, vault } = parts
  const address = createDeliveryVault(vault)
  const { conversationKey } = createNoticeVault(vault)
  let listedAt = Number.NEGATIVE_INFINITY
  return async () => {
    const now = systemClock.now()
    await runNoticeRound(pools.worker, isQuietHour(now))
    if (now - listedAt < LIST_GROUPS_MS) return
    listedAt = now
    await rememberQuotas(parts, now)
    await registerListedGroups({
      channels: channels.all,
      vault: { conversationKey, sealAddress: address.sealAddress },
      register: (group) => registerGroup(pools.worker, group),
    })
  }
}

/** What the forecast shows; an account that cannot be asked now keeps its older answer, with its date. */
async function rememberQuotas({ channels, pools }: NoticeWorkParts, now: number): Promise<void> {
  const settings = createChannelSettings(pools.worker)
  for (const channel of channels.all) {
    const { account, monthlyMessages } = channel
    const left =
      monthlyMessages === undefined
        ? await channel.quotaLeft?.()
        : Math.max(0, monthlyMessages - (await countThisMonth(pools.worker, account)))
    if (left === undefined) continue
    await settings.set(channel.account, 'quotaLeft', String(left))
    await settings.set(channel.account, 'quotaAt', String(now))
  }
}

/** Introduces planning, sending and answering to their stores. */
export function openNoticeWork(parts: NoticeWorkParts): NoticeWork {
  const { pools, outbox, publicUrl } = parts
  return {
    handlers: (nudge) => ({
      'plan-notice': createPlanNotices({
        store: createPlanStore(pools.worker),
        outbox,
        clock: systemClock,
        publicUrl,
        nudge,
      }),
      'send-notices': createSendNotices({ ...sending(parts), nudge }),
      'answer-chat-request': createAnswerChatRequests({ ...answering(parts, nudge), nudge }),
    }),
    round: createRound(parts),
  }
}

function sending({ pools, channels, vault, pacers, outbox, publicUrl, metrics, ...rest }: NoticeWorkParts) {
  return {
    store: createCopyStore(pools.worker),
    vault: createDeliveryVault(vault),
    channels,
    pacerOf: pacers.pacerOf,
    bulkRate: pacers.bulkRate,
    outbox,
    clock: systemClock,
    sleep: (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms)),
    random: Math.random,
    publicUrl,
    count: metrics.messageTried,
    reportFailure: rest.reportFailure,
    refreshKeys: rest.refreshKeys,
    askToPlan: (ids: readonly string[]) => askToPlan(pools.worker, ids),
  }
}

function answering(parts: NoticeWorkParts, nudge: Nudge) {
  const { pools, channels, vault, outbox, places, publicUrl } = parts
  const desk = openNoticeDesk({ ...parts, nudge })
  return {
    store: createChatRequestStore(pools.worker, desk.store.findPublicNotice),
    vault: createNoticeVault(vault),
    hashCode: desk.hashCode,
    channels,
    resolvePlace: places,
    approve: (officerId: string, noticeId: string, version: number) =>
      approve(desk, pools, { officerId, noticeId, version }),
    outbox,
    clock: systemClock,
    ids: systemIds,
    publicUrl,
    refreshKeys: parts.refreshKeys,
    reportFailure: parts.reportFailure,
  }
}

/** What the officers' side of notices is made of. */
export function openNoticeDesk(
  parts: Pick<NoticeWorkParts, 'pools' | 'vault' | 'channels' | 'pacers' | 'publicUrl' | 'noticeFiles'> & {
    readonly nudge: Nudge
  },
): NoticeDependencies {
  const { pools, vault, channels, pacers, publicUrl, noticeFiles, nudge } = parts
  const telegram = channels.all.find(({ name }) => name === 'telegram')
  let bot: string | undefined
  telegram
    ?.probe()
    .then((probe) => {
      bot = probe.ok ? /@(\w+)/u.exec(probe.detail)?.[1] : undefined
    })
    .catch(() => undefined)
  return {
    store: createNoticeStore(pools.web, vault.auditChain),
    clock: systemClock,
    ids: systemIds,
    nudge,
    files: noticeFiles,
    hashCode: createLinkCodeHash(vault),
    publicUrl,
    bulkRate: pacers.bulkRate,
    telegramBot: () => bot,
  }
}

const REFUSALS: Readonly<Record<string, string>> = {
  'own-notice': 'Anh/chị đã soạn hoặc sửa thông báo này nên không tự duyệt được.',
  'approver-required': 'Thông báo này cần chỉ huy đơn vị duyệt.',
  'blocked-text': 'Nội dung có phần không được phép đăng. Xin mở trang để xem.',
  'not-allowed': 'Thông báo không còn chờ duyệt.',
}

async function approve(
  desk: NoticeDependencies,
  pools: Pools,
  { officerId, ...tap }: { officerId: string; noticeId: string; version: number },
): Promise<string> {
  const officer = await findOfficer(pools.worker, officerId)
  if (officer === undefined) return 'Tài khoản này không còn hoạt động.'
  const ask = { ...tap, officer, to: 'APPROVED', reason: undefined } as const
  const result = await transitionNotice(desk, ask)
  if (result.kind === 'done') return `Đã duyệt thông báo ${result.notice.code}.`
  if (result.kind === 'stale') return 'Thông báo vừa có thay đổi. Xin bấm lại.'
  return result.kind === 'refused'
    ? (REFUSALS[result.refusal] ?? 'Không duyệt được thông báo này.')
    : 'Không tìm thấy thông báo này.'
}
