import { z } from 'zod'
import { words } from '../shapes.ts'

/** Ways a person brings a matter without a chat. */
export const OFFICER_SOURCES = ['walk-in', 'phone', 'letter', 'officer'] as const
/** `POST /api/v1/case-files`: entered by an officer; contact and everything but the matter itself are optional. */
export const enterCaseFileSchema = z
  .object({
    source: z.enum(OFFICER_SOURCES),
    kind: z.enum(['crime-tip', 'mediation-request', 'feedback', 'lost-and-found']),
    category: z.string().regex(/^[A-Z_]{1,40}$/),
    /** Absent: the category's own level. */
    urgency: z.enum(['P0', 'P1', 'P2', 'P3', 'P4']).optional(),
    what: words.max(4000),
    when: z.string().trim().max(500).optional(),
    place: z
      .object({
        text: z.string().trim().max(500),
        communeCode: z
          .string()
          .regex(/^\d{5}$/)
          .optional(),
      })
      .optional(),
    /** A: the unit sees the contact. B: sealed. C: none is kept. */
    identityLevel: z.enum(['A', 'B', 'C']).default('C'),
    contact: z
      .object({
        name: z.string().trim().max(200).optional(),
        phone: z.string().trim().max(40).optional(),
        when: z.string().trim().max(200).optional(),
      })
      .optional(),
    /** Made by the form once, so that pressing twice files once. */
    submissionKey: z.uuid(),
  })
  .meta({ id: 'EnterCaseFile' })
/** The code is said aloud; the receipt is handed over and shown only here. Null when this very form was filed before. */
export const enteredCaseFileSchema = z
  .object({ id: z.uuid(), referenceCode: z.string(), receipt: z.string().nullable() })
  .meta({ id: 'EnteredCaseFile' })
