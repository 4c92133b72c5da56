import type { AskingOfficer } from '../../domain/access/role.ts'
import type { DeliveryReason } from '../../domain/notice/delivery-state.ts'
import type { Audience } from '../../domain/notice/notice-content.ts'
import { firstInstant } from '../../domain/notice/notice-times.ts'
import { type NoticeType, noticeTypeFacts } from '../../domain/notice/notice-type.ts'
import type { AudienceTarget, DeliveryPlatform } from './delivery-record.ts'
import type { NoticeDependencies, NoticeTransaction } from './ports.ts'

/** A group gets at most this many ordinary notices in a day (domain reference §13.4). */
export const MAX_ORDINARY_A_DAY = 2

/** Who would get a notice, how long it takes, and who would not. */
export interface AudienceForecast {
  readonly groups: number
  readonly byHand: number
  readonly subscribers: number
  readonly members: number
  readonly platforms: readonly {
    readonly platform: DeliveryPlatform
    readonly targets: number
    readonly seconds: number
    /** Undefined where the platform has no quota, or has not told it yet. */
    readonly quota: { readonly left: number; readonly at: number } | undefined
  }[]
  readonly skipped: readonly {
    readonly groupId: string
    readonly name: string
    readonly reason: DeliveryReason
  }[]
  readonly sendAt: number
  readonly warnings: readonly string[]
}

/** A notice that may be sent, as far as it decides whom it reaches. */
export interface AudienceWish {
  readonly type: NoticeType
  readonly audience: Audience
  readonly sendAt: string | undefined
  /** Id of the notice that it corrects, whose hours it keeps. */
  readonly corrects: string | undefined
}

/** Counts an audience before anything is sent. */
export async function forecastAudience(
  deps: NoticeDependencies,
  officer: AskingOfficer,
  wish: AudienceWish,
): Promise<AudienceForecast> {
  const now = deps.clock.now()
  const { sendAt, targets, followers, quotas } = await deps.store.withOfficer(officer, async (db) => {
    const instant = firstInstant(await timedAs(db, wish), { sendAt: wish.sendAt }, now)
    return {
      sendAt: instant,
      targets: wish.audience.includeGroups ? await db.findTargets(wish.audience, instant) : [],
      followers: wish.audience.includeSubscribers ? await db.countSubscribers() : [],
      quotas: await db.listQuotas(),
    }
  })
  const skipped = targets.flatMap((target) => {
    const reason = skipReason(target, wish.type)
    return reason === undefined ? [] : [{ groupId: target.groupId, name: target.name, reason }]
  })
  const reached = targets.filter((target) => skipReason(target, wish.type) === undefined)
  const platforms = [...countPlatforms(reached), ...followers.map(asPlatform)]
  const isLater = sendAt > Math.max(now, wish.sendAt === undefined ? now : Date.parse(wish.sendAt))
  return {
    groups: reached.length,
    byHand: reached.filter(({ platform }) => platform === 'by-hand').length,
    subscribers: followers.reduce((sum, { count }) => sum + count, 0),
    members: reached.reduce((sum, { members }) => sum + (members ?? 0), 0),
    platforms: platforms.map(({ platform, targets: count }) => ({
      platform,
      targets: count,
      seconds: platform === 'by-hand' ? 0 : Math.ceil(count / deps.bulkRate(platform)),
      quota: quotas.find(({ channel }) => channel === QUOTA_CHANNELS[platform]),
    })),
    skipped,
    sendAt,
    warnings: [
      ...(isLater ? ['Ngoài giờ 06:00–21:30: thông báo sẽ chờ đến giờ mở.'] : []),
      ...(reached.length + followers.length === 0 ? ['Chưa có nơi nào nhận thông báo này.'] : []),
      ...(platforms.some(({ platform }) => platform === 'zalo-subscriber')
        ? ['Zalo chỉ nhận tin cho người đã nhắn kênh trong 7 ngày; người khác sẽ được bỏ qua.']
        : []),
    ],
  }
}

async function timedAs(db: NoticeTransaction, { type, corrects }: AudienceWish): Promise<NoticeType> {
  if (type !== 'TB_DINHCHINH' || corrects === undefined) return type
  return (await db.findNotice(corrects))?.timedAs ?? type
}

/** Platforms whose messages a monthly quota pays for; inside GMF groups sending is free (platform reference §8.1). */
const QUOTA_CHANNELS: Readonly<Partial<Record<DeliveryPlatform, string>>> = {
  'zalo-subscriber': 'zalo-oa',
  'zalo-bot': 'zalo-bot',
}

/** Why a group would be left out. */
export function skipReason(target: AudienceTarget, type: NoticeType): DeliveryReason | undefined {
  if (!target.isActive) return 'group-not-active'
  const isFull = noticeTypeFacts(type).isOrdinary && target.ordinaryToday >= MAX_ORDINARY_A_DAY
  return isFull ? 'daily-limit' : undefined
}

interface PlatformCount {
  readonly platform: DeliveryPlatform
  readonly targets: number
}

function countPlatforms(targets: readonly AudienceTarget[]): readonly PlatformCount[] {
  const platforms = [...new Set(targets.map(({ platform }) => platform))]
  return platforms.map((platform) => ({
    platform,
    targets: targets.filter((target) => target.platform === platform).length,
  }))
}

function asPlatform({ platform, count }: { platform: string; count: number }): PlatformCount {
  return { platform: platform === 'telegram' ? 'telegram-subscriber' : 'zalo-subscriber', targets: count }
}
