import type { CaseFileKind } from '../../domain/case-file/case-file-kind.ts'
import type { CategoryCode } from '../../domain/case-file/category.ts'
import type { Urgency } from '../../domain/case-file/urgency.ts'
import type { RoutingStep } from '../case-file/new-case-file.ts'

/** What decides which unit is responsible. */
export interface RoutingQuestion {
  readonly kind: CaseFileKind
  readonly category: CategoryCode
  readonly urgency: Urgency
  /** 5-digit code of the commune where it happened. */
  readonly communeCode: string | undefined
  readonly provinceCode: string | undefined
  /** Milliseconds since the epoch: rules can depend on the time, and units on the date. */
  readonly at: number
}

/** The responsible unit, and why. */
export interface RoutingAnswer {
  readonly unitCode: string
  readonly unitName: string
  readonly unitPhone: string | undefined
  readonly steps: readonly RoutingStep[]
}

/** Gives every case a unit: never none, never a refusal. Rules and units are held in memory, so it takes no time. */
export interface Router {
  route(question: RoutingQuestion): RoutingAnswer
}
