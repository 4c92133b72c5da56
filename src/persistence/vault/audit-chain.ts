import type { AuditEntry, AuditRecord } from '../../domain/audit/audit-entry.ts'

/** Makes the next link of a chain of the audit log; `src/vault` meets it as it is. */
export interface AuditChain {
  /** @param head the newest link; undefined for the first */
  next(
    head: { readonly seq: number; readonly hash: Uint8Array } | undefined,
    record: AuditRecord,
  ): {
    readonly entry: AuditEntry
    readonly prevHash: Uint8Array
    readonly hash: Uint8Array<ArrayBuffer>
  }
}
