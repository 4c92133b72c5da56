import type { AskingOfficer } from '../../domain/access/role.ts'
import type { CaseFileStatus } from '../../domain/case-file/status.ts'
import { assignCaseFile } from './assign-case-file.ts'
import {
  type ChangeRefusal,
  type ChangeRequest,
  type ChangeResult,
  withoutKeeping,
} from './change-case-file.ts'
import { markCaseFileRead } from './mark-case-file-read.ts'
import type { InboxDependencies } from './ports.ts'
import { changeLabel } from './sort-case-file.ts'
import { transitionCaseFile } from './transition-case-file.ts'

/** One thing done to many cases. */
export type BulkAction =
  | { readonly kind: 'assign'; readonly officerId: string | null }
  | { readonly kind: 'transition'; readonly to: CaseFileStatus; readonly reason?: string | undefined }
  | { readonly kind: 'add-label' | 'remove-label'; readonly labelId: string }
  | { readonly kind: 'mark-read' }

/** A bulk change as an officer asks for it. */
export interface BulkCommand {
  readonly officer: AskingOfficer
  readonly items: readonly { readonly id: string; readonly version: number }[]
  readonly action: BulkAction
  /** Tries everything and keeps nothing. */
  readonly preview: boolean
}

/** What became, or would become, of one case. */
export interface BulkOutcome {
  readonly id: string
  readonly referenceCode: string | undefined
  readonly outcome: 'done' | 'stale' | 'refused' | 'not-found'
  readonly refusal: ChangeRefusal | undefined
}

/**
 * Does one thing to many cases, each in its own transaction under the same rules as alone: one that is stale or refused
 * leaves the others done. A preview runs the very same work and rolls it back, so that it cannot promise wrongly.
 */
export async function changeMany(
  deps: InboxDependencies,
  command: BulkCommand,
): Promise<readonly BulkOutcome[]> {
  const { officer, items, action, preview } = command
  const used = preview ? withoutKeeping(deps) : deps
  const outcomes: BulkOutcome[] = []
  for (const { id, version } of items) {
    const result = await changeOne(used, { officer, caseFileId: id, version }, action)
    outcomes.push(outcomeOf(id, result))
  }
  return outcomes
}

async function changeOne(
  deps: InboxDependencies,
  ask: ChangeRequest,
  action: BulkAction,
): Promise<ChangeResult> {
  switch (action.kind) {
    case 'assign':
      return assignCaseFile(deps, { ...ask, officerId: action.officerId })
    case 'transition':
      return transitionCaseFile(deps, { ...ask, to: action.to, reason: action.reason })
    case 'add-label':
    case 'remove-label':
      return changeLabel(deps, { ...ask, labelId: action.labelId, isOn: action.kind === 'add-label' })
    case 'mark-read': {
      const isFound = await markCaseFileRead(deps, ask.officer, ask.caseFileId)
      return isFound ? { kind: 'done', caseFile: undefined } : { kind: 'not-found' }
    }
  }
}

function outcomeOf(id: string, result: ChangeResult): BulkOutcome {
  switch (result.kind) {
    case 'done':
      return { id, referenceCode: result.caseFile?.referenceCode, outcome: 'done', refusal: undefined }
    case 'stale':
      return { id, referenceCode: result.current.referenceCode, outcome: 'stale', refusal: undefined }
    case 'refused':
      return { id, referenceCode: undefined, outcome: 'refused', refusal: result.refusal }
    case 'not-found':
      return { id, referenceCode: undefined, outcome: 'not-found', refusal: undefined }
  }
}
