import { z } from 'zod'

const ROLES = ['web', 'worker', 'poller'] as const
/** A part of the program; one process can run any of them. */
export type ProcessRole = (typeof ROLES)[number]

const text = z.string().trim().min(1)
const secret = z.string().min(8)
const httpUrl = z.url({ protocol: /^https?$/ }).transform((url) => url.replace(/\/+$/, ''))
const address = (start: RegExp, spoken: string) => text.regex(start, `must start with ${spoken}`)
const roles = text.transform((list, context) => {
  const wanted = list.split(',').map((name) => name.trim())
  const known = ROLES.filter((role) => wanted.includes(role))
  if (known.length !== wanted.length) context.addIssue(`must list some of ${ROLES.join(', ')}`)
  return known
})

/** Every variable of the environment, with its default; `.env.example` is kept equal by a test. Descriptions are for people. */
export const environmentSchema = z.object({
  NODE_ENV: z
    .enum(['development', 'production', 'test'])
    .default('development')
    .describe('production refuses to start when a required setting is missing'),
  HOST: text.default('127.0.0.1').describe('address to listen on'),
  PORT: z.coerce
    .number()
    .int()
    .min(0)
    .max(65_535)
    .default(3000)
    .describe('port to listen on; 0 takes a free one'),
  PUBLIC_URL: httpUrl
    .optional()
    .describe(
      "address under which residents' platforms and officers reach the server; default http://HOST:PORT",
    ),
  DATA_DIR: text.default('./data').describe('embedded cluster, spool, evidence, keys'),
  DATABASE_URL: address(/^postgres(ql)?:\/\//, 'postgresql://')
    .optional()
    .describe('PostgreSQL 15 or newer; unset: embedded'),
  REDIS_URL: address(/^rediss?:\/\//, 'redis:// or rediss://')
    .optional()
    .describe('queues on Redis or Valkey; unset: queues on PostgreSQL'),
  ROLES: roles.default([...ROLES]).describe('which parts this process runs: web,worker,poller'),
  MASTER_KEY_FILE: text
    .optional()
    .describe(
      'root of all keys, mode 0600; generated in DATA_DIR/keys in development, required in production',
    ),
  DEMO: z
    .enum(['on', 'off'])
    .optional()
    .describe('demo units, people and cases; default on in development, off otherwise'),
  DEMO_PASSWORD: z.string().min(12).optional().describe('fixes the password of the demo log-ins'),
  TELEGRAM_BOT_TOKEN: secret
    .regex(/^\d+:[\w-]+$/)
    .optional()
    .describe('unset: channel off'),
  TELEGRAM_MODE: z.enum(['polling', 'webhook']).default('polling').describe('how updates arrive'),
  TELEGRAM_WEBHOOK_SECRET: z
    .string()
    .regex(/^[\w-]{16,256}$/)
    .optional()
    .describe('16 to 256 of A-Z a-z 0-9 _ -; required in webhook mode'),
  TELEGRAM_API_ROOT: httpUrl.default('https://api.telegram.org').describe('root of the Bot API'),
  TELEGRAM_MESSAGES_PER_SECOND: z.coerce
    .number()
    .min(1)
    .max(5_000)
    .default(29.5)
    .describe('bulk rate of notices; Telegram allows about 30, more only to bots it granted more'),
  ZALO_APP_ID: text.optional().describe('unset: channel off'),
  ZALO_APP_SECRET: text.optional().describe('for tokens and appsecret_proof'),
  ZALO_OA_ID: text.optional().describe('id of the Official Account'),
  ZALO_OA_SECRET_KEY: text.optional().describe('signs webhooks'),
  ZALO_OA_ACCESS_TOKEN: text.optional().describe('first pair; afterwards the pair in the database wins'),
  ZALO_OA_REFRESH_TOKEN: text.optional().describe('first pair; afterwards the pair in the database wins'),
  ZALO_API_ROOT: httpUrl.default('https://openapi.zalo.me').describe('root of the OA API'),
  ZALO_OAUTH_ROOT: httpUrl.default('https://oauth.zaloapp.com').describe('root of OAuth'),
  ZALO_BOT_TOKEN: text
    .optional()
    .describe('Zalo Bot Platform, for up to three ordinary groups; unset: channel off'),
  ZALO_BOT_MODE: z.enum(['polling', 'webhook']).default('polling').describe('how its events arrive'),
  ZALO_BOT_WEBHOOK_SECRET: text.optional().describe('8 to 256 characters; webhook mode needs it'),
  ZALO_BOT_API_ROOT: httpUrl
    .default('https://bot-api.zaloplatforms.com')
    .describe('root of the Bot Platform'),
  S3_ENDPOINT: httpUrl.optional().describe('unset: evidence is kept in DATA_DIR'),
  S3_BUCKET: text.optional().describe('bucket for evidence'),
  S3_ACCESS_KEY_ID: text.optional().describe('key of the bucket'),
  S3_SECRET_ACCESS_KEY: text.optional().describe('key of the bucket'),
  S3_REGION: text.optional().describe('region of the bucket'),
  SMTP_URL: text
    .optional()
    .describe('officer notifications by e-mail: smtp:// or smtps:// with user and password; unset: off'),
  VAPID_PUBLIC_KEY: text
    .optional()
    .describe('officer notifications by web push; generated in DATA_DIR/keys in development'),
  VAPID_PRIVATE_KEY: text.optional().describe('the private half of VAPID_PUBLIC_KEY'),
  LOG_LEVEL: z
    .enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent'])
    .default('info')
    .describe('what is logged; never content'),
  OTEL_EXPORTER_OTLP_ENDPOINT: httpUrl.optional().describe('reserved: traces'),
})

/** The environment as parsed, before it is grouped by concern. */
export type Environment = z.infer<typeof environmentSchema>

/** All problems of the environment at once, each with its variable and what to do. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError'
  readonly code = 'config.invalid'
  readonly problems: readonly string[]

  constructor(problems: readonly string[]) {
    super(
      `The configuration cannot be used:\n${problems.map((problem) => `  - ${problem}`).join('\n')}\nSee .env.example for every setting.`,
    )
    this.problems = problems
  }
}

/**
 * Parses the environment once; nothing else reads it. Empty variables count as unset.
 * @throws {ConfigError} listing all problems
 */
export function parseEnvironment(source: Readonly<Record<string, string | undefined>>): Environment {
  const known = Object.keys(environmentSchema.shape)
  const given = Object.fromEntries(
    known.flatMap((name) => (source[name]?.trim() ? [[name, source[name]]] : [])),
  )
  const result = environmentSchema.safeParse(given)
  if (!result.success) {
    throw new ConfigError(result.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`))
  }
  const problems = findProblems(result.data)
  if (problems.length > 0) throw new ConfigError(problems)
  return result.data
}

/** Settings that only make sense together, and what production must have. */
function findProblems(env: Environment): string[] {
  const problems: string[] = []
  const require = (name: keyof Environment, because: string): void => {
    if (env[name] === undefined) problems.push(`${name}: is missing; ${because}`)
  }
  if (env.NODE_ENV === 'production') {
    require('MASTER_KEY_FILE', 'in production the root of all keys is yours to make and to keep (32 random bytes, base64, mode 0600)')
    require('PUBLIC_URL', 'the platforms and the officers need the public address')
    if (env.DEMO === 'on') problems.push('DEMO: demo accounts must not exist in production; remove it')
  }
  if (env.TELEGRAM_BOT_TOKEN !== undefined && env.TELEGRAM_MODE === 'webhook') {
    require('TELEGRAM_WEBHOOK_SECRET', 'webhook mode needs it to tell Telegram from others')
  }
  if (env.ZALO_BOT_TOKEN !== undefined && env.ZALO_BOT_MODE === 'webhook') {
    require('ZALO_BOT_WEBHOOK_SECRET', 'webhook mode needs it to tell the platform from others')
  }
  if (env.ZALO_APP_ID !== undefined) {
    require('ZALO_APP_SECRET', 'tokens cannot be refreshed without it')
    require('ZALO_OA_ID', 'it names the Official Account')
    require('ZALO_OA_SECRET_KEY', 'webhooks cannot be verified without it')
  }
  if ((env.VAPID_PUBLIC_KEY === undefined) !== (env.VAPID_PRIVATE_KEY === undefined)) {
    const missing = env.VAPID_PUBLIC_KEY === undefined ? 'VAPID_PUBLIC_KEY' : 'VAPID_PRIVATE_KEY'
    require(missing, 'web push needs both halves of the key')
  }
  if (env.S3_ENDPOINT !== undefined) {
    for (const name of ['S3_BUCKET', 'S3_ACCESS_KEY_ID', 'S3_SECRET_ACCESS_KEY'] as const)
      require(name, 'S3_ENDPOINT is set')
  }
  return problems
}
