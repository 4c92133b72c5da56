import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { Command } from 'commander'
import { createBotApi } from '../channels/telegram/bot-api.ts'
import { probeBot } from '../channels/telegram/probe-bot.ts'
import { loadEnvironment } from '../composition/load-environment.ts'
import { createPoster, type PosterChat } from '../documents/poster.ts'
import { isCategoryCode } from '../domain/case-file/category.ts'
import { formatEntryLink } from '../domain/flow/entry-link.ts'
import { createPlaceResolver } from '../domain/places/create-place-resolver.ts'
import { loadGazetteer } from '../persistence/place-data/load-gazetteer.ts'
import { PROJECT_ROOT } from '../project-root.ts'

interface Options {
  readonly commune: string
  readonly hamlet?: string
  readonly kind?: string
  readonly telegram?: string
  readonly zalo?: string
  readonly phone?: string
  readonly out?: string
}

const program = new Command('poster')
  .description('Prints the poster "Kết nối Zalo - Bình yên cuộc sống" of a commune or hamlet as PDF')
  .requiredOption('-c, --commune <code>', '5-digit code of the commune')
  .option('--hamlet <name>', 'hamlet where it will hang; its code carries the name along')
  .option('--kind <category>', 'kind of matter the code suggests, such as LUA_DAO_MANG')
  .option('--telegram <bot>', 'name of the bot; asked of Telegram when TELEGRAM_BOT_TOKEN is set')
  .option('--zalo <id>', 'id of the Official Account; otherwise ZALO_OA_ID')
  .option('--phone <number>', 'duty phone to be shown')
  .option('-o, --out <file>', 'where to write it')
  .showHelpAfterError()
  .action(print)

await program.parseAsync()

async function print({ commune: code, hamlet, kind, telegram, zalo, phone, out }: Options): Promise<void> {
  const places = createPlaceResolver(loadGazetteer(path.join(PROJECT_ROOT, 'prisma', 'data')))
  const commune = places.fromCode(code)
  if (commune === undefined) return fail(`${code} is no commune of today`)
  if (kind !== undefined && !isCategoryCode(kind)) return fail(`${kind} is no category`)
  const payload = formatEntryLink({
    communeCode: code,
    ...(kind !== undefined && { entry: 'tip', category: kind }),
    ...(hamlet !== undefined && { hamlet }),
  })
  const chats = await findChats(payload, telegram, zalo)
  if (chats.length === 0) return fail('no chat to lead to: name one with --zalo or --telegram')
  const [kindAndName = commune.name] = commune.fullName.split(',')
  const poster = await createPoster({
    unitName: `Công an ${kindAndName.charAt(0).toLocaleLowerCase('vi')}${kindAndName.slice(1)}`,
    communeName: commune.fullName,
    ...(phone !== undefined && { dutyPhone: phone }),
    ...(hamlet !== undefined && { hamlet }),
    chats,
    at: Date.now(),
  })
  const file = path.resolve(out ?? `poster-${code}.pdf`)
  writeFileSync(file, poster)
  console.log(`wrote ${file}`)
}

async function findChats(
  payload: string,
  telegram: string | undefined,
  zalo: string | undefined,
): Promise<PosterChat[]> {
  const env = loadEnvironment()
  const account = zalo ?? env.ZALO_OA_ID
  const bot = telegram ?? (await askTelegram(env.TELEGRAM_API_ROOT, env.TELEGRAM_BOT_TOKEN))
  return [
    ...(account === undefined ? [] : [{ app: 'Zalo', address: `https://zalo.me/${account}` } as const]),
    ...(bot === undefined
      ? []
      : [
          {
            app: 'Telegram',
            address: `https://t.me/${bot.replace(/^@/, '')}?start=${payload}`,
          } as const,
        ]),
  ]
}

async function askTelegram(apiRoot: string, token: string | undefined): Promise<string | undefined> {
  if (token === undefined) return undefined
  const api = createBotApi(token, apiRoot, 5_000)
  try {
    const bot = await probeBot(api)
    return 'ok' in bot ? undefined : bot.username
  } finally {
    api.close()
  }
}

function fail(reason: string): void {
  console.error(reason)
  process.exitCode = 1
}
