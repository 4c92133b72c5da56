import type { CaseFileSeal, InboxVault, SealPlace } from './inbox-vault.ts'

/** The seal of a case file; undefined when its data key was destroyed (the content is gone for good). */
export function sealOf(
  vault: InboxVault,
  caseFileId: string,
  wrapped: Uint8Array | null | undefined,
): CaseFileSeal | undefined {
  return wrapped === null || wrapped === undefined ? undefined : vault.content.unlock(caseFileId, wrapped)
}

/** Opens a value; undefined when there is none or its key is gone. Throws what the vault throws for an altered one. */
export function openOrAbsent(
  seal: CaseFileSeal | undefined,
  place: SealPlace,
  sealed: Uint8Array | null,
): string | undefined {
  return seal === undefined || sealed === null ? undefined : seal.openText(place, sealed)
}
