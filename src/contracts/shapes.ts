import { z } from 'zod'

/** A moment as RFC 3339 in UTC, as `Date.toISOString` writes it. */
export const instant = z.iso.datetime()
/** An officer or mediator as others may see them. */
export const person = z.object({ id: z.uuid(), name: z.string() })
/** A unit: its code (`P-NN` for a province) and its Vietnamese name. */
export const unit = z.object({ code: z.string(), name: z.string() })
/** What a case is called where nothing else of it is shown. */
export const caseName = z.object({ id: z.uuid(), referenceCode: z.string() })
/** A label that a unit puts on its cases; the tone is a colour name of `newLabelSchema`. */
export const label = z.object({ id: z.uuid(), name: z.string(), tone: z.string() })
/** The state a write is based on; a stale one is answered with 409 and the current state. */
export const version = z.number().int().min(1)
/** Words that must say something: trimmed, not empty. */
export const words = z.string().trim().min(1)
/** Why something is done, in the officer's own words; kept in the timeline. */
export const reason = words.max(2000)
