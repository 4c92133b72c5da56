import { z } from 'zod'

/** Things a branch can ask that are neither an answer nor a variable. */
export const FACTS = [
  'danger',
  'has-contact-phone',
  'place-needs-detail',
  'money-sent-within-24h',
  'urgent',
  'story-tells-violence',
  'story-tells-home-violence',
  'story-tells-complaint',
  'story-names-reporter',
  'reporter-sounds-minor',
] as const

/** A fact about the conversation, computed when asked; see `factHolds`. */
export type Fact = (typeof FACTS)[number]

const oneOrMore = z.union([z.string(), z.array(z.string()).min(1)])

/** What must hold for a case of a `branch` to be taken; exactly one of the forms. */
export const condition = z
  .union([
    z.strictObject({ answer: z.string(), is: oneOrMore }),
    z.strictObject({ answer: z.string(), exists: z.boolean() }),
    z.strictObject({ variable: z.string(), is: oneOrMore }),
    z.strictObject({ variable: z.string(), exists: z.boolean() }),
    z.strictObject({ fact: z.enum(FACTS) }),
    z.strictObject({ not: z.strictObject({ fact: z.enum(FACTS) }) }),
  ])
  .meta({ id: 'Condition', description: 'What an answer, a variable or a fact must be.' })

/** A condition of a branch. */
export type Condition = z.infer<typeof condition>
