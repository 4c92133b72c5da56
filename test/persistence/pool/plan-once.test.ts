import { describe, expect, it } from 'vitest'
import { createPrisma } from '../../../src/persistence/prisma/create-prisma.ts'
import { openPipelineDatabase } from '../../support/pipeline-database.ts'

const db = openPipelineDatabase()

describe('statements of a pool', () => {
  it('are planned once a connection and answer as before', async () => {
    const client = await db.openPool('by_worker').connect()
    try {
      for (const number of [1, 2, 3]) {
        const { rows } = await client.query<{ twice: number }>('select $1::int * 2 as twice', [number])
        expect(rows).toEqual([{ twice: number * 2 }])
      }
      const planned = await client.query<{ times: number }>(
        `select (generic_plans + custom_plans)::int as times from pg_prepared_statements where statement like 'select $1::int * 2%'`,
      )
      expect(planned.rows).toEqual([{ times: 3 }])
    } finally {
      client.release()
    }
  })

  it('are planned once by Prisma too, whose transactions name an officer each time', async () => {
    const prisma = createPrisma(db.openPool('by_web'))
    const planned = await prisma.$transaction(async (tx) => {
      for (const number of [1, 2, 3]) await tx.$queryRaw`select ${number}::int * 3 as thrice`
      return tx.$queryRaw`
        select (generic_plans + custom_plans)::int as times from pg_prepared_statements where statement like '%::int * 3 as thrice%'
          and statement not like '%pg_prepared_statements%'`
    })
    expect(planned).toEqual([{ times: 3 }])
    await prisma.$disconnect()
  })

  it('fail for one caller alone', async () => {
    const client = await db.openPool('by_worker').connect()
    try {
      await expect(client.query('select 1 / $1::int as share', [0])).rejects.toMatchObject({ code: '22012' })
      expect((await client.query('select 1 / $1::int as share', [1])).rows).toEqual([{ share: 1 }])
    } finally {
      client.release()
    }
  })
})
