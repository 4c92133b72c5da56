import type { MediationStatus } from './mediation-status.ts'
import type { Screening } from './screening.ts'

/** What decides which steps a mediation may take. */
export interface MediationFacts {
  readonly status: MediationStatus
  readonly screening: Screening
  readonly hasTeam: boolean
  readonly mediatorCount: number
  /** The latest word of each party on taking part; undefined while nothing was said. */
  readonly consents: { readonly requester: boolean | undefined; readonly other: boolean | undefined }
  readonly sessions: readonly {
    readonly startsAt: number
    readonly state: 'planned' | 'held' | 'cancelled'
  }[]
  readonly agreement: 'none' | 'proposed' | 'confirmed'
  readonly followUpCount: number
}

/** In which capacity somebody acts on a mediation; several may hold at once. */
export interface MediationActor {
  /** Works on the case file the mediation came from. */
  readonly isPolice: boolean
  /** Heads the team it was passed to. */
  readonly isTeamHead: boolean
  /** Is named as one of its mediators. */
  readonly isMediator: boolean
}
