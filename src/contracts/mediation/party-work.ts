import { z } from 'zod'
import { CONSENT_KINDS } from '../../domain/mediation/mediation-codes.ts'
import { instant, version, words } from '../shapes.ts'
import { mediationDetailSchema } from './detail.ts'

/** `PUT …/parties/{side}`: enters or corrects a party's contact; absent fields stay, null clears. */
export const savePartySchema = z
  .object({
    name: z.string().trim().max(120).nullable().optional(),
    birthYear: z.number().int().min(1900).max(2100).nullable().optional(),
    phone: z.string().trim().max(40).nullable().optional(),
    address: z.string().trim().max(300).nullable().optional(),
    contactNote: z.string().trim().max(300).nullable().optional(),
    version,
  })
  .meta({ id: 'SaveParty' })
/** `POST …/parties/{side}/invitation` → the one-time code, shown once; a new one makes the old one void. */
export const inviteSchema = z.object({ version }).meta({ id: 'InviteParty' })
/** The code and ready words; only a hash of the code is kept. */
export const invitationSchema = z
  .object({
    code: z.string().meta({ example: 'HG-7K3F-29QX' }),
    expiresAt: instant,
    /** Words ready to hand over on paper or by phone. */
    text: z.string(),
    mediation: mediationDetailSchema,
  })
  .meta({ id: 'MediationInvitation' })
/** `POST …/parties/{side}/consents`: what an officer or mediator took down. */
export const recordConsentSchema = z
  .object({
    kind: z.enum(CONSENT_KINDS),
    given: z.boolean(),
    way: z.enum(['in-person', 'phone', 'paper']),
    version,
  })
  .meta({ id: 'RecordConsent' })
/** `POST …/parties/{side}/statements`: what this side said in confidence. */
export const addStatementSchema = z.object({ text: words.max(4000), version }).meta({ id: 'AddStatement' })
/** `POST …/parties/{side}/messages`: into this party's chat; `409 mediation.no-chat` without one. */
export const sendPartyMessageSchema = z
  .object({ text: words.max(2000), version })
  .meta({ id: 'SendPartyMessage' })
