import { z } from 'zod'

/** RFC 9457 problem details: what every failed call answers. `code` is stable; `title` is Vietnamese, for people. */
export const problemSchema = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.number().int(),
    code: z.string().meta({ example: 'case-file.not-found' }),
    detail: z.string().optional(),
    /** Which fields of the request are wrong, in words for people. */
    issues: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
    /** With `409`: the state of the record as it is now. */
    current: z.unknown().optional(),
    retryAfterSeconds: z.number().int().optional(),
  })
  .meta({ id: 'Problem' })
export type Problem = z.infer<typeof problemSchema>
