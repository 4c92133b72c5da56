import { z } from 'zod'

/** `POST /api/v1/simulator/chats/{chatId}/messages`: what the page's resident does. `id` makes a repeat harmless. */
export const simulatorInputSchema = z
  .discriminatedUnion('kind', [
    z.object({
      id: z.uuid(),
      kind: z.literal('start'),
      /** What the link or code carried that opened the page. */
      payload: z
        .string()
        .regex(/^[A-Za-z0-9_-]{1,64}$/)
        .optional(),
    }),
    z.object({ id: z.uuid(), kind: z.literal('text'), text: z.string().min(1).max(4000) }),
    z.object({ id: z.uuid(), kind: z.literal('choice'), choiceId: z.string().max(64) }),
    z.object({
      id: z.uuid(),
      kind: z.literal('location'),
      lat: z.number().min(-90).max(90),
      lon: z.number().min(-180).max(180),
    }),
    z.object({ id: z.uuid(), kind: z.literal('sticker') }),
    z.object({
      id: z.uuid(),
      kind: z.literal('media'),
      /** Ids answered by `POST /api/v1/simulator/uploads`. */
      uploads: z
        .array(z.object({ id: z.uuid(), kind: z.enum(['photo', 'video', 'audio', 'file']) }))
        .min(1)
        .max(10),
      caption: z.string().max(1000).optional(),
    }),
  ])
  .meta({ id: 'SimulatorInput' })
export type SimulatorInput = z.infer<typeof simulatorInputSchema>

const choice = z.object({ id: z.string(), label: z.string() })
/** One message of the bot or an officer as the page shows it. */
export const simulatorMessageSchema = z
  .object({
    id: z.string(),
    text: z.string(),
    choices: z.array(choice),
    actions: z.array(choice),
    request: z.enum(['location']).optional(),
    at: z.iso.datetime(),
  })
  .meta({ id: 'SimulatorMessage' })
export type SimulatorMessage = z.infer<typeof simulatorMessageSchema>
/** `GET /api/v1/simulator/chats/{chatId}/messages?after=`; also pushed as SSE `message` on `…/events`. */
export const simulatorMessagesSchema = z
  .object({ items: z.array(simulatorMessageSchema) })
  .meta({ id: 'SimulatorMessages' })
/** `POST /api/v1/simulator/uploads`: the id to name in a `media` input. */
export const simulatorUploadSchema = z
  .object({ id: z.string(), kind: z.enum(['photo', 'video', 'audio', 'file']) })
  .meta({ id: 'SimulatorUpload' })

/** `GET /api/v1/simulator/chats/{chatId}/state`: where the conversation stands, for whoever writes or tries flows. */
export const simulatorStateSchema = z
  .object({
    /** `officer`: the bot is quiet. */
    mode: z.enum(['bot', 'officer']),
    state: z.string(),
    language: z.string(),
    /** Open flows, outermost first; the last is the running one. */
    frames: z.array(z.object({ flow: z.string(), step: z.string() })),
    urgency: z.string(),
    urgencyReasons: z.array(z.string()),
    danger: z.boolean(),
    wantsOfficer: z.boolean(),
    /** The case that what is said now goes to; absent while nothing was sent. */
    sentAs: z.string().optional(),
    /** Matters put aside. */
    parked: z.number().int(),
    files: z.number().int(),
    answers: z.array(z.object({ key: z.string(), text: z.string() })),
    contact: z.array(z.string()),
    variables: z.record(z.string(), z.string()),
    due: z.object({ timer: z.string(), at: z.iso.datetime() }).optional(),
  })
  .meta({ id: 'SimulatorState' })
export type SimulatorState = z.infer<typeof simulatorStateSchema>
/** The answer of that address: nothing before the first message was worked on. */
export const simulatorInsightSchema = z
  .object({ state: simulatorStateSchema.nullable() })
  .meta({ id: 'SimulatorInsight' })
