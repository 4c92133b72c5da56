import { z } from 'zod'
import { FOLLOW_UP_RESULTS } from '../../domain/mediation/mediation-codes.ts'
import { version, words } from '../shapes.ts'

/** `PUT …/agreement`: new words void all confirmations; parties in a chat are asked to confirm there. */
export const proposeAgreementSchema = z
  .object({ text: words.max(6000), version })
  .meta({ id: 'ProposeAgreement' })
/** `POST …/follow-ups`: the visit 30 days after the agreement. */
export const addFollowUpSchema = z
  .object({ result: z.enum(FOLLOW_UP_RESULTS), note: z.string().trim().max(2000).default(''), version })
  .meta({ id: 'AddFollowUp' })
