import { z } from 'zod'
import { localizedText } from './localized-text.ts'

/** Ids of flows, steps and options: they travel in buttons, so ASCII and short. */
export const flowId = z.string().regex(/^[A-Za-z][A-Za-z0-9_-]{0,39}$/)

/** Where to go: a step of this flow, or `end`: back to the flow that called this one, or the end of the conversation. */
export const destination = z
  .string()
  .regex(/^[A-Za-z][A-Za-z0-9_-]{0,39}$/)
  .meta({ description: "A step of this flow, or 'end'." })

/** Variables that a step or an option sets. */
export const assignments = z.record(z.string().regex(/^[a-z][a-z0-9_]*$/), z.string())

/** What all asking steps share. */
export const question = {
  key: z
    .string()
    .regex(/^[a-z][a-z0-9_]*$/)
    .meta({ description: 'Stable name of the answer, e.g. know_how.' }),
  text: localizedText.meta({ description: 'The question; at most 300 characters.' }),
  shorter: localizedText.optional().meta({
    description: 'Stands for the text when the question comes again after words that did not answer it.',
  }),
  label: localizedText
    .optional()
    .meta({ description: 'Short name in the summary; without it the answer is not shown there.' }),
  help: localizedText
    .optional()
    .meta({ description: 'Said when the resident asks for help or errs three times.' }),
  skippable: z.boolean().default(true).meta({ description: 'Whether "Bỏ qua" and "Không rõ" are accepted.' }),
  next: destination,
}

/** An option of a choice. */
export const option = z.strictObject({
  id: flowId,
  label: localizedText.meta({ description: 'At most 40 characters.' }),
  words: z
    .array(z.string())
    .default([])
    .meta({ description: 'Other words residents use for it, in any language.' }),
  next: destination.optional().meta({ description: "Instead of the step's next." }),
  set: assignments.optional(),
  danger: z
    .boolean()
    .default(false)
    .meta({ description: 'Choosing it opens the emergency text and raises urgency.' }),
})

/** An option of a choice, as parsed. */
export type Option = z.infer<typeof option>
