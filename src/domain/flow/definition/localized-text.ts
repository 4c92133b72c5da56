import { z } from 'zod'
import type { Language } from '../../message/channel.ts'

const words = z.string().trim().min(1)

/**
 * Ways of speaking that a text may have beside its languages, chosen by the resident ("nói đơn giản", "ភាសាខ្មែរ"). A text
 * without them is shown in Vietnamese: `vi-plain` is the same with shorter sentences, and who reads Khmer in Việt Nam mostly
 * reads Vietnamese too (domain reference §14.2).
 */
export const TEXT_VARIANTS = ['vi-plain', 'km'] as const
export type TextVariant = (typeof TEXT_VARIANTS)[number]

/**
 * A text in every language of the product. `vi` and `en` are required, the variants are not. Placeholders stand in braces:
 * `{code}`.
 */
export const localizedText = z
  .strictObject({ vi: words, en: words, 'vi-plain': words.optional(), km: words.optional() })
  .meta({
    id: 'Text',
    description:
      'A text in each language; vi-plain (short sentences) and km fall back to vi. Placeholders stand in braces: {code}.',
  })

/** A text in every language. */
export type LocalizedText = z.infer<typeof localizedText>

/** The text as one resident reads it. */
export function textIn(text: LocalizedText, language: Language, variant: TextVariant | undefined): string {
  return (variant === undefined ? undefined : text[variant]) ?? text[language]
}

/** What a resident can choose to be spoken to in: a language, or a variant of Vietnamese. */
export function speechOf(
  wanted: string,
): { readonly language: Language; readonly variant: TextVariant | undefined } | undefined {
  if (wanted === 'vi' || wanted === 'en') return { language: wanted, variant: undefined }
  const variant = TEXT_VARIANTS.find((candidate) => candidate === wanted)
  return variant && { language: 'vi', variant }
}

/** Every wording of a text, the language or variant it is in first. */
export function wordingsOf(text: LocalizedText): (readonly [keyof LocalizedText, string])[] {
  // Safe: the keys of a parsed strict object.
  const names = Object.keys(text) as (keyof LocalizedText)[]
  return names.flatMap((name) => {
    const wording = text[name]
    return wording === undefined ? [] : [[name, wording] as const]
  })
}
