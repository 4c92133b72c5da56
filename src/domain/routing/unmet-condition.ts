import { CATEGORIES } from '../case-file/category.ts'
import { URGENCY_LABELS } from '../case-file/urgency.ts'
import type { RoutingFacts } from './routing-facts.ts'
import type { RoutingRule } from './routing-rule.ts'
import { findCommuneUnit, isInForce, type UnitDirectory } from './unit-directory.ts'
import { type VietnamClock, vietnamClock } from './vietnam-clock.ts'

/** Why a rule does not apply, in Vietnamese; undefined when all its conditions hold. */
export function findUnmetCondition(
  rule: RoutingRule,
  directory: UnitDirectory,
  facts: RoutingFacts,
): string | undefined {
  const clock = vietnamClock(facts.at)
  if (!isInForce(rule, clock.day)) return 'Quy tắc không có hiệu lực vào ngày này.'
  return (
    findUnmetArea(rule, directory, facts, clock) ?? findUnmetMatter(rule, facts) ?? findUnmetTime(rule, clock)
  )
}

function findUnmetArea(
  { when }: RoutingRule,
  directory: UnitDirectory,
  { communeCode, provinceCode }: RoutingFacts,
  clock: VietnamClock,
): string | undefined {
  if (isOutside(when.provinces, provinceCode)) return 'Nơi xảy ra không thuộc tỉnh, thành phố của quy tắc.'
  if (isOutside(when.communes, communeCode)) return 'Nơi xảy ra không thuộc xã, phường của quy tắc.'
  const unit = communeCode === undefined ? undefined : findCommuneUnit(directory, communeCode, clock.day)
  return isOutside(when.units, unit?.code) ? 'Nơi xảy ra không thuộc đơn vị của quy tắc.' : undefined
}

function findUnmetMatter({ when }: RoutingRule, facts: RoutingFacts): string | undefined {
  if (isOutside(when.kinds, facts.kind)) return 'Loại hồ sơ khác với quy tắc.'
  if (isOutside(when.categories, facts.category)) {
    return `Loại việc “${CATEGORIES[facts.category].name}” không thuộc quy tắc.`
  }
  if (isOutside(when.urgencies, facts.urgency)) {
    return `Mức “${URGENCY_LABELS[facts.urgency]}” không thuộc quy tắc.`
  }
  if (when.aboutOwnPolice === undefined || when.aboutOwnPolice === (facts.isAboutOwnPolice ?? false))
    return undefined
  return when.aboutOwnPolice
    ? 'Không phải phản ánh về công an nơi xảy ra.'
    : 'Là phản ánh về công an nơi xảy ra.'
}

function findUnmetTime({ when }: RoutingRule, clock: VietnamClock): string | undefined {
  if (isOutside(when.weekdays, clock.weekday)) return 'Không phải ngày trong tuần của quy tắc.'
  if (when.hours === undefined || isWithinHours(when.hours, clock.time)) return undefined
  return `Ngoài khung giờ ${when.hours.from}–${when.hours.to}.`
}

function isOutside<T>(allowed: readonly T[] | undefined, value: T | undefined): boolean {
  return allowed !== undefined && (value === undefined || !allowed.includes(value))
}

/** Equal ends mean the whole day. */
function isWithinHours({ from, to }: { readonly from: string; readonly to: string }, time: string): boolean {
  if (from < to) return from <= time && time < to
  return from <= time || time < to || from === to
}
