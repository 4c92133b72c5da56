import type { RowSeal, SealPlace } from '../vault/row-seal.ts'
import type { InboxVault } from './inbox-vault.ts'

/** What stands where a value was altered or its key is another's: the rest of the case must still be read. */
export const UNREADABLE = '[không mở được nội dung này]'

/** The seal of a case file; undefined when its data key was destroyed (the content is gone for good). */
export function sealOf(
  vault: Pick<InboxVault, 'content'>,
  caseFileId: string,
  wrapped: Uint8Array | null | undefined,
): RowSeal | undefined {
  if (wrapped === null || wrapped === undefined) return undefined
  return unlessAltered(() => vault.content.unlock(caseFileId, wrapped), BROKEN_SEAL)
}

/** Opens a value; undefined when there is none or its key is gone, `UNREADABLE` when it was altered. */
export function openOrAbsent(
  seal: RowSeal | undefined,
  place: SealPlace,
  sealed: Uint8Array | null,
): string | undefined {
  if (seal === undefined || sealed === null) return undefined
  return unlessAltered(() => seal.openText(place, sealed), UNREADABLE)
}

const BROKEN_SEAL: RowSeal = {
  openText: () => UNREADABLE,
  seal: () => {
    throw new TypeError('the key of this case file was altered')
  },
}

// One altered value must not close a whole inbox; a key not loaded yet (`key-unknown`) is another matter and passes.
function unlessAltered<T>(open: () => T, otherwise: T): T {
  try {
    return open()
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'sealed-invalid') return otherwise
    throw error
  }
}
