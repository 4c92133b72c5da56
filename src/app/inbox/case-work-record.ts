import type { DestinationCode } from '../../domain/case-file/destination.ts'
import type { LegalClass } from '../../domain/case-file/legal-class.ts'
import type { Rating } from '../../domain/case-file/resident-wish.ts'
import type { ResultKind } from '../../domain/case-file/result-kind.ts'
import type { CaseFileStatus } from '../../domain/case-file/status.ts'
import type { Person, UnitName } from './people.ts'

/** What officers decided about a case and who works on it. Instants in ms since the epoch. */
export interface CaseWorkRecord {
  readonly registerNumber: string | undefined
  readonly legalClass: LegalClass | undefined
  readonly destination: { readonly code: DestinationCode; readonly name: string | undefined } | undefined
  readonly resultKind: ResultKind | undefined
  readonly isValuable: boolean
  readonly labels: readonly LabelRecord[]
  readonly hamlet: { readonly id: string; readonly name: string } | undefined
  readonly ticks: readonly TickRecord[]
  readonly alert: AlertRecord | undefined
  readonly transfers: readonly TransferRecord[]
  readonly shares: readonly {
    readonly unit: UnitName
    readonly since: number
    readonly by: Person | undefined
  }[]
  /** The responsible unit shows the case to the officer's unit. */
  readonly isSharedWithMe: boolean
  readonly mergedInto: CaseName | undefined
  readonly mergedFrom: readonly CaseName[]
  readonly sameReporter: readonly SameReporterRecord[]
  /** Codes of what the system noticed. */
  readonly hints: readonly string[]
  readonly identityRequests: readonly IdentityRequestRecord[]
  readonly mayRequestIdentity: boolean
  readonly viewers: readonly ViewerRecord[]
  /** Absent while the resident has said nothing of the kind. */
  readonly wish: ResidentWishRecord | undefined
}

/** What the resident wants since the case was filed. */
export interface ResidentWishRecord {
  /** `stopped`: not to be contacted, and no contact is kept; `phone`: agreed to be phoned. Absent: as the report says. */
  readonly contact: 'stopped' | 'phone' | undefined
  readonly contactAt: number | undefined
  /** Number and hours as written; absent when they came as voice. */
  readonly phoneWords: string | undefined
  readonly rating: Rating | undefined
  readonly ratedAt: number | undefined
  /** Another look was asked for; it waits for an officer while `reopenAnswer` is absent. */
  readonly reopenAskedAt: number | undefined
  readonly reopenAnswer: 'accepted' | 'declined' | undefined
  readonly reopenAnsweredAt: number | undefined
}

/** A case as others name it. */
export interface CaseName {
  readonly id: string
  readonly referenceCode: string
}

/** A label of the unit; `tone` is a colour's name. */
export interface LabelRecord {
  readonly id: string
  readonly name: string
  readonly tone: string
}

/** One item of the checklist that was done. */
export interface TickRecord {
  readonly itemId: string
  readonly at: number
  readonly by: Person
}

/** The ladder of an urgent case. */
export interface AlertRecord {
  readonly startedAt: number
  /** -1 before the first rung was woken. */
  readonly rung: number
  readonly acknowledgedAt: number | undefined
  readonly acknowledgedBy: Person | undefined
  readonly nobodyReachable: boolean
}

/** A case on its way between units; `reason` is there for the receiving unit. */
export interface TransferRecord {
  readonly id: string
  readonly from: UnitName
  readonly to: UnitName
  readonly at: number
  readonly state: 'offered' | 'accepted' | 'returned'
  readonly answeredAt: number | undefined
  readonly reason: string | undefined
}

/** Another case of the same reporter, who stays unknown. */
export interface SameReporterRecord extends CaseName {
  readonly category: string
  readonly status: CaseFileStatus
  readonly submittedAt: number
}

/** Asking to open a sealed identity. */
export interface IdentityRequestRecord {
  readonly id: string
  readonly by: Person & { readonly isHead: boolean }
  readonly at: number
  readonly reason: string
  readonly state: 'asked' | 'approved' | 'refused'
  readonly decidedBy: Person | undefined
  readonly decidedAt: number | undefined
  readonly viewUntil: number | undefined
}

/** Somebody who has the case open now. */
export interface ViewerRecord extends Person {
  readonly mode: 'viewing' | 'writing'
}
