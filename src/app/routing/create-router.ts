import { findResponsibleUnit } from '../../domain/routing/find-responsible-unit.ts'
import type { RoutingRule } from '../../domain/routing/routing-rule.ts'
import {
  buildUnitDirectory,
  type RoutableUnit,
  type UnitCoverage,
} from '../../domain/routing/unit-directory.ts'
import type { Router } from './router.ts'

/** A unit with what residents are told of it. */
export interface ContactableUnit extends RoutableUnit {
  readonly dutyPhone: string | undefined
}

/** Everything routing decides by, as stored. */
export interface RoutingData {
  readonly units: readonly ContactableUnit[]
  readonly coverage: readonly UnitCoverage[]
  /** In the order in which they are tried. */
  readonly rules: readonly RoutingRule[]
  /** Takes what nobody else can. */
  readonly defaultUnitCode: string
}

/** Builds the router over one state of units and rules; a change of either builds a new one. */
export function createRouter({ units, coverage, rules, defaultUnitCode }: RoutingData): Router {
  const directory = buildUnitDirectory(units, coverage, defaultUnitCode)
  const phones = new Map(units.map((unit) => [unit.code, unit.dutyPhone]))
  return {
    route: ({ kind, category, urgency, communeCode, provinceCode, at }) => {
      const decision = findResponsibleUnit(rules, directory, {
        kind,
        category,
        urgency,
        communeCode,
        provinceCode,
        at,
      })
      return {
        unitCode: decision.unitCode,
        unitName: directory.units.get(decision.unitCode)?.name ?? decision.unitCode,
        unitPhone: phones.get(decision.unitCode),
        steps: decision.explanation,
      }
    },
  }
}

/** Keeps a router current: asks again now and then, and keeps the last good one while the store is out of reach. */
export interface LiveRouter extends Router {
  refresh(): Promise<void>
}

/** Loads units and rules, and again at every `refresh`. */
export async function openRouter(load: () => Promise<RoutingData>): Promise<LiveRouter> {
  let router = createRouter(await load())
  return {
    route: (question) => router.route(question),
    refresh: async () => {
      router = createRouter(await load())
    },
  }
}
