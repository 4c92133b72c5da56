import type { DutyDeskVault } from '../duty/duty-desk-vault.ts'
import type { AuditChain } from '../vault/audit-chain.ts'
import type { RowSeal } from '../vault/row-seal.ts'

/** What the officer side asks of the vault; `src/vault` meets it as it is. */
export interface InboxVault extends DutyDeskVault {
  /** Data keys of case files. */
  readonly content: { unlock(caseFileId: string, wrapped: Uint8Array): RowSeal }
  /** Data keys of identities, for level A only: the database gives out no other rows. */
  readonly identity: { unlock(caseFileId: string, wrapped: Uint8Array): RowSeal }
  readonly auditChain: AuditChain
  /** Seals a message for the sender of messages; the web cannot open it again. */
  sealOutgoing(id: string, message: string): Uint8Array
}
