import type { AuditLine } from '../../../contracts/administration/audit.ts'
import { CASE_FILE_STATUSES, type CaseFileStatus } from '../../../domain/case-file/status.ts'
import { statusName } from '../../inbox/status-name.ts'
import { auditDetailNames, auditSubjectNames } from '../../texts/audit.ts'

/** What ids on a page of the log stand for (contract `AuditPage`). */
export type AuditNames = Readonly<Record<string, string>>

const ID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/

/** "Hồ sơ BY-…": what a deed was done to; the kind alone where the reader may not know which one. */
export function describeSubject(subject: string | null, names: AuditNames): string {
  if (subject === null) return ''
  const [kind = '', id = ''] = subject.split(':')
  const word = auditSubjectNames[kind]
  if (word === undefined) return ID.test(id) ? kind : subject
  return [word, names[id] ?? (ID.test(id) ? '' : id)].join(' ').trim()
}

/** The codes of a deed in words; ids that stand for nothing the reader may know are left out. */
export function describeDetail(detail: AuditLine['detail'], names: AuditNames): string {
  return Object.entries(detail)
    .flatMap(([key, value]) => {
      const label = auditDetailNames[key] ?? key
      if (value === null || value === false) return []
      if (value === true) return [label]
      const text = wordOf(String(value), names)
      return text === '' ? [] : [`${label}: ${text}`]
    })
    .join('; ')
}

function wordOf(value: string, names: AuditNames): string {
  const status = CASE_FILE_STATUSES.find((one): one is CaseFileStatus => one === value)
  if (status !== undefined) return statusName(status)
  return names[value] ?? (ID.test(value) ? '' : value)
}
