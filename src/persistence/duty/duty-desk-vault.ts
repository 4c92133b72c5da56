/** Seals what people on duty write and the addresses they are told at. */
export interface DutyDeskVault {
  sealEntry(id: string, text: string): Uint8Array
  openEntry(id: string, sealed: Uint8Array): string
  /** Never opened on this side: only the sender can. */
  sealAddress(wayId: string, text: string): Uint8Array
}
