import type { MediationDetail } from '../../contracts/mediation.ts'

/** One of the two parties, as it is known here. */
export type Party = MediationDetail['parties'][number]
