import { CATEGORIES, isCategoryCode } from '../../domain/case-file/category.ts'
import { checklistOf } from '../../domain/case-file/checklist.ts'
import { URGENCIES, type Urgency } from '../../domain/case-file/urgency.ts'
import { type ChangeRequest, type ChangeResult, changeCaseFile } from './change-case-file.ts'
import type { InboxDependencies } from './ports.ts'
import { recordDeed } from './record-deed.ts'

/** Sets the whole set of a case's labels. */
export function setLabels(
  deps: InboxDependencies,
  command: ChangeRequest & { readonly labelIds: readonly string[] },
): Promise<ChangeResult> {
  return changeCaseFile(deps, command, async (inbox, caseFile) => {
    if (!(await inbox.saveLabels(caseFile.id, command.labelIds))) return { refusal: 'unknown-label' }
    await inbox.bumpVersion(caseFile.id)
    return { action: 'case-file.changed', detail: { labels: command.labelIds.length } }
  })
}

/** Adds one label, or takes it off, whatever others there are. */
export function changeLabel(
  deps: InboxDependencies,
  command: ChangeRequest & { readonly labelId: string; readonly isOn: boolean },
): Promise<ChangeResult> {
  return changeCaseFile(deps, command, async (inbox, caseFile) => {
    if (command.isOn && !(await inbox.addLabel(caseFile.id, command.labelId)))
      return { refusal: 'unknown-label' }
    if (!command.isOn) await inbox.removeLabel(caseFile.id, command.labelId)
    await inbox.bumpVersion(caseFile.id)
    return { action: 'case-file.changed', detail: { label: command.labelId, on: command.isOn } }
  })
}

/** Says in which hamlet it happened; undefined when that is unclear. */
export function setHamlet(
  deps: InboxDependencies,
  command: ChangeRequest & { readonly hamletId: string | undefined },
): Promise<ChangeResult> {
  const { hamletId } = command
  return changeCaseFile(deps, command, async (inbox, caseFile) => {
    const known = await inbox.listHamlets()
    if (hamletId !== undefined && !known.some(({ id }) => id === hamletId))
      return { refusal: 'unknown-hamlet' }
    await inbox.saveFacts(caseFile.id, { hamletId: hamletId ?? null })
    await inbox.bumpVersion(caseFile.id)
    return { action: 'case-file.changed', detail: { hamlet: hamletId ?? null } }
  })
}

/** Ticks one item of the checklist, or takes the tick off. */
export function tickChecklist(
  deps: InboxDependencies,
  command: ChangeRequest & { readonly itemId: string; readonly isDone: boolean },
): Promise<ChangeResult> {
  const { officer, itemId, isDone } = command
  return changeCaseFile(deps, command, async (inbox, caseFile, at) => {
    const isUrgent = caseFile.urgency === 'P0' || caseFile.urgency === 'P1'
    const items = checklistOf(caseFile.kind, caseFile.category, isUrgent)
    if (!items.some(({ id }) => id === itemId)) return { refusal: 'unknown-item' }
    if (isDone) await inbox.tick(caseFile.id, itemId, officer.id, at)
    else await inbox.untick(caseFile.id, itemId)
    await inbox.bumpVersion(caseFile.id)
    return { action: 'case-file.changed', detail: { item: itemId, done: isDone } }
  })
}

/** Category and urgency by the officer's eye. */
export interface ReclassifyCommand extends ChangeRequest {
  readonly category: string | undefined
  readonly urgency: Urgency | undefined
  readonly isValuable: boolean | undefined
  readonly reason: string
}

/**
 * Changes what a case is about or how urgent it is; only an officer may lower an urgency (domain reference §7). Raising it to
 * P0 or P1 starts the ladder when nobody has taken the case yet.
 */
export function reclassifyCaseFile(
  deps: InboxDependencies,
  command: ReclassifyCommand,
): Promise<ChangeResult> {
  const { officer, category, urgency, isValuable, reason } = command
  return changeCaseFile(deps, command, async (inbox, caseFile, at) => {
    if (category !== undefined && !isCategoryCode(category)) return { refusal: 'unknown-category' }
    await inbox.saveFacts(caseFile.id, {
      ...(category === undefined ? {} : { category }),
      ...(urgency === undefined ? {} : { urgency }),
      ...(isValuable === undefined ? {} : { isValuable }),
    })
    const detail = {
      ...(category === undefined ? {} : { categoryFrom: caseFile.category, category }),
      ...(urgency === undefined ? {} : { urgencyFrom: caseFile.urgency, urgency }),
      ...(isValuable === undefined ? {} : { valuable: String(isValuable) }),
    }
    await recordDeed(deps, inbox, caseFile, { officer, at, kind: 'reclassified', detail, note: reason })
    await inbox.bumpVersion(caseFile.id)
    return { action: 'case-file.changed', detail }
  })
}

/** The level a category begins with, unless the officer says another. */
export function urgencyFor(category: string, wanted: Urgency | undefined): Urgency {
  const byCategory = isCategoryCode(category) ? CATEGORIES[category].defaultUrgency : 'P3'
  return wanted ?? URGENCIES.find((level) => level === byCategory) ?? 'P3'
}
