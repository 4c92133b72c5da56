/**
 * How long a session lives at most, in milliseconds: one duty shift. An officer must not be logged out in the middle of a
 * night with an urgent case open (docs/decisions/0008-officer-side.md).
 */
export const SESSION_MAX_AGE_MS = 12 * 3_600_000
/** How long a session lives without a request, in milliseconds. An open inbox asks at least every few minutes. */
export const SESSION_MAX_IDLE_MS = 60 * 60_000
/** A session's last use is written at most this often, in milliseconds. */
export const SESSION_TOUCH_MS = 60_000
