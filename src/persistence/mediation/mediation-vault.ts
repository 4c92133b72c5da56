import type { AuditChain } from '../vault/audit-chain.ts'
import type { RowSeal } from '../vault/row-seal.ts'

/** Data keys of one purpose. */
interface DataKeys {
  createDataKey(ownerId: string): { readonly kid: number; readonly wrapped: Uint8Array<ArrayBuffer> }
  unlock(ownerId: string, wrapped: Uint8Array): RowSeal
}

/** What mediation asks of the vault; `src/vault` meets it as it is. */
export interface MediationVault {
  /** What was said and agreed: a key for the mediation and one for each party. */
  readonly content: DataKeys
  /** Who the parties are: a key for each. */
  readonly identity: DataKeys
  readonly auditChain: AuditChain
  /** Seals a message for the sender of messages; the web cannot open it again. */
  sealOutgoing(id: string, message: string): Uint8Array
  /** The keyed hash by which a one-time invitation is found. */
  invitationIndex(code: string): Uint8Array<ArrayBuffer>
}
