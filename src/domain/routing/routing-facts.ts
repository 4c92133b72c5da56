import type { CaseFileKind } from '../case-file/case-file-kind.ts'
import type { CategoryCode } from '../case-file/category.ts'
import type { Urgency } from '../case-file/urgency.ts'

/** What is known of a case when its unit is chosen. Absent area codes: not known. */
export interface RoutingFacts {
  /** 5-digit code of the commune of today where it happened; given together with `provinceCode`. */
  readonly communeCode?: string | undefined
  readonly provinceCode?: string | undefined
  readonly kind: CaseFileKind
  readonly category: CategoryCode
  readonly urgency: Urgency
  /** The report is about the police of the place itself. */
  readonly isAboutOwnPolice?: boolean | undefined
  /** The moment of routing, ms since the epoch: it chooses rules and coverage in force, and night rules. */
  readonly at: number
}

/** One rule tried, as kept with the case and shown to officers. */
export interface RoutingExplanation {
  /** Id of the rule, or of the fallback that stepped in (`fallback.…`). */
  readonly rule: string
  readonly matched: boolean
  /** In Vietnamese; no content of the report. */
  readonly because: string
}

/** The responsible unit and how it was found. Plain data, fit for JSON. */
export interface RoutingDecision {
  readonly unitCode: string
  readonly explanation: readonly RoutingExplanation[]
}
