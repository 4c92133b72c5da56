import type pg from 'pg'
import type { RoutingData } from '../../app/routing/create-router.ts'
import { DEFAULT_ROUTING_RULES } from '../../domain/routing/default-rules.ts'
import { type RoutingRule, routingRuleSchema } from '../../domain/routing/routing-rule.ts'

interface UnitRow {
  readonly code: string
  readonly name: string
  readonly province_code: string
  readonly duty_phone: string | null
  readonly is_active: boolean
}

interface CoverageRow {
  readonly unit_code: string
  readonly commune_code: string
  readonly effective_from: string
  readonly effective_to: string | null
}

const COVERAGE = `select unit_code, commune_code, to_char(effective_from, 'YYYY-MM-DD') as effective_from,
  to_char(effective_to, 'YYYY-MM-DD') as effective_to from unit_commune`

/** Where nothing is known of the place, the first province duty with people in it decides; without any, Hà Nội's. */
const DEFAULT_UNIT = `select coalesce(
  (select min(o.unit_code) from officer o where o.is_active and o.role = 'province_duty'), 'P-01') as code`

/**
 * Reads units, coverage and rules for the router.
 * @param pool of role `by_worker`
 */
export async function loadRoutingData(pool: pg.Pool): Promise<RoutingData> {
  const fallback = await pool.query<{ code: string }>(DEFAULT_UNIT)
  const units = await pool.query<UnitRow>(
    'select code, name, province_code, duty_phone, is_active from police_unit',
  )
  const coverage = await pool.query<CoverageRow>(COVERAGE)
  return {
    units: units.rows.map((row) => ({
      code: row.code,
      name: row.name,
      provinceCode: row.province_code,
      isActive: row.is_active,
      dutyPhone: row.duty_phone ?? undefined,
    })),
    coverage: coverage.rows.map((row) => ({
      unitCode: row.unit_code,
      communeCode: row.commune_code,
      effectiveFrom: row.effective_from,
      ...(row.effective_to === null ? {} : { effectiveTo: row.effective_to }),
    })),
    rules: await loadRules(pool),
    defaultUnitCode: fallback.rows[0]?.code ?? 'P-01',
  }
}

/** Without stored rules the built-in ones hold, so that a new installation routes at once. */
async function loadRules(pool: pg.Pool): Promise<readonly RoutingRule[]> {
  const text = 'select definition from routing_rule where is_active order by position, id'
  const { rows } = await pool.query<{ definition: unknown }>(text)
  if (rows.length === 0) return DEFAULT_ROUTING_RULES
  return rows.map((row) => routingRuleSchema.parse(row.definition))
}
