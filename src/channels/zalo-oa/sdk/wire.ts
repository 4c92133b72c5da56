import * as z from 'zod'

/** An id on the wire: a decimal string, now and then a number. Kept as text, since it is beyond 2^53. */
export const wireId = z.union([z.string(), z.number()]).transform(String).pipe(z.string().min(1))

/** A number that Zalo writes as a number or as a string. */
export const wireNumber = z
  .union([z.string().trim().min(1), z.number()])
  .transform(Number)
  .pipe(z.number())

/** A text that may be missing, null or a number; never empty. */
export const wireText = z
  .union([z.string(), z.number()])
  .nullish()
  .transform((value) => (value === null || value === undefined || value === '' ? undefined : String(value)))

/** Something optional that is dropped when its shape is not the expected one: never a reason to refuse an answer. */
export function lenient<T extends z.ZodType>(schema: T) {
  return schema.optional().catch(undefined)
}
