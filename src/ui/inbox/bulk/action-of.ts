import { CASE_FILE_STATUSES } from '../../../domain/case-file/status.ts'
import type { BulkAction } from '../../api/bulk.ts'

/** What can be done to many cases at once. */
export const KINDS = ['mark-read', 'assign', 'transition', 'add-label', 'remove-label'] as const
type Kind = (typeof KINDS)[number]

/** What is chosen in the form; `target` is an officer, a status or a label, empty when nothing is chosen. */
export interface Draft {
  readonly kind: Kind
  readonly target: string
  readonly reason: string
}

/** Puts a case back on the desk; an officer's id otherwise. */
export const DESK = 'desk'

/** The action that a form means; undefined while something is missing. */
export function actionOf({ kind, target, reason }: Draft): BulkAction | undefined {
  if (kind === 'mark-read') return { kind }
  if (target === '') return undefined
  if (kind === 'assign') return { kind, officerId: target === DESK ? null : target }
  if (kind !== 'transition') return { kind, labelId: target }
  const to = CASE_FILE_STATUSES.find((status) => status === target)
  return to && { kind, to, ...(reason.trim() !== '' && { reason: reason.trim() }) }
}
