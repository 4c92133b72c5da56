import type { MediationDetail } from '../../contracts/mediation/detail.ts'

/** One of the two parties, as it is known here. */
export type Party = MediationDetail['parties'][number]
