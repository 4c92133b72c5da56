import type { AuditEntry, AuditRecord } from '../../domain/audit/audit-entry.ts'

/** Which value of which row is sealed: a ciphertext copied elsewhere does not open. */
export interface SealPlace {
  readonly table: string
  readonly column: string
  readonly row: string
}

/** Opens and seals the values of one owner (a mediation, one party, a case file). */
export interface OwnerSeal {
  seal(place: SealPlace, text: string): Uint8Array<ArrayBuffer>
  openText(place: SealPlace, sealed: Uint8Array): string
}

/** Data keys of one purpose. */
interface DataKeys {
  createDataKey(ownerId: string): { readonly kid: number; readonly wrapped: Uint8Array<ArrayBuffer> }
  unlock(ownerId: string, wrapped: Uint8Array): OwnerSeal
}

/** What mediation asks of the vault; `src/vault` meets it as it is. */
export interface MediationVault {
  /** What was said and agreed: a key for the mediation and one for each party. */
  readonly content: DataKeys
  /** Who the parties are: a key for each. */
  readonly identity: DataKeys
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
  /** The keyed hash by which a one-time invitation is found. */
  invitationIndex(code: string): Uint8Array<ArrayBuffer>
}
