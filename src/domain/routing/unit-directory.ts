/** A police unit that can be responsible for a case. */
export interface RoutableUnit {
  /** The commune's 5-digit code, or `P-NN` for the duty of province NN. */
  readonly code: string
  readonly name: string
  readonly provinceCode: string
  readonly isActive: boolean
}

/** From when to when a unit covers a commune. Days of Vietnam's calendar as `YYYY-MM-DD`. */
export interface UnitCoverage {
  readonly unitCode: string
  readonly communeCode: string
  readonly effectiveFrom: string
  /** First day no longer covered; absent: until changed. */
  readonly effectiveTo?: string
}

/** Units and what they cover, prepared for routing. */
export interface UnitDirectory {
  readonly units: ReadonlyMap<string, RoutableUnit>
  readonly coverage: ReadonlyMap<string, readonly UnitCoverage[]>
  /** Takes what nobody else can: nothing is known of the place, or its province has no duty. */
  readonly defaultUnitCode: string
}

/** Prepares units and coverage. Throws `RangeError` when the default unit is not among the active units. */
export function buildUnitDirectory(
  units: readonly RoutableUnit[],
  coverage: readonly UnitCoverage[],
  defaultUnitCode: string,
): UnitDirectory {
  const byCode = new Map(units.filter(({ isActive }) => isActive).map((unit) => [unit.code, unit]))
  if (!byCode.has(defaultUnitCode)) throw new RangeError(`default unit is not active: ${defaultUnitCode}`)
  const byCommune = new Map<string, UnitCoverage[]>()
  for (const one of coverage) byCommune.set(one.communeCode, [...(byCommune.get(one.communeCode) ?? []), one])
  return { units: byCode, coverage: byCommune, defaultUnitCode }
}

/**
 * The active unit that covers a commune on a day (`YYYY-MM-DD`); of several, the one that began last. Undefined when there
 * is none, as for two đặc khu without police of their own.
 */
export function findCommuneUnit(
  directory: UnitDirectory,
  communeCode: string,
  day: string,
): RoutableUnit | undefined {
  const valid = (directory.coverage.get(communeCode) ?? [])
    .filter((one) => isInForce(one, day) && directory.units.has(one.unitCode))
    .sort((a, b) => b.effectiveFrom.localeCompare(a.effectiveFrom) || a.unitCode.localeCompare(b.unitCode))
  return valid[0] === undefined ? undefined : directory.units.get(valid[0].unitCode)
}

/** The duty of a province, `P-NN`; undefined when it is not set up here. */
export function findProvinceDuty(directory: UnitDirectory, provinceCode: string): RoutableUnit | undefined {
  return directory.units.get(`P-${provinceCode}`)
}

/** Whether something with an effective span is in force on a day. */
export function isInForce(
  span: { readonly effectiveFrom?: string | undefined; readonly effectiveTo?: string | undefined },
  day: string,
): boolean {
  const hasBegun = span.effectiveFrom === undefined || span.effectiveFrom <= day
  return hasBegun && (span.effectiveTo === undefined || day < span.effectiveTo)
}
