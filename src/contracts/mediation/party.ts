import { z } from 'zod'
import { CONSENT_KINDS, CONSENT_WAYS, PARTY_SIDES } from '../../domain/mediation/mediation-codes.ts'
import { instant, person } from '../shapes.ts'

const consent = z.object({
  id: z.uuid(),
  kind: z.enum(CONSENT_KINDS),
  given: z.boolean(),
  /** The words the party agreed to or refused, as shown. */
  wording: z.string(),
  way: z.enum(CONSENT_WAYS),
  /** Who took it down; null when given in the chat. */
  officer: person.nullable(),
  at: instant,
})
/** A party. Its contact and statements are sealed apart from the other party's. */
export const mediationPartySchema = z
  .object({
    side: z.enum(PARTY_SIDES),
    name: z.string().nullable(),
    birthYear: z.number().int().nullable(),
    phone: z.string().nullable(),
    address: z.string().nullable(),
    /** When and how contact suits. */
    contactNote: z.string().nullable(),
    /** `chat`: reachable in a chat; `invited`: a code is out; `entered`: known by the officer's entry; `unknown`: nothing yet. */
    reach: z.enum(['chat', 'invited', 'entered', 'unknown']),
    invitationExpiresAt: instant.nullable(),
    /** The latest of each kind; undefined answers are null. */
    mediationConsent: consent.nullable(),
    agreementConsent: consent.nullable(),
    consents: z.array(consent),
    /** What this party said, in confidence. Never shown or sent to the other party. */
    statements: z.array(
      z.object({
        id: z.uuid(),
        at: instant,
        by: z.enum(['party', 'officer']),
        officer: person.nullable(),
        text: z.string(),
      }),
    ),
    /** Messages sent to this party's chat about the mediation. */
    messages: z.array(z.object({ id: z.uuid(), at: instant, text: z.string(), state: z.string() })),
  })
  .meta({ id: 'MediationParty' })
