import type { CommuneCode, ProvinceCode } from './place-codes.ts'

/** A commune that a text or point may mean, as the API shows it. */
export interface PlaceCandidate {
  readonly code: CommuneCode
  readonly name: string
  /** With its type: "Phường Ba Đình". */
  readonly fullName: string
  /** The province's name with its type: "Thành phố Hà Nội". */
  readonly province: string
  readonly provinceCode: ProvinceCode
  /** 0 to 1, for ordering and for the reader; not a probability. */
  readonly score: number
  /** Short Vietnamese reason, fit to be shown. Never repeats what the resident wrote beyond the place's own names. */
  readonly because: string
}

/**
 * The one question that settles an open outcome.
 *
 * - `which-commune`: show the candidates as buttons, and offer to type another name
 * - `which-province`: too many candidates; show `provinces` as buttons, then `narrowToProvince`
 * - `commune-name`: only a larger area is known; let the resident type the commune (there may be a few candidates)
 */
export interface PlaceQuestion {
  readonly kind: 'which-commune' | 'which-province' | 'commune-name'
  /** The question in Vietnamese, one sentence. */
  readonly text: string
  /** Provinces to choose from; empty unless `kind` is `which-province`. */
  readonly provinces: readonly { readonly code: ProvinceCode; readonly label: string }[]
}

/**
 * Why nothing was found: the text names no place, a short map link cannot be read, the point is outside Việt Nam, or at sea
 * too far from any commune.
 */
export type NoPlaceReason = 'no-place-named' | 'unreadable-link' | 'outside-vietnam' | 'far-at-sea'

/**
 * What a text or a point means. `one`: exactly one candidate, safe to go on with. `ask`: the question must be asked;
 * candidates are ordered, likeliest first, and may be empty when only a province is known. `none`: nothing found.
 */
export type PlaceOutcome =
  | { readonly outcome: 'one'; readonly candidates: readonly [PlaceCandidate] }
  | {
      readonly outcome: 'ask'
      readonly candidates: readonly PlaceCandidate[]
      readonly question: PlaceQuestion
      /** The province that is certain by now, if there is one: enough to route to the province's duty. */
      readonly provinceCode?: ProvinceCode
    }
  | { readonly outcome: 'none'; readonly candidates: readonly []; readonly reason: NoPlaceReason }

/** Where the bot serves by default. It orders candidates; it never decides between them. */
export interface PlaceHint {
  readonly provinceCode?: string
  readonly communeCode?: string
}
