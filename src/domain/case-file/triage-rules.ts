import { CATEGORIES, type CategoryCode } from './category.ts'
import type { Urgency } from './urgency.ts'

/** What is known for judging urgency; everything but the category may be unknown. */
export interface TriageFacts {
  readonly category: CategoryCode
  /** Answer to "đang xảy ra hay đã qua". */
  readonly ongoing?: 'now' | 'within-24h' | 'past' | 'soon' | undefined
  /** A person is at risk: chosen by the resident, or read from trigger words. */
  readonly danger: boolean
  /** The resident chose "đang nguy hiểm" and can not phone. */
  readonly cannotCall?: boolean
  /** `explosive`: súng, mìn, lựu đạn …; `blade`: dao, mã tấu, gậy …. */
  readonly weapon?: 'explosive' | 'explosive-found' | 'blade' | 'none' | undefined
  readonly injured?: 'untreated' | 'treated' | 'none' | undefined
  /** A person under 18 is harmed. */
  readonly minorHarmed?: boolean
  /** Money went to a fraudster less than 24 hours ago. */
  readonly moneySentWithin24h?: boolean
  /** For a missing person: a child, an old or ill person, or somebody who may harm himself. */
  readonly missingIsVulnerable?: boolean
  /** Domestic violence with strangling, a weapon, a death threat, pregnancy, a child in the room or an order broken. */
  readonly homeViolenceAggravated?: boolean
  /** Somebody is threatened with harm later: debt collectors, revenge, blackmail with intimate pictures. */
  readonly threatened?: boolean
  /** A victim of trafficking is held, or on the way. */
  readonly isHeld?: boolean
  /** Reports by other accounts of the same place or plate within 7 days, this one not counted. */
  readonly otherReportsWithin7Days?: number
  /** Where the suspect is is known, or he is about to leave. */
  readonly suspectPresent?: boolean
  /** Start of the event in ms since the epoch, when a time was told. */
  readonly happenedAt?: number | undefined
  /** Now, in ms since the epoch. */
  readonly at: number
}

/** One rule of domain reference §7; it only raises. */
export interface TriageRule {
  /** Stable, kept with the case. */
  readonly code: string
  readonly urgency: Urgency
  readonly because: string
  readonly holds: (facts: TriageFacts) => boolean
}

/** Rules only raise (domain reference §7); the one exception, an old event, is applied last. */
export const TRIAGE_RULES: readonly TriageRule[] = [
  rule(
    'ongoing-danger',
    'P0',
    'Đang xảy ra và có người gặp nguy hiểm',
    (it) => it.danger && it.ongoing === 'now',
  ),
  rule(
    'cannot-call',
    'P0',
    'Người báo đang nguy hiểm và không gọi điện được',
    (it) => it.cannotCall === true,
  ),
  rule('danger-words', 'P1', 'Lời báo có dấu hiệu nguy hiểm', (it) => it.danger),
  rule(
    'explosive-held',
    'P0',
    'Có người đang giữ súng, mìn hoặc vật liệu nổ',
    (it) => it.weapon === 'explosive',
  ),
  rule('explosive-found', 'P1', 'Phát hiện vũ khí, vật liệu nổ', (it) => it.weapon === 'explosive-found'),
  rule(
    'blade-now',
    'P0',
    'Đang xảy ra và có hung khí',
    (it) => it.weapon === 'blade' && it.ongoing === 'now',
  ),
  rule('blade', 'P1', 'Có hung khí', (it) => it.weapon === 'blade'),
  rule('injured', 'P0', 'Có người bị thương chưa được cấp cứu', (it) => it.injured === 'untreated'),
  rule('minor', 'P1', 'Có người dưới 18 tuổi bị hại', (it) => it.minorHarmed === true),
  rule(
    'robbery-now',
    'P0',
    'Trộm, cướp đang xảy ra',
    (it) => it.category === 'HS_TAISAN' && it.ongoing === 'now' && it.danger,
  ),
  rule(
    'violence-now',
    'P0',
    'Đánh nhau, đe dọa đang xảy ra',
    (it) => it.category === 'HS_BAOLUC' && it.ongoing === 'now',
  ),
  rule(
    'home-violence-now',
    'P0',
    'Bạo lực gia đình đang xảy ra',
    (it) => it.category === 'BLGD' && it.ongoing === 'now',
  ),
  rule(
    'home-violence-aggravated',
    'P0',
    'Bạo lực gia đình có dấu hiệu đe dọa tính mạng',
    (it) => it.homeViolenceAggravated === true,
  ),
  rule('threatened', 'P1', 'Có người đang bị đe dọa, tống tiền', (it) => it.threatened === true),
  rule('child-now', 'P0', 'Trẻ em đang bị hại', (it) => it.category === 'TRE_EM' && it.ongoing === 'now'),
  rule(
    'trafficking-now',
    'P0',
    'Có người đang bị giữ hoặc đưa đi',
    (it) => it.category === 'MUA_BAN_NGUOI' && it.ongoing === 'now',
  ),
  rule(
    'trafficking-held',
    'P0',
    'Người bị hại đang bị giữ hoặc trên đường bị đưa đi',
    (it) => it.category === 'MUA_BAN_NGUOI' && it.isHeld === true,
  ),
  rule(
    'theft-now',
    'P1',
    'Trộm, cướp đang xảy ra, người liên quan còn ở đó',
    (it) => it.category === 'HS_TAISAN' && it.ongoing === 'now',
  ),
  rule(
    'missing-vulnerable',
    'P0',
    'Người mất tích là trẻ em, người già hoặc người bệnh',
    (it) => it.missingIsVulnerable === true,
  ),
  rule(
    'racing-now',
    'P1',
    'Vi phạm giao thông đang xảy ra',
    (it) => it.category === 'ATGT' && it.ongoing === 'now',
  ),
  rule(
    'fraud-within-24h',
    'P1',
    'Tiền chuyển cho kẻ lừa đảo chưa quá 24 giờ',
    (it) => it.moneySentWithin24h === true,
  ),
  rule('suspect-present', 'P1', 'Biết nơi người liên quan đang có mặt', (it) => it.suspectPresent === true),
  rule('about-to-happen', 'P1', 'Việc sắp xảy ra', (it) => it.ongoing === 'soon' && isHarmful(it.category)),
  rule(
    'noise-at-night',
    'P2',
    'Ồn ào trong giờ ngủ (22 giờ – 6 giờ)',
    (it) => it.category === 'TTCC' && it.ongoing === 'now' && isNight(it.at),
  ),
]

function rule(code: string, urgency: Urgency, because: string, holds: TriageRule['holds']): TriageRule {
  return { code, urgency, because, holds }
}

function isHarmful(category: CategoryCode): boolean {
  const level = CATEGORIES[category].defaultUrgency
  return level === 'P1' || level === 'P2'
}

/** Vietnam's night, 22:00 to 06:00, at UTC+7. */
function isNight(at: number): boolean {
  const hour = Math.floor(at / 3_600_000 + 7) % 24
  return hour >= 22 || hour < 6
}
