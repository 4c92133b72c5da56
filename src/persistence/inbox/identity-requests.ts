import type { ContactRecord } from '../../app/inbox/case-file-record.ts'
import type {
  FoundIdentityRequest,
  IdentityDecision,
  NewIdentityRequest,
} from '../../app/inbox/case-work-ports.ts'
import type { Prisma } from '../generated/client.ts'
import { openContact } from './case-file-words.ts'
import type { InboxVault } from './inbox-vault.ts'
import { sealForCase } from './write-case-file.ts'

type Db = Prisma.TransactionClient

/** Asks for a sealed identity; the reason is sealed with the case. */
export async function requestIdentity(db: Db, vault: InboxVault, request: NewIdentityRequest): Promise<void> {
  const { id, caseFileId, officerId, at, reason } = request
  const place = { table: 'identity_request', column: 'sealed', row: id }
  const sealed = await sealForCase(db, vault, caseFileId, place, reason)
  await db.$executeRaw`
    INSERT INTO identity_request (id, case_file_id, requested_by, at, sealed)
    VALUES (${id}::uuid, ${caseFileId}::uuid, ${officerId}::uuid, ${new Date(at)}, ${sealed})`
}

/** A request of a case that the asking officer's unit works on. */
export async function findIdentityRequest(db: Db, id: string): Promise<FoundIdentityRequest | undefined> {
  const rows = await db.$queryRaw<
    {
      id: string
      case_file_id: string
      requested_by: string
      is_by_head: boolean
      state: string
      view_until: Date | null
    }[]
  >`
    SELECT r.id, r.case_file_id, r.requested_by, o.role = 'unit_head' AS is_by_head, r.state, r.view_until
    FROM identity_request r JOIN officer o ON o.id = r.requested_by WHERE r.id = ${id}::uuid`
  const [row] = rows
  if (row === undefined) return undefined
  return {
    id: row.id,
    caseFileId: row.case_file_id,
    requestedBy: row.requested_by,
    isByHead: row.is_by_head,
    state: row.state,
    viewUntil: row.view_until?.getTime(),
  }
}

/** Writes the second person's word; false when the database refuses, or it was decided already. */
export async function decideIdentity(db: Db, id: string, decision: IdentityDecision): Promise<boolean> {
  const { state, officerId, at, viewUntil } = decision
  const done = await db.$executeRaw`
    UPDATE identity_request SET state = ${state}, decided_by = ${officerId}::uuid, decided_at = ${new Date(at)},
      view_until = ${viewUntil === undefined ? null : new Date(viewUntil)} WHERE id = ${id}::uuid AND state = 'asked'`
  return done > 0
}

/** The identity, where the database hands it out now. */
export async function openIdentity(
  db: Db,
  vault: InboxVault,
  caseFileId: string,
): Promise<ContactRecord | undefined> {
  return openContact(db, vault, caseFileId)
}
