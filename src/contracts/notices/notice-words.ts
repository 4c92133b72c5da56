import { z } from 'zod'

/** One line or paragraph of at most `max` UTF-16 units, without control characters other than line breaks. */
export const words = (max: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(max)
    .regex(/^[^\p{Cc}\p{Cs}]*(?:\n[^\p{Cc}\p{Cs}]*)*$/u)
