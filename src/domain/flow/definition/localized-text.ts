import { z } from 'zod'

/**
 * A text in every language of the product. `vi` and `en` are required; a further language is a further key. Placeholders
 * stand in braces: `{code}`.
 */
export const localizedText = z
  .strictObject({ vi: z.string().trim().min(1), en: z.string().trim().min(1) })
  .meta({ id: 'Text', description: 'A text in each language. Placeholders stand in braces, e.g. {code}.' })

/** A text in every language. */
export type LocalizedText = z.infer<typeof localizedText>
