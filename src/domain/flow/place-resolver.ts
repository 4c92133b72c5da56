/** One commune a text or point may mean. */
export interface PlaceCandidate {
  /** 5-digit code of the commune. */
  readonly code: string
  /** Bare name: "Sơn Tây". */
  readonly name: string
  /** With kind and province: "Phường Sơn Tây, Thành phố Hà Nội". */
  readonly fullName: string
  readonly province: string
  readonly provinceCode: string
  /** 0 to 1. */
  readonly score: number
  /** Why, in Vietnamese. */
  readonly because: string
}

/**
 * What became of a place. `one`: `candidates[0]` it is. `ask`: several are likely, most likely first. `none`: nothing
 * found; `provinceCode` may still be known.
 */
export interface PlaceOutcome {
  readonly outcome: 'one' | 'ask' | 'none'
  readonly candidates: readonly PlaceCandidate[]
  readonly provinceCode?: string
}

/** What the conversation needs of `places/`; pure and total. */
export interface PlaceResolver {
  /** @param hint narrows names shared by several communes, e.g. the province the resident named before */
  fromText(text: string, hint?: PlaceHint): PlaceOutcome
  /** @param point WGS 84 degrees, any finite numbers: a claim from outside */
  fromPoint(point: { readonly lat: number; readonly lon: number }): PlaceOutcome
  /** The commune of a 5-digit code, as a link or poster carries it; absent when there is none today. */
  fromCode(code: string): PlaceCandidate | undefined
}

/** What is already known of the place. */
export interface PlaceHint {
  readonly provinceCode?: string
  readonly communeCode?: string
}
