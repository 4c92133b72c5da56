import type { MEDIATION_STATUSES } from '../case-file/status.ts'

/** Statuses of a mediation (domain reference §9.2). */
export type MediationStatus = (typeof MEDIATION_STATUSES)[number]
