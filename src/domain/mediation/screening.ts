import type { CategoryCode } from '../case-file/category.ts'

/**
 * The questions asked before anything else (domain reference §10.3), by stable key. `question` is what officers read;
 * residents are asked by the flow file.
 */
export const SCREENING_QUESTIONS = {
  violence: 'Có ai bị đánh, bị thương, bị dọa giết, bị nhốt không?',
  homeViolence: 'Hai bên là người nhà và có bạo lực, đe dọa, kiểm soát?',
  childHarmed: 'Có người dưới 18 tuổi bị hại?',
  crime: 'Có ma túy, cờ bạc, trộm cắp, lừa đảo, vũ khí?',
  pendingElsewhere: 'Việc đang được công an, tòa án hoặc cơ quan khác giải quyết?',
  land: 'Tranh chấp ranh giới, quyền sử dụng đất?',
  publicInterest: 'Liên quan lợi ích công, Nhà nước (đường công, đất công)?',
  labourTrade: 'Tranh chấp lao động, mua bán doanh nghiệp, tiêu dùng?',
  willing: 'Người đề nghị tự nguyện hòa giải và đồng ý để tổ hòa giải liên hệ bên kia?',
  afraid: 'Người đề nghị sợ bị bên kia trả thù?',
} as const
export type ScreeningKey = keyof typeof SCREENING_QUESTIONS

/** Every question, in the order asked. */
// Safe: the keys of a literal that nothing adds to.
export const SCREENING_KEYS = Object.keys(SCREENING_QUESTIONS) as readonly ScreeningKey[]

/** `unknown` is an answer too: a doubt about violence is treated as violence. */
export const SCREENING_ANSWERS = ['yes', 'no', 'unknown'] as const
export type ScreeningAnswer = (typeof SCREENING_ANSWERS)[number]

/** One answer to every question. */
export type Screening = Readonly<Record<ScreeningKey, ScreeningAnswer>>

/** What speaks for care although mediation may go on. */
export type ScreeningCaution = 'pending-elsewhere' | 'land' | 'afraid' | 'contact-requester-first'

/**
 * What follows from the answers. `tip`: it must be a report to the police, mediation stops (Law 35/2013 art. 3; domestic
 * violence: domain reference §10.5). `elsewhere`: another body handles it. `no-consent`: nothing happens without will.
 */
export type ScreeningResult =
  | { readonly kind: 'eligible'; readonly cautions: readonly ScreeningCaution[] }
  | { readonly kind: 'tip'; readonly category: CategoryCode; readonly because: ScreeningKey }
  | { readonly kind: 'elsewhere'; readonly body: string; readonly because: ScreeningKey }
  | { readonly kind: 'no-consent' }

/** Answers that mean a report, gravest first, with the category it is filed under. */
const TIPS = [
  ['homeViolence', 'BLGD'],
  ['childHarmed', 'TRE_EM'],
  ['violence', 'HS_BAOLUC'],
  ['crime', 'KHAC'],
] as const satisfies readonly (readonly [ScreeningKey, CategoryCode])[]

/** Bodies that handle what grassroots mediation may not (domain reference §10.2, §10.3). */
const ELSEWHERE = [
  ['publicInterest', 'UBND xã, phường'],
  ['labourTrade', 'Hòa giải viên lao động, cơ quan bảo vệ người tiêu dùng hoặc Tòa án'],
] as const satisfies readonly (readonly [ScreeningKey, string])[]

const CAUTIONS = [
  ['pendingElsewhere', 'pending-elsewhere'],
  ['land', 'land'],
  ['afraid', 'afraid'],
] as const satisfies readonly (readonly [ScreeningKey, ScreeningCaution])[]

/**
 * Decides what may happen with a request. Violence, harm to a child and crime weigh more than everything else, and for
 * them not knowing counts as yes: only a clear "no" lets mediation go on.
 */
export function screenMediation(answers: Screening): ScreeningResult {
  const tip = TIPS.find(([key]) => answers[key] !== 'no')
  if (tip !== undefined) return { kind: 'tip', category: tip[1], because: tip[0] }
  const elsewhere = ELSEWHERE.find(([key]) => answers[key] === 'yes')
  if (elsewhere !== undefined) return { kind: 'elsewhere', body: elsewhere[1], because: elsewhere[0] }
  if (answers.willing === 'no') return { kind: 'no-consent' }
  const cautions: ScreeningCaution[] = CAUTIONS.filter(([key]) => answers[key] !== 'no').map(
    ([, caution]) => caution,
  )
  if (answers.willing === 'unknown') cautions.push('contact-requester-first')
  return { kind: 'eligible', cautions }
}
