import type { CaseFileKind } from '../case-file/case-file-kind.ts'
import type { CategoryCode } from '../case-file/category.ts'
import type { CaseFileStatus } from '../case-file/status.ts'

/** What decides whether a case file can become a mediation. */
export interface CaseForMediation {
  readonly kind: CaseFileKind
  readonly category: string
  readonly status: CaseFileStatus
}

/**
 * Why a case file cannot become a mediation. `mediation.domestic-violence` and `mediation.crime` are law: acts that must be
 * punished are not mediated (Law 35/2013 art. 3), and violence at home never is (domain reference §10.5).
 */
export type MediationRefusal =
  | 'mediation.domestic-violence'
  | 'mediation.crime'
  | 'mediation.wrong-kind'
  | 'mediation.wrong-status'

/** Everyday matters; every other category tells of an act that must be punished, or of somebody to protect. */
const MAY_BE_MEDIATED: readonly CategoryCode[] = ['MAU_THUAN', 'TTCC', 'KHAC']

/**
 * The later ones are met by requests that a team took up before mediation had a place of its own: opening it begins anew
 * with the screening.
 */
const OPEN_STATUSES: readonly CaseFileStatus[] = [
  'HG_SUBMITTED',
  'HG_SCREENED',
  'HG_NOT_ELIGIBLE',
  'HG_SENT',
  'HG_RETURNED',
  'HG_ACCEPTED',
  'HG_DECLINED',
  'HG_SCHEDULED',
  'HG_IN_SESSION',
  'RECEIVED',
  'CHECKING',
  'TO_MEDIATION',
]

/** Whether such a matter may go to a mediation team at all, wherever its case stands. */
export function isForMediation(matter: Omit<CaseForMediation, 'status'>): boolean {
  return refuseMediation({ ...matter, status: 'RECEIVED' }) === undefined
}

/** Decides whether mediation may be opened from a case file; undefined when it may. */
export function refuseMediation({ kind, category, status }: CaseForMediation): MediationRefusal | undefined {
  if (category === 'BLGD' || category === 'TRE_EM') return 'mediation.domestic-violence'
  if (kind !== 'mediation-request' && kind !== 'crime-tip') return 'mediation.wrong-kind'
  if (!MAY_BE_MEDIATED.some((code) => code === category)) return 'mediation.crime'
  return OPEN_STATUSES.includes(status) ? undefined : 'mediation.wrong-status'
}
