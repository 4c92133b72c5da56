import { openOrAbsent } from '../inbox/open-or-absent.ts'
import type { RowSeal, SealPlace } from '../vault/row-seal.ts'
import type { MediationVault } from './mediation-vault.ts'

/** What somebody's values are sealed for: their words, or who they are. */
export type SealPurpose = 'content' | 'identity'

/** A wrapped key as stored. */
export interface KeyRow {
  readonly owner_id: string
  readonly purpose: SealPurpose
  readonly wrapped: Uint8Array
}

/** The seals of one mediation and its parties. A key that was destroyed has no seal: its values are gone for good. */
export interface MediationSeals {
  /** Opens a value; undefined when there is none, its key is gone or it was altered. */
  open(ownerId: string, purpose: SealPurpose, place: SealPlace, sealed: Uint8Array | null): string | undefined
  /** Throws `TypeError` when the key was destroyed: such an owner takes no more words. */
  seal(ownerId: string, purpose: SealPurpose, place: SealPlace, text: string): Uint8Array<ArrayBuffer>
}

/** Unwraps the keys when first needed. */
export function createMediationSeals(
  vault: Pick<MediationVault, 'content' | 'identity'>,
  keys: readonly KeyRow[],
): MediationSeals {
  const find = (ownerId: string, purpose: SealPurpose): RowSeal | undefined => {
    const key = keys.find((row) => row.owner_id === ownerId && row.purpose === purpose)
    return key === undefined ? undefined : vault[purpose].unlock(ownerId, key.wrapped)
  }
  return {
    open: (ownerId, purpose, place, sealed) =>
      sealed === null ? undefined : openOrAbsent(find(ownerId, purpose), place, sealed),
    seal: (ownerId, purpose, place, text) => {
      const seal = find(ownerId, purpose)
      if (seal === undefined) throw new TypeError('the key of this owner was destroyed')
      return seal.seal(place, text)
    },
  }
}

/** Where each sealed value of mediation lives. */
export const mediationPlaces = {
  summary: (id: string): SealPlace => ({ table: 'mediation', column: 'summary_sealed', row: id }),
  contact: (partyId: string): SealPlace => ({
    table: 'mediation_party',
    column: 'contact_sealed',
    row: partyId,
  }),
  statement: (id: string): SealPlace => ({ table: 'mediation_statement', column: 'sealed', row: id }),
  wording: (id: string): SealPlace => ({ table: 'mediation_consent', column: 'wording_sealed', row: id }),
  session: (id: string): SealPlace => ({ table: 'mediation_session', column: 'sealed', row: id }),
  minutes: (sessionId: string): SealPlace => ({
    table: 'mediation_minutes',
    column: 'sealed',
    row: sessionId,
  }),
  agreement: (id: string, no: number): SealPlace => ({
    table: 'mediation_agreement',
    column: 'sealed',
    row: `${id}:${no}`,
  }),
  followUp: (id: string): SealPlace => ({ table: 'mediation_follow_up', column: 'sealed', row: id }),
  entry: (id: string): SealPlace => ({ table: 'mediation_entry', column: 'sealed', row: id }),
} as const
