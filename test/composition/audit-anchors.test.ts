import { readdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type pg from 'pg'
import { describe, expect, it } from 'vitest'
import { anchorAuditHeads, findAuditAnchor } from '../../src/composition/audit-anchors.ts'
import { temporaryDirectory } from '../support/temporary-directory.ts'

const NOON = Date.parse('2026-11-22T12:00:00+07:00')
const DAY = 86_400_000
/** Safe: the only call that is made. */
const poolWith = (seq: number) =>
  ({
    query: async () => ({ rows: [{ chain: '31471', seq: String(seq), hash: Buffer.alloc(32, seq) }] }),
  }) as unknown as pg.Pool

describe('heads of the audit log outside the database', () => {
  it('are kept once a day and never written over', async () => {
    const folder = await temporaryDirectory()
    await anchorAuditHeads(poolWith(5), folder, NOON)
    await anchorAuditHeads(poolWith(9), folder, NOON + 3_600_000)
    expect(await readdir(folder)).toEqual(['2026-11-22.json'])
    expect(await findAuditAnchor(folder, '31471')).toEqual({ seq: 5, hash: Buffer.alloc(32, 5) })
    await anchorAuditHeads(poolWith(9), folder, NOON + DAY)
    expect((await findAuditAnchor(folder, '31471'))?.seq).toBe(9)
  })

  it('pass over a day that was cut off, and chains that were not there yet', async () => {
    const folder = await temporaryDirectory()
    expect(await findAuditAnchor(path.join(folder, 'none'), '31471')).toBeUndefined()
    await anchorAuditHeads(poolWith(5), folder, NOON)
    await writeFile(path.join(folder, '2026-11-23.json'), '{"31471":{"seq":')
    expect((await findAuditAnchor(folder, '31471'))?.seq).toBe(5)
    expect(await findAuditAnchor(folder, 'global')).toBeUndefined()
  })
})
