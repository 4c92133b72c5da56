/** Which value of which row is sealed: a ciphertext copied elsewhere does not open. */
export interface SealPlace {
  readonly table: string
  readonly column: string
  readonly row: string
}

/** Opens and seals the values of one owner (a case file, a mediation, a party); `src/vault` meets it as it is. */
export interface RowSeal {
  seal(place: SealPlace, text: string): Uint8Array<ArrayBuffer>
  openText(place: SealPlace, sealed: Uint8Array): string
}
