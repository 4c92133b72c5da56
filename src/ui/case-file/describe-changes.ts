import type { CaseFileDetail } from '../../contracts/case-file.ts'
import { URGENCY_LABELS } from '../../domain/case-file/urgency.ts'
import { conflictTexts as texts } from '../texts/case-file.ts'

/** The parts of a case file that its officer wants to hear about when they changed. */
export type ComparedCaseFile = Pick<
  CaseFileDetail,
  'status' | 'statusLabel' | 'urgency' | 'unit' | 'assignee' | 'messages' | 'evidence' | 'timeline'
>

const added = (before: readonly { id: string }[], after: readonly { id: string }[]) => {
  const known = new Set(before.map((one) => one.id))
  return after.filter((one) => !known.has(one.id)).length
}

/**
 * What somebody else changed between two readings of a case file, one line each, most important first. Never empty: when
 * nothing of the above changed, it says that something else did.
 */
export function describeChanges(before: ComparedCaseFile, after: ComparedCaseFile): string[] {
  const messages = added(before.messages, after.messages)
  const evidence = added(before.evidence, after.evidence)
  const lines = [
    before.status !== after.status && texts.status(before.statusLabel, after.statusLabel),
    before.assignee?.id !== after.assignee?.id && texts.assignee(after.assignee?.name ?? texts.nobody),
    before.urgency !== after.urgency &&
      texts.urgency(URGENCY_LABELS[before.urgency], URGENCY_LABELS[after.urgency]),
    before.unit.code !== after.unit.code && texts.unit(after.unit.name),
    messages > 0 && texts.messages(messages),
    evidence > 0 && texts.evidence(evidence),
  ].filter((line) => line !== false)
  if (lines.length > 0) return lines
  const entries = added(before.timeline, after.timeline)
  return [entries > 0 ? texts.timeline(entries) : texts.other]
}
