import path from 'node:path'
import { Command, Option } from 'commander'
import { addOfficer } from '../app/officers/add-officer.ts'
import { disableOfficer } from '../app/officers/disable-officer.ts'
import type { OfficerDependencies } from '../app/officers/ports.ts'
import { resetPassword } from '../app/officers/reset-password.ts'
import { setUpTotp } from '../app/officers/set-up-totp.ts'
import { loadEnvironment } from '../composition/load-environment.ts'
import { createLog } from '../composition/log.ts'
import { openPools } from '../composition/open-pools.ts'
import { openVault } from '../composition/open-vault.ts'
import { explainStartFailure } from '../composition/start-failure.ts'
import { systemClock, systemIds } from '../composition/system.ts'
import { ROLES, type Role } from '../domain/access/role.ts'
import { withDatabase } from '../persistence/embedded/with-database.ts'
import { migrateDatabase } from '../persistence/migrations/migrate-database.ts'
import { createPrismaOfficerStore } from '../persistence/officers/prisma-officer-store.ts'
import { createPrisma } from '../persistence/prisma/create-prisma.ts'
import { createInboxVault } from '../vault/inbox-vault.ts'
import { createOneTimePasswords } from '../vault/one-time-passwords.ts'
import { createPasswordHasher } from '../vault/password-hasher.ts'

const quiet = { info: () => {}, warn: () => {}, error: () => {} }

type People = Pick<OfficerDependencies, 'officers' | 'passwords' | 'oneTimePasswords' | 'clock' | 'ids'>

/** What a command found: for programs, for people, and whether it failed. */
interface Result {
  readonly data: object
  readonly lines: readonly string[]
  readonly isFailure?: boolean
}

const program = new Command('user')
  .description('People of the inbox. Passwords are made here and shown once; nothing can show them again.')
  .showHelpAfterError()

program
  .command('add <login>')
  .description('give a person access; in production this makes the first administrator')
  .requiredOption('--name <name>', 'as colleagues know the person')
  .requiredOption('--unit <code>', '5-digit commune code, or P-NN for a province')
  .addOption(new Option('--role <role>', 'what the person may do').choices(ROLES).makeOptionMandatory())
  .option('--json', 'for programs')
  .action((login: string, options: { name: string; unit: string; role: Role; json?: boolean }) =>
    run(options, (people) => add(people, login, options)),
  )

program
  .command('list')
  .description('everybody, by unit')
  .option('--json', 'for programs')
  .action((options: { json?: boolean }) => run(options, list))

program
  .command('disable <login>')
  .description('take access away at once, open sessions included')
  .option('--json', 'for programs')
  .action((login: string, options: { json?: boolean }) =>
    run(options, async (people) =>
      (await disableOfficer(people, login))
        ? { data: { disabled: login }, lines: [`disabled ${login}`] }
        : unknownLogin(login),
    ),
  )

program
  .command('reset <login>')
  .description('make a new password; ends open sessions and removes one-time passwords')
  .option('--json', 'for programs')
  .action((login: string, options: { json?: boolean }) =>
    run(options, async (people) => {
      const password = await resetPassword(people, login)
      if (password === undefined) return unknownLogin(login)
      return { data: { login, password }, lines: shownOnce(login, password) }
    }),
  )

program
  .command('totp <login>')
  .description('ask for a one-time password too from now on; ends open sessions, `reset` takes it back')
  .option('--json', 'for programs')
  .action((login: string, options: { json?: boolean }) =>
    run(options, async (people) => {
      const address = await setUpTotp(people, login)
      if (address === undefined) return unknownLogin(login)
      const advice = 'Type or scan this into an authenticator now; it is not shown again.'
      return { data: { login, address }, lines: [address, advice] }
    }),
  )

async function add(
  people: People,
  login: string,
  { name, unit, role }: { name: string; unit: string; role: Role },
): Promise<Result> {
  const result = await addOfficer(people, { login, name, unitCode: unit, role })
  switch (result.kind) {
    case 'added':
      return { data: result, lines: shownOnce(result.login, result.password) }
    case 'login-taken':
      return failure(result.kind, `there is a login "${login}" already`)
    case 'unknown-unit':
      return failure(result.kind, `there is no unit "${unit}": start the server once, it brings all units`)
  }
}

async function list({ officers }: People): Promise<Result> {
  const all = await officers.listOfficers()
  const lines = all.map((one) =>
    [
      one.unitCode.padEnd(6),
      one.login.padEnd(24),
      one.role.padEnd(16),
      one.isActive ? one.name : 'disabled',
    ].join(' '),
  )
  return { data: all, lines: lines.length === 0 ? ['nobody yet: npm run user -- add --help'] : lines }
}

function shownOnce(login: string, password: string): string[] {
  return [`login:    ${login}`, `password: ${password}`, 'Write it down now; it is not shown again.']
}

function unknownLogin(login: string): Result {
  return failure('unknown-login', `there is no login "${login}"`)
}

function failure(code: string, line: string): Result {
  return { data: { error: code }, lines: [line], isFailure: true }
}

/** Opens the database and the keys for one piece of work, and tells its result. */
async function run(options: { json?: boolean }, work: (people: People) => Promise<Result>): Promise<void> {
  const env = loadEnvironment()
  const location = { databaseUrl: env.DATABASE_URL, dataDir: path.resolve(env.DATA_DIR), log: quiet }
  const result = await withDatabase(location, async (connectionString) => {
    await migrateDatabase(connectionString)
    const pools = openPools(connectionString, createLog('silent'))
    try {
      const { vault } = await openVault(env, pools.worker)
      const officers = createPrismaOfficerStore(createPrisma(pools.web), createInboxVault(vault))
      const oneTimePasswords = createOneTimePasswords(vault.totp)
      const passwords = createPasswordHasher()
      return await work({ officers, passwords, oneTimePasswords, clock: systemClock, ids: systemIds })
    } finally {
      await pools.close()
    }
  })
  console.log(options.json === true ? JSON.stringify(result.data) : result.lines.join('\n'))
  if (result.isFailure === true) process.exitCode = 1
}

try {
  await program.parseAsync()
} catch (error) {
  console.error(explainStartFailure(error))
  process.exitCode = 1
}
