import type { AskingOfficer } from '../../domain/access/role.ts'
import { CANNED_REPLIES, fillReply } from '../../domain/case-file/canned-replies.ts'
import { publicStatusText } from '../../domain/case-file/public-status.ts'
import type { InboxDependencies } from './ports.ts'

/** A reply to choose from; `filled` has the facts of the case in place, where a case was named. */
export interface OfferedReply {
  readonly id: string
  readonly title: string
  readonly text: string
  readonly filled: string | undefined
  readonly statuses: readonly string[]
  readonly isOwn: boolean
}

/** The unit's own replies, then those of the product; with a case only those for its status. Undefined for a case out of sight. */
export function listCannedReplies(
  deps: InboxDependencies,
  officer: AskingOfficer,
  caseFileId: string | undefined,
): Promise<readonly OfferedReply[] | undefined> {
  return deps.store.withOfficer(officer, async (inbox) => {
    const own = (await inbox.listCannedReplies()).map((reply) => ({ ...reply, isOwn: true }))
    const all = [...own, ...CANNED_REPLIES.map((reply) => ({ ...reply, isOwn: false }))]
    if (caseFileId === undefined) return all.map((reply) => ({ ...reply, filled: undefined }))
    const caseFile = await inbox.lockCaseFile(caseFileId)
    if (caseFile === undefined) return undefined
    const facts = {
      referenceCode: caseFile.referenceCode,
      unitName: caseFile.unit.name,
      dutyPhone: (await inbox.readUnit()).dutyPhone,
      statusText: publicStatusText(caseFile.status, 'vi'),
    }
    return all
      .filter(
        ({ statuses }) => statuses.length === 0 || statuses.some((status) => status === caseFile.status),
      )
      .map((reply) => ({ ...reply, filled: fillReply(reply.text, facts) }))
  })
}
