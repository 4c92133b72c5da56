import type { CannedReplyRecord } from './case-work-ports.ts'

/** A set of filters an officer keeps under a name; `query` as it was given. */
export interface SavedView {
  readonly id: string
  readonly name: string
  readonly query: Readonly<Record<string, string>>
}

/** What a unit, or one officer, keeps for its work; the database shows each only their own. */
export interface UnitSettings {
  /** False when the unit has one of this name. */
  saveLabel(label: { readonly id: string; readonly name: string; readonly tone: string }): Promise<boolean>
  /** Takes it off all cases too; false when there is none. */
  removeLabel(id: string): Promise<boolean>
  saveHamlet(hamlet: { readonly id: string; readonly name: string }): Promise<boolean>
  removeHamlet(id: string): Promise<boolean>
  /** Replaces the officer's own hamlets; unknown ones are left out. */
  saveMyHamlets(hamletIds: readonly string[]): Promise<void>
  saveCannedReply(reply: CannedReplyRecord): Promise<void>
  /** False when it is not the unit's. */
  replaceCannedReply(reply: CannedReplyRecord): Promise<boolean>
  removeCannedReply(id: string): Promise<boolean>
  listSavedViews(): Promise<readonly SavedView[]>
  saveView(view: SavedView): Promise<void>
  removeView(id: string): Promise<boolean>
}
