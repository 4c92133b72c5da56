import type { AuditEntry, AuditRecord } from '../../domain/audit/audit-entry.ts'
import type { DutyDeskVault } from '../duty/duty-desk-vault.ts'

/** Which value of which row is sealed: a ciphertext copied elsewhere does not open. */
export interface SealPlace {
  readonly table: string
  readonly column: string
  readonly row: string
}

/** Opens and seals the values of one case file. */
export interface CaseFileSeal {
  seal(place: SealPlace, text: string): Uint8Array<ArrayBuffer>
  openText(place: SealPlace, sealed: Uint8Array): string
}

/** What the officer side asks of the vault; `src/vault` meets it as it is. */
export interface InboxVault extends DutyDeskVault {
  /** Data keys of case files. */
  readonly content: { unlock(caseFileId: string, wrapped: Uint8Array): CaseFileSeal }
  /** Data keys of identities, for level A only: the database gives out no other rows. */
  readonly identity: { unlock(caseFileId: string, wrapped: Uint8Array): CaseFileSeal }
  readonly auditChain: {
    next(
      head: { readonly seq: number; readonly hash: Uint8Array } | undefined,
      record: AuditRecord,
    ): {
      readonly entry: AuditEntry
      readonly prevHash: Uint8Array
      readonly hash: Uint8Array<ArrayBuffer>
    }
  }
  /** Seals a message for the sender of messages; the web cannot open it again. */
  sealOutgoing(id: string, message: string): Uint8Array
}
