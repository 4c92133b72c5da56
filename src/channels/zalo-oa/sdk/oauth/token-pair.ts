/**
 * The grant of one OA as it stands. Both tokens are secrets. The refresh token works once: using it kills it and the
 * old access token, and gives the next pair.
 */
export interface TokenPair {
  readonly accessToken: string
  readonly refreshToken: string
  /** When we received the pair, in ms since the epoch. */
  readonly issuedAt: number
  /** When the access token ends by the platform's word (25 hours after issue), in ms since the epoch. */
  readonly expiresAt: number
}

/** Life of an access token in ms, as documented; the answer of the platform counts where it tells one. */
export const ACCESS_TOKEN_LIFE_MS = 25 * 3_600_000

/** Life of a refresh token in ms: about 3 months. */
export const REFRESH_TOKEN_LIFE_MS = 90 * 24 * 3_600_000
