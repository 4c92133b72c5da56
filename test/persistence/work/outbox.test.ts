import { describe, expect, it } from 'vitest'
import { createOutbox } from '../../../src/persistence/work/outbox.ts'
import { releaseLeases } from '../../../src/persistence/work/release-leases.ts'
import { openPipelineDatabase } from '../../support/pipeline-database.ts'
import { refOf, sealedEvent } from '../../support/sealed-event.ts'

const db = openPipelineDatabase()
const KIND = 'process-conversation'

const keepChats = (count: number) =>
  db.keep(...Array.from({ length: count }, (_, at) => sealedEvent(`chat ${at}`, 1)))
const lapse = () => db.rows(`update outbox set claimed_until = clock_timestamp() - interval '1 second'`)

describe('outbox', () => {
  it('divides the work between two relays, nothing twice and nothing left', async () => {
    await keepChats(200)
    const relays = [createOutbox(db.worker), createOutbox(db.openPool('by_worker'))]
    const claims = (await Promise.all([...relays, ...relays].map((relay) => relay.claim(20)))).flat()
    const items = await Promise.all(claims.map(async (claim) => relays[0]?.itemsOf(claim)))
    const refs = items.flat().map((item) => item?.ref)
    expect(refs).toHaveLength(200)
    expect(new Set(refs).size).toBe(200)
  })

  it('offers a row again when its lease lapsed, and the old claim is then empty', async () => {
    await keepChats(1)
    const outbox = createOutbox(db.worker)
    const [first] = await outbox.claim(5)
    expect(await outbox.claim(5)).toEqual([])
    await lapse()
    const [second] = await outbox.claim(5)
    expect(await outbox.itemsOf(first ?? fail())).toEqual([])
    expect(await outbox.itemsOf(second ?? fail())).toHaveLength(1)
  })

  it('gives back what could not be offered at once', async () => {
    await keepChats(60)
    const outbox = createOutbox(db.worker)
    await outbox.release(await outbox.claim(5))
    const claims = await outbox.claim(5)
    const items = await Promise.all(claims.map((claim) => outbox.itemsOf(claim)))
    expect(items.flat()).toHaveLength(60)
  })

  it('never loses what is asked for while it is being worked on', async () => {
    await keepChats(1)
    const outbox = createOutbox(db.worker)
    const [claim] = await outbox.claim(1)
    const items = await outbox.itemsOf(claim ?? fail())
    await db.keep(sealedEvent('chat 0', 2))
    await outbox.finish(KIND, items)
    expect(await db.items(KIND)).toEqual([{ ref: refOf('chat 0'), version: 2 }])
    expect(await outbox.claim(1)).toHaveLength(1)
  })

  it('never loses what is asked for while the finish itself is under way', async () => {
    await keepChats(1)
    const outbox = createOutbox(db.worker)
    const [claim] = await outbox.claim(1)
    const items = await outbox.itemsOf(claim ?? fail())
    const asking = await db.openPool('by_worker').connect()
    await asking.query('begin')
    await asking.query(`update outbox set version = version + 1, claim = null, claimed_until = null`)
    const finishing = outbox.finish(KIND, items)
    await asking.query('commit')
    asking.release()
    await finishing
    expect(await db.items(KIND)).toEqual([{ ref: refOf('chat 0'), version: 2 }])
  })

  it('removes what is done, and only that', async () => {
    await keepChats(3)
    const outbox = createOutbox(db.worker)
    const items = await db.items(KIND)
    await outbox.finish(KIND, items.slice(0, 2))
    expect(await db.items(KIND)).toEqual(items.slice(2))
  })

  it('keeps postponed work away until it is due', async () => {
    await keepChats(1)
    const outbox = createOutbox(db.worker)
    await outbox.claim(1)
    await outbox.postpone(KIND, [refOf('chat 0')], 60_000)
    expect(await outbox.claim(1)).toEqual([])
    await outbox.postpone(KIND, [refOf('chat 0')], 0)
    expect(await outbox.claim(1)).toHaveLength(1)
  })

  it('does not deadlock when finishing and asking meet in opposite order', async () => {
    const names = Array.from({ length: 40 }, (_, at) => `chat ${at}`)
    const outbox = createOutbox(db.worker)
    for (let round = 1; round <= 5; round++) {
      await db.keep(...names.map((name) => sealedEvent(name, round * 10)))
      const items = (await db.items(KIND)).toReversed()
      const asked = db.keep(...names.map((name) => sealedEvent(name, round * 10 + 1)))
      await Promise.all([outbox.finish(KIND, items), asked])
    }
    expect(await asked('inbound_event')).toBe(400)
  })

  it('offers everything again at a start that knows itself alone', async () => {
    await keepChats(5)
    const outbox = createOutbox(db.worker)
    await outbox.claim(5)
    await releaseLeases(db.worker)
    expect(await outbox.claim(5)).toHaveLength(1)
  })
})

async function asked(table: string): Promise<number> {
  return (await db.rows<{ count: number }>(`select count(*)::int as count from ${table}`))[0]?.count ?? 0
}

function fail(): never {
  throw new Error('nothing was claimed')
}
