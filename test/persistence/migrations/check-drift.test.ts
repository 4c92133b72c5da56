import { writeFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { checkDrift } from '../../../src/persistence/migrations/check-drift.ts'
import { testServices } from '../../support/services.ts'
import { addMigration, prismaFolder, schemaOf, UNIT_TABLE } from './prisma-folder.ts'

const database = () => testServices().postgres.connectionString

test('the migrations of this release make what its schema describes', async () => {
  expect(await checkDrift(database())).toEqual([])
})

test('a change of the schema without a migration is told', async () => {
  const folder = await prismaFolder()
  await addMigration(folder, '0001_init', UNIT_TABLE, schemaOf())
  await writeFile(folder.schema, schemaOf('phone String?'))
  const differences = await checkDrift(database(), folder)
  expect(differences[0]).toContain('changes without a migration')
  expect(differences[1]).toContain('column public.Unit.phone')
})

test('SQL that makes something else than the schema says is told: type, missing index, forgotten column', async () => {
  const schema = schemaOf('phone String?', '@@index([phone])')
  const folder = await prismaFolder(schema)
  const sql = `${UNIT_TABLE}ALTER TABLE "Unit" ADD COLUMN "phone" INTEGER, ADD COLUMN "extra" TEXT;`
  await addMigration(folder, '0001_init', sql, schema)
  const differences = (await checkDrift(database(), folder)).join('\n')
  expect(differences).toContain('column public.Unit.phone')
  expect(differences).toContain('index public.Unit_phone_idx')
  expect(differences).toContain(
    'column public.Unit.extra: the migrations make it, the schema does not know it',
  )
})

test('what Prisma cannot describe may be added by hand', async () => {
  const folder = await prismaFolder()
  const sql = `${UNIT_TABLE}
    ALTER TABLE "Unit" ADD COLUMN double integer GENERATED ALWAYS AS (id * 2) STORED;
    CREATE INDEX small_ones ON "Unit" (id) WHERE id < 10;
    CREATE TABLE by_hand (id int);
    ALTER TABLE "Unit" ENABLE ROW LEVEL SECURITY;`
  await addMigration(folder, '0001_init', sql, schemaOf())
  expect(await checkDrift(database(), folder)).toEqual([])
})
