import { isUnitHead, mayDecideIdentity, mayTransfer } from '../../domain/access/case-access.ts'
import type { AskingOfficer } from '../../domain/access/role.ts'
import type { ContactRecord } from './case-file-record.ts'
import { type ChangeRequest, type ChangeResult, changeCaseFile } from './change-case-file.ts'
import type { InboxDependencies } from './ports.ts'
import { recordDeed } from './record-deed.ts'

/** How long an approved identity can be opened, in ms; the database allows no more (migration 0003). */
const IDENTITY_VIEW_MS = 30 * 60_000

/** Asks to open the sealed identity of a case at level B; the people who may decide are told. */
export function requestIdentity(
  deps: InboxDependencies,
  command: ChangeRequest & { readonly reason: string },
): Promise<ChangeResult> {
  const { officer, reason } = command
  return changeCaseFile(deps, command, async (inbox, caseFile, at) => {
    const found = await inbox.findCaseFile(caseFile.id)
    if (!mayTransfer(officer)) return { refusal: 'not-allowed' }
    if (found?.work.mayRequestIdentity !== true) return { refusal: 'no-identity' }
    const id = deps.ids.uuid()
    await inbox.requestIdentity({ id, caseFileId: caseFile.id, officerId: officer.id, at, reason })
    await recordDeed(deps, inbox, caseFile, { officer, at, kind: 'identity-requested' })
    await inbox.bumpVersion(caseFile.id)
    const deciders = (await inbox.listColleagues()).filter(
      ({ id: colleague, role }) => colleague !== officer.id && (isUnitHead(officer) || role === 'unit_head'),
    )
    await inbox.notifyOfficers(
      deciders.map((decider) => ({
        id: deps.ids.uuid(),
        officerId: decider.id,
        kind: 'identity-asked',
        caseFileId: caseFile.id,
        detail: { code: caseFile.referenceCode },
        at,
      })),
    )
    return { action: 'identity.requested', detail: { request: id } }
  })
}

/** What the second person says. */
export interface DecideIdentityCommand extends ChangeRequest {
  readonly requestId: string
  readonly approve: boolean
  readonly reason: string | undefined
}

/** Approves or refuses a request; never one's own, and one of the two is a head. */
export function decideIdentity(
  deps: InboxDependencies,
  command: DecideIdentityCommand,
): Promise<ChangeResult> {
  const { officer, requestId, approve, reason } = command
  return changeCaseFile(deps, command, async (inbox, caseFile, at) => {
    const request = await inbox.findIdentityRequest(requestId)
    if (request === undefined || request.caseFileId !== caseFile.id || request.state !== 'asked')
      return { refusal: 'no-request' }
    if (!mayDecideIdentity(officer, { id: request.requestedBy, isHead: request.isByHead }))
      return { refusal: 'needs-second-person' }
    const state = approve ? 'approved' : 'refused'
    const viewUntil = approve ? at + IDENTITY_VIEW_MS : undefined
    if (!(await inbox.decideIdentity(requestId, { state, officerId: officer.id, at, viewUntil })))
      return { refusal: 'no-request' }
    await recordDeed(deps, inbox, caseFile, { officer, at, kind: `identity-${state}`, note: reason })
    await inbox.bumpVersion(caseFile.id)
    await inbox.notifyOfficers([
      {
        id: deps.ids.uuid(),
        officerId: request.requestedBy,
        kind: 'identity-decided',
        caseFileId: caseFile.id,
        detail: { code: caseFile.referenceCode, state },
        at,
      },
    ])
    return { action: approve ? 'identity.approved' : 'identity.refused', detail: { request: requestId } }
  })
}

/** How opening an identity ended; `closed` when it was not approved for this officer, or the time is over. */
export type OpenedIdentity =
  | { readonly kind: 'opened'; readonly contact: ContactRecord; readonly viewUntil: number }
  | { readonly kind: 'not-found' }
  | { readonly kind: 'closed' }

/** Opens an approved identity for the officer who asked; every opening leaves a trace before anything is shown. */
export function openIdentity(
  deps: InboxDependencies,
  officer: AskingOfficer,
  caseFileId: string,
  requestId: string,
): Promise<OpenedIdentity> {
  return deps.store.withOfficer(officer, async (inbox) => {
    const request = await inbox.findIdentityRequest(requestId)
    if (request === undefined || request.caseFileId !== caseFileId) return { kind: 'not-found' }
    const { viewUntil } = request
    const isOpen =
      request.requestedBy === officer.id && viewUntil !== undefined && viewUntil > deps.clock.now()
    const contact = isOpen ? await inbox.openIdentity(caseFileId) : undefined
    if (contact === undefined || viewUntil === undefined) return { kind: 'closed' }
    await inbox.recordAudit({
      chain: officer.unitCode,
      at: deps.clock.now(),
      actor: `officer:${officer.id}`,
      action: 'identity.opened',
      subject: `case-file:${caseFileId}`,
      detail: { request: requestId },
    })
    return { kind: 'opened', contact, viewUntil }
  })
}
