import type { HelpLines } from '../emergency/help-lines.ts'
import type { PlaceResolver } from './place-resolver.ts'

/** What one turn may know beside the session: the clock, the places, the channel and the unit, all given by the caller. */
export interface FlowContext {
  /** Now, in ms since the epoch. */
  readonly at: number
  /** When the turn is worked on, where that is later than `at` because messages waited; in ms since the epoch. */
  readonly now?: number
  /** Further messages wait behind this one: what only thanks for it is said once, to the last of them. */
  readonly hasMore?: boolean
  readonly resolvePlace: PlaceResolver
  /** Lines that help people harmed, of the province the place lies in; the national ones without it. */
  readonly helpLines?: HelpLines
  readonly capabilities: {
    /** Buttons the channel shows under one message; menus never show more than 8 choices, the channel numbers the rest. */
    readonly maxChoices: number
    readonly hasLocationButton: boolean
  }
  /** The unit that owns this account, where it serves only one; names it in texts and narrows places. */
  readonly unit?: {
    readonly name: string
    /** Duty phone, as dialled. */
    readonly phone?: string
    readonly provinceCode?: string
    readonly communeCode?: string
  }
}
