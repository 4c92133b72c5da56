import { readFileSync } from 'node:fs'
import { z } from 'zod'
import type { HelpLines } from '../domain/emergency/help-lines.ts'

const schema = z.object({
  note: z.string(),
  provinces: z.record(
    z.string().regex(/^\d{2}$/),
    z.strictObject({
      name: z.string().min(1).max(60),
      /** As dialled, with spaces. */
      number: z.string().regex(/^[\d ]{3,15}$/),
      /** Where the number was published: one without a source is not shown to people in need. */
      source: z.string().min(1),
      checkedOn: z.iso.date(),
    }),
  ),
})

/** Reads the help lines of provinces (`prisma/data/hotlines.json`, edited by the administrator; takes effect with the next start). */
export function loadHelpLines(file: string): HelpLines {
  const { provinces } = schema.parse(JSON.parse(readFileSync(file, 'utf8')))
  return new Map(Object.entries(provinces).map(([code, { name, number }]) => [code, `${name}: ${number}`]))
}
