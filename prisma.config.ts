import { defineConfig } from 'prisma/config'

// Any existing file satisfies Prisma's check for its native engine, which would otherwise be downloaded and is never run:
// `generate`, `validate` and `format` do without, migrations are ours (`npm run db`).
process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= process.execPath

export default defineConfig({
  schema: 'prisma/schema.prisma',
  migrations: { path: 'prisma/migrations' },
})
