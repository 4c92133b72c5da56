import type { CaseFileKind } from '../case-file/case-file-kind.ts'
import type { CaseFileStatus } from '../case-file/status.ts'

/** Whether the law sets a limit, or we do; a `reminder` is for the officer alone and is no lateness in any report. */
export type ClockNature = 'law' | 'service' | 'reminder'

/** How long a limit is: real hours, calendar days or months, or working days. */
export type ClockLimit =
  | { readonly hours: number; readonly remoteHours?: number }
  | { readonly days: number }
  | { readonly months: number }
  | { readonly workingDays: number }

/** What starts a limit: filing, a status, or only an officer's hand. */
export type ClockStart = 'submitted' | 'by-hand' | { readonly status: CaseFileStatus }

/** One limit, as data. */
export interface ClockRule {
  readonly key: string
  /** ISO date from which the rule holds; the next one of the same key takes over on its own date. */
  readonly effectiveFrom: string
  readonly start: ClockStart
  /** Absent: every kind. */
  readonly kinds?: readonly CaseFileKind[]
  /** Absent: every category; `notCategories` leaves some out. */
  readonly categories?: readonly string[]
  readonly notCategories?: readonly string[]
  readonly limit: ClockLimit
  readonly nature: ClockNature
  /** Statuses that meet it. */
  readonly metBy: readonly CaseFileStatus[]
  /** What the system does when it runs out, beside telling people. */
  readonly atEnd?: 'return-from-info' | 'close'
  /** What it is based on, in Vietnamese. */
  readonly basis: string
}

const SETTLED: readonly CaseFileStatus[] = ['RESULT', 'CLOSED', 'CLOSED_NO_BASIS', 'CLOSED_SPAM', 'MERGED']
const PASSED_ON: readonly CaseFileStatus[] = [
  'TRANSFERRED_CSDT',
  'TRANSFERRED_OTHER',
  'ADMIN_HANDLING',
  'TO_MEDIATION',
  'REDIRECTED',
  ...SETTLED,
]
const TIP: readonly CaseFileKind[] = ['crime-tip']

/**
 * The limits of domain reference §5.4 that run on a case; those that are text only (`T_TOCAO`, `T_KHIEUNAI`, `T_COURT`) and
 * those of other parts (`T_DSR`, `T_HG_START`) are not here. A change in law is a new rule with its date: clocks that run
 * keep the rule they started under.
 */
export const CLOCK_RULES: readonly ClockRule[] = [
  {
    key: 'T_24H',
    effectiveFrom: '2018-01-01',
    start: 'submitted',
    kinds: TIP,
    notCategories: ['TRE_EM'],
    limit: { hours: 24, remoteHours: 48 },
    nature: 'law',
    metBy: PASSED_ON,
    basis: 'TTLT 01/2017 (sửa đổi 2021): chuyển cơ quan điều tra trong 24 giờ; vùng sâu, hải đảo 48 giờ',
  },
  {
    key: 'T_CHILD',
    effectiveFrom: '2018-01-01',
    start: 'submitted',
    kinds: TIP,
    categories: ['TRE_EM'],
    limit: { hours: 24 },
    nature: 'law',
    metBy: PASSED_ON,
    basis: 'Xâm hại người dưới 18 tuổi: báo ngay, chuyển trong 24 giờ',
  },
  {
    key: 'T_NOTICE_IN',
    effectiveFrom: '2018-01-01',
    start: { status: 'RECEIVED' },
    kinds: TIP,
    limit: { workingDays: 3 },
    nature: 'reminder',
    metBy: SETTLED,
    basis: 'TTLT 01/2017: thông báo tiếp nhận trong 3 ngày làm việc cho Viện kiểm sát và người báo',
  },
  {
    key: 'T_7D',
    effectiveFrom: '2018-01-01',
    start: { status: 'CHECKING' },
    kinds: TIP,
    limit: { days: 7 },
    nature: 'service',
    metBy: PASSED_ON,
    basis: 'Kiểm tra, xác minh sơ bộ trong 7 ngày (cần kiểm tra lại theo văn bản hiện hành)',
  },
  {
    key: 'T_SOLVE',
    effectiveFrom: '2018-01-01',
    start: { status: 'TRANSFERRED_CSDT' },
    kinds: TIP,
    limit: { days: 20 },
    nature: 'reminder',
    metBy: SETTLED,
    basis: 'BLTTHS điều 147: giải quyết trong 20 ngày kể từ khi cơ quan có thẩm quyền nhận',
  },
  {
    key: 'T_SOLVE_EXT1',
    effectiveFrom: '2018-01-01',
    start: 'by-hand',
    kinds: TIP,
    limit: { months: 2 },
    nature: 'reminder',
    metBy: SETTLED,
    basis: 'BLTTHS điều 147: vụ việc phức tạp, có thể kéo dài tới 2 tháng',
  },
  {
    key: 'T_SOLVE_EXT2',
    effectiveFrom: '2018-01-01',
    start: 'by-hand',
    kinds: TIP,
    limit: { months: 2 },
    nature: 'reminder',
    metBy: SETTLED,
    basis: 'BLTTHS điều 147: Viện kiểm sát gia hạn một lần, không quá 2 tháng',
  },
  {
    key: 'T_NOTICE_OUT',
    effectiveFrom: '2018-01-01',
    start: { status: 'RESULT' },
    kinds: TIP,
    limit: { workingDays: 3 },
    nature: 'reminder',
    metBy: ['CLOSED', 'CLOSED_NO_BASIS'],
    basis: 'TTLT 01/2017: thông báo kết quả cho người báo trong 3 ngày',
  },
  {
    key: 'T_NOCONTACT',
    effectiveFrom: '2023-07-01',
    start: 'by-hand',
    kinds: TIP,
    categories: ['BLGD'],
    limit: { hours: 12 },
    nature: 'law',
    metBy: [],
    basis: 'NĐ 76/2023: Chủ tịch UBND quyết định cấm tiếp xúc trong 12 giờ từ khi nhận đề nghị',
  },
  {
    key: 'T_NOCONTACT_SUP',
    effectiveFrom: '2023-07-01',
    start: 'by-hand',
    kinds: TIP,
    categories: ['BLGD'],
    limit: { hours: 1 },
    nature: 'law',
    metBy: [],
    basis: 'TT 66/2025/TT-BCA: phân công người giám sát trong 1 giờ từ khi nhận quyết định cấm tiếp xúc',
  },
  {
    key: 'T_INFO',
    effectiveFrom: '2020-01-01',
    start: { status: 'NEED_INFO' },
    limit: { hours: 72 },
    nature: 'service',
    metBy: [],
    atEnd: 'return-from-info',
    basis: 'Quy định nội bộ: chờ người báo bổ sung 72 giờ rồi xử lý tiếp',
  },
  {
    key: 'T_CLOSE',
    effectiveFrom: '2020-01-01',
    start: { status: 'RESULT' },
    limit: { days: 30 },
    nature: 'reminder',
    metBy: ['CLOSED', 'CLOSED_NO_BASIS'],
    atEnd: 'close',
    basis: 'Quy định nội bộ: tự kết thúc 30 ngày sau khi có kết quả',
  },
]

/** The rule of a key that holds on a day (ISO date); undefined before the first, and for keys without one. */
export function clockRuleOf(
  key: string,
  day: string,
  rules: readonly ClockRule[] = CLOCK_RULES,
): ClockRule | undefined {
  return rules
    .filter((rule) => rule.key === key && rule.effectiveFrom <= day)
    .toSorted((one, other) => (one.effectiveFrom < other.effectiveFrom ? 1 : -1))
    .at(0)
}
