import { parse, stringify } from 'yaml'
import { z } from 'zod'
import { LANGUAGES } from '../../domain/message/channel.ts'

/** Whose communes a journey names: three invented ones, which no reform changes, or those of the country. */
const PLACES = ['invented', 'country'] as const

/** Saturday 5 September 2026, 10:00 in Vietnam: when a journey begins that does not say. */
const DEFAULT_AT = '2026-09-05T03:00:00Z'

const filed = z.strictObject({
  kind: z.string().optional(),
  category: z.string().optional(),
  urgency: z.string().optional(),
  reasons: z.array(z.string()).optional(),
  identity: z.string().optional(),
  commune: z.string().optional(),
  detail: z.string().optional(),
  complete: z.boolean().optional(),
  danger: z.boolean().optional(),
  wantsOfficer: z.boolean().optional(),
  files: z.number().optional(),
  name: z.string().optional(),
  phone: z.string().optional(),
  answers: z.record(z.string(), z.string()).optional(),
})

const turn = z.strictObject({
  /** What the resident writes or sends, as in the simulator. */
  resident: z.string(),
  /** Words that the bot's messages of this turn contain. */
  bot: z.array(z.string()).optional(),
  /** Words that none of them contains. */
  notBot: z.array(z.string()).optional(),
  /** Words that the first message contains. */
  first: z.array(z.string()).optional(),
  /** How many messages the bot sends. */
  messages: z.number().optional(),
  /** Labels that stand under the last message. */
  buttons: z.array(z.string()).optional(),
  /** Kinds of facts, each at least once. */
  events: z.array(z.string()).optional(),
  /** What was filed in this turn. */
  filed: filed.optional(),
})

const script = z.strictObject({
  title: z.string(),
  flow: z.string().default('welcome'),
  language: z.enum(LANGUAGES).default('vi'),
  places: z.enum(PLACES).default('invented'),
  at: z.iso.datetime().default(DEFAULT_AT),
  turns: z.array(turn).min(1),
})

/** A conversation to play, and what must come of it. */
export type JourneyScript = z.infer<typeof script>

/** One exchange of a journey. */
export type JourneyTurn = z.infer<typeof turn>

/** What a filed case must be like; fields left out may be anything. */
export type ExpectedFiling = z.infer<typeof filed>

/**
 * Reads a journey file.
 * @throws {z.ZodError} when it is no journey: these files are written by developers only
 */
export function parseJourneyScript(source: string): JourneyScript {
  return script.parse(parse(source))
}

/** Writes a journey file as the simulator saves it, for a developer to prune. */
export function writeJourneyScript(journey: JourneyScript): string {
  return stringify(journey, { lineWidth: 110 })
}
