import { z } from 'zod'
import { CATEGORY_CODES } from '../domain/case-file/category.ts'
import { URGENCIES } from '../domain/case-file/urgency.ts'
import { ACTIONS } from '../domain/text/find-action.ts'
import { placeCandidateSchema } from './places.ts'
import { instant } from './shapes.ts'

/**
 * `POST /api/v1/text/understand`: what a resident wrote, when (now when left out), and the question it answered. `kind` is a
 * kind of step (`choice`, `confirm`, `text`, `place`, `time` …).
 */
export const understandTextSchema = z
  .object({
    text: z.string().max(10_000),
    at: z
      .union([z.iso.datetime({ offset: true }), z.number().int().min(0).max(8_640_000_000_000)])
      .optional(),
    question: z
      .object({
        kind: z.string().min(1).max(40),
        options: z
          .array(z.object({ id: z.string().min(1).max(200), label: z.string().max(300) }))
          .max(100)
          .default([]),
      })
      .optional(),
  })
  .meta({ id: 'UnderstandText' })

const read = { text: z.string().meta({ description: 'The words it was read from.' }) }

const categoryGuessSchema = z.object({
  code: z.enum(CATEGORY_CODES),
  score: z.number().min(0).max(1),
  because: z.array(z.string()),
})
const urgencyReasonSchema = z.object({ code: z.string(), urgency: z.enum(URGENCIES), because: z.string() })
const timeSchema = z.object({ ...read, start: instant, end: instant, isRough: z.boolean() })
const plateSchema = z.object({ ...read, plate: z.string(), isPartial: z.boolean() })
const phoneSchema = z.object({ ...read, number: z.string() })
const accountSchema = z.object({ ...read, number: z.string(), bank: z.string().nullable() })
const amountSchema = z.object({ ...read, value: z.number(), currency: z.enum(['VND', 'USD']) })
const answerSchema = z.union([z.object({ optionId: z.string() }), z.object({ action: z.enum(ACTIONS) })])

/** What the bot would understand; nothing is decided by it. Lists are empty when the text tells of nothing of the kind. */
export const understandingSchema = z
  .object({
    categories: z.array(categoryGuessSchema).meta({ description: 'Most likely first.' }),
    danger: z
      .boolean()
      .meta({ description: 'The emergency line is shown: the sign is certain or doubtful.' }),
    dangerLevel: z.enum(['certain', 'doubtful', 'none']),
    dangerBecause: z.array(z.string()),
    urgency: z.enum(URGENCIES).meta({ description: 'What the text alone suggests.' }),
    urgencyReasons: z.array(urgencyReasonSchema),
    times: z.array(timeSchema),
    plates: z.array(plateSchema),
    phones: z.array(phoneSchema),
    accounts: z.array(accountSchema),
    amounts: z.array(amountSchema),
    places: z.array(placeCandidateSchema),
    answer: answerSchema.optional(),
  })
  .meta({ id: 'Understanding' })
