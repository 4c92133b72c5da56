import type { AskingOfficer } from '../../domain/access/role.ts'
import { GLOBAL_CHAIN } from '../../domain/audit/audit-entry.ts'
import { type CanonicalValue, canonicalJson } from '../../domain/audit/canonical-json.ts'
import { DEFAULT_ROUTING_RULES } from '../../domain/routing/default-rules.ts'
import { findResponsibleUnit } from '../../domain/routing/find-responsible-unit.ts'
import type { RoutingDecision, RoutingFacts } from '../../domain/routing/routing-facts.ts'
import type { RoutingRule } from '../../domain/routing/routing-rule.ts'
import { buildUnitDirectory } from '../../domain/routing/unit-directory.ts'
import type { AdministrationDependencies } from './ports.ts'

/** The rules in force. `revision` changes with every change of them. */
export interface RulesInForce {
  readonly rules: readonly RoutingRule[]
  readonly isBuiltIn: boolean
  readonly revision: string
}

/** Reads the rules in the order in which they are tried. */
export function readRoutingRules(
  deps: AdministrationDependencies,
  officer: AskingOfficer,
): Promise<RulesInForce> {
  return deps.store.withOfficer(officer, async (desk) => inForce(await desk.readRules()))
}

/** How saving ended. `unknown-unit`: a rule names a unit that is not there or not active. */
export type SaveRulesResult =
  | { readonly kind: 'saved'; readonly now: RulesInForce }
  | { readonly kind: 'not-allowed' | 'stale' | 'same-id' }
  | { readonly kind: 'unknown-unit'; readonly rule: string }

/** Replaces the whole list, if nobody changed it since `revision`. */
export async function saveRoutingRules(
  deps: AdministrationDependencies,
  officer: AskingOfficer,
  rules: readonly RoutingRule[],
  revision: string,
): Promise<SaveRulesResult> {
  if (officer.role !== 'sys_admin') return { kind: 'not-allowed' }
  if (new Set(rules.map(({ id }) => id)).size < rules.length) return { kind: 'same-id' }
  const { units } = await deps.loadRouting()
  const active = new Set(units.filter(({ isActive }) => isActive).map(({ code }) => code))
  const lost = rules.find(({ send }) => send.to === 'unit' && !active.has(send.unitCode))
  if (lost !== undefined) return { kind: 'unknown-unit', rule: lost.name }
  const at = deps.clock.now()
  const saved = await deps.store.withOfficer(officer, async (desk): Promise<SaveRulesResult> => {
    if (inForce(await desk.readRules()).revision !== revision) return { kind: 'stale' }
    await desk.saveRules(rules, at)
    await desk.recordAudit({
      chain: GLOBAL_CHAIN,
      at,
      actor: `officer:${officer.id}`,
      action: 'settings.changed',
      subject: 'routing-rules',
      detail: { count: rules.length },
    })
    return { kind: 'saved', now: inForce(rules) }
  })
  if (saved.kind === 'saved') await deps.onRoutingChanged()
  return saved
}

/** Where a case would go by these rules, or by those in force; keeps nothing. */
export async function tryRouting(
  deps: AdministrationDependencies,
  facts: RoutingFacts,
  rules?: readonly RoutingRule[],
): Promise<RoutingDecision & { readonly unitName: string }> {
  const data = await deps.loadRouting()
  const directory = buildUnitDirectory(data.units, data.coverage, data.defaultUnitCode)
  const decision = findResponsibleUnit(rules ?? data.rules, directory, facts)
  return { ...decision, unitName: directory.units.get(decision.unitCode)?.name ?? decision.unitCode }
}

function inForce(stored: readonly RoutingRule[]): RulesInForce {
  const rules = stored.length === 0 ? DEFAULT_ROUTING_RULES : stored
  return { rules, isBuiltIn: stored.length === 0, revision: revisionOf(rules) }
}

/** A short sum of the rules' one text: equal for equal rules, whatever the order of their keys. */
function revisionOf(rules: readonly RoutingRule[]): string {
  // Safe: parsed by the rules' schema, so that they are plain JSON; absent members are left out by the round trip.
  const text = canonicalJson(JSON.parse(JSON.stringify(rules)) as CanonicalValue)
  let sum = 0xcbf29ce484222325n
  for (const byte of new TextEncoder().encode(text))
    sum = BigInt.asUintN(64, (sum ^ BigInt(byte)) * 0x100000001b3n)
  return sum.toString(16)
}
