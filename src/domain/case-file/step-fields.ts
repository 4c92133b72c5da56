import type { CaseFileKind } from './case-file-kind.ts'
import type { CaseFileStatus } from './status.ts'

/** Facts that an officer enters with a step; each stays with the case. */
export type StepField = 'registerNumber' | 'legalClass' | 'destination' | 'resultKind'

const TIP_FIELDS: Partial<Readonly<Record<CaseFileStatus, readonly StepField[]>>> = {
  RECEIVED: ['registerNumber', 'legalClass'],
  TRANSFERRED_OTHER: ['destination'],
  RESULT: ['resultKind'],
}

/**
 * Facts that a case must hold in a status (domain reference §9.1): the number in the sổ tiếp nhận and the legal class from
 * reception on, the body it was passed to, the kind of result. Only a crime tip is entered in the register; other kinds
 * need none of them but the body.
 */
export function fieldsNeededBy(to: CaseFileStatus, kind: CaseFileKind): readonly StepField[] {
  const fields = TIP_FIELDS[to] ?? []
  return kind === 'crime-tip' ? fields : fields.filter((field) => field === 'destination')
}

/** Statuses at which an officer may write what the resident is told, instead of the plain sentence (§9.1). */
const TELLING: readonly CaseFileStatus[] = [
  'RESULT',
  'REDIRECTED',
  'TRANSFERRED_OTHER',
  'CLOSED',
  'CLOSED_NO_BASIS',
  'NEED_INFO',
  'HG_NOT_ELIGIBLE',
]

/** Whether the officer's own words may go with the notice of a status. */
export function mayTellWith(to: CaseFileStatus): boolean {
  return TELLING.includes(to)
}
