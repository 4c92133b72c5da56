import type { RoutingDecision, RoutingExplanation, RoutingFacts } from './routing-facts.ts'
import type { RoutingRule } from './routing-rule.ts'
import { findCommuneUnit, findProvinceDuty, type RoutableUnit, type UnitDirectory } from './unit-directory.ts'
import { findUnmetCondition } from './unmet-condition.ts'
import { vietnamClock } from './vietnam-clock.ts'

/**
 * Gives every case a unit. Rules are tried in order and the first that applies and names a unit decides; a rule whose unit
 * does not exist is passed over and says so. Without such a rule: the province's duty, then the default unit. Every rule
 * tried stands in the explanation.
 */
export function findResponsibleUnit(
  rules: readonly RoutingRule[],
  directory: UnitDirectory,
  facts: RoutingFacts,
): RoutingDecision {
  const explanation: RoutingExplanation[] = []
  for (const rule of rules) {
    const unmet = findUnmetCondition(rule, directory, facts)
    const found = unmet === undefined ? followRule(rule, directory, facts) : { because: unmet }
    const unit = 'unit' in found ? found.unit : undefined
    explanation.push({
      rule: rule.id,
      matched: unit !== undefined,
      because: `${rule.name}: ${found.because}`,
    })
    if (unit !== undefined) return { unitCode: unit.code, explanation }
  }
  const last = fallBack(directory, facts)
  return { unitCode: last.unitCode, explanation: [...explanation, last.explanation] }
}

type Followed = { readonly because: string } | { readonly because: string; readonly unit: RoutableUnit }

function followRule({ send }: RoutingRule, directory: UnitDirectory, facts: RoutingFacts): Followed {
  switch (send.to) {
    case 'unit': {
      const unit = directory.units.get(send.unitCode)
      return unit === undefined
        ? { because: `đơn vị ${send.unitCode} không còn hoạt động.` }
        : { unit, because: `giao ${unit.name}.` }
    }
    case 'province-duty':
      return followToProvince(directory, facts)
    case 'commune-unit':
      return followToCommune(directory, facts)
  }
}

function followToCommune(directory: UnitDirectory, facts: RoutingFacts): Followed {
  const { communeCode, at } = facts
  if (communeCode === undefined) return { because: 'chưa rõ xã, phường nơi xảy ra.' }
  const unit = findCommuneUnit(directory, communeCode, vietnamClock(at).day)
  if (unit === undefined) return { because: 'địa bàn này không có đơn vị công an riêng.' }
  return { unit, because: `${unit.name} phụ trách địa bàn nơi xảy ra.` }
}

function followToProvince(directory: UnitDirectory, { provinceCode }: RoutingFacts): Followed {
  if (provinceCode === undefined) return { because: 'chưa rõ tỉnh, thành phố nơi xảy ra.' }
  const unit = findProvinceDuty(directory, provinceCode)
  if (unit === undefined) return { because: 'tỉnh, thành phố này chưa có trực ban trên hệ thống.' }
  return { unit, because: `giao ${unit.name}.` }
}

function fallBack(
  directory: UnitDirectory,
  facts: RoutingFacts,
): { readonly unitCode: string; readonly explanation: RoutingExplanation } {
  const province = followToProvince(directory, facts)
  if ('unit' in province) {
    const because = `Không quy tắc nào chỉ ra đơn vị; chuyển ${province.unit.name}.`
    return {
      unitCode: province.unit.code,
      explanation: { rule: 'fallback.province-duty', matched: true, because },
    }
  }
  const unit = directory.units.get(directory.defaultUnitCode)
  const name = unit?.name ?? directory.defaultUnitCode
  const because = `Không quy tắc nào chỉ ra đơn vị và ${province.because} Chuyển đơn vị mặc định: ${name}.`
  return {
    unitCode: directory.defaultUnitCode,
    explanation: { rule: 'fallback.default-unit', matched: true, because },
  }
}
