import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Browser, browserOf } from './support/browser.ts'
import { fileCase } from './support/file-case.ts'
import { openWebWorld, UNITS, type WebWorld } from './support/web-world.ts'

interface Received {
  readonly id: string
  readonly data: { readonly kind: string; readonly caseFileId: string | null }
}

let world: WebWorld
let address: string
let duty: Browser

beforeAll(async () => {
  world = await openWebWorld()
  address = await world.server.listen({ host: '127.0.0.1', port: 0 })
  duty = await browserOf(world.server, 'dong.duty')
})
afterAll(() => world.close())

/** An open `EventSource`, as far as tests need one. */
async function openEvents(browser: Browser, lastEventId?: string) {
  const abort = new AbortController()
  const response = await fetch(`${address}/api/v1/events`, {
    headers: {
      cookie: browser.cookie,
      ...(lastEventId === undefined ? {} : { 'last-event-id': lastEventId }),
    },
    signal: abort.signal,
  })
  const received: Received[] = []
  let isEnded = false
  const read = async () => {
    let text = ''
    for await (const chunk of response.body ?? []) {
      text += Buffer.from(chunk).toString('utf8')
      const blocks = text.split('\n\n')
      text = blocks.pop() ?? ''
      for (const block of blocks) {
        const event = /^id: (\d+)\ndata: (.*)$/.exec(block)
        if (event?.[1] !== undefined) received.push({ id: event[1], data: JSON.parse(event[2] ?? '') })
      }
    }
  }
  const ended = read().then(
    () => {
      isEnded = true
    },
    () => {
      isEnded = true
    },
  )
  return { response, received, ended, isEnded: () => isEnded, close: () => abort.abort() }
}

const ids = (events: { received: Received[] }) => events.received.map((one) => one.data.caseFileId)

describe('live events', () => {
  it('come as a stream with ids, headers against caching, and no content', async () => {
    const events = await openEvents(duty)
    expect(events.response.headers.get('content-type')).toBe('text/event-stream; charset=utf-8')
    expect(events.response.headers.get('cache-control')).toContain('no-store')
    expect(events.response.headers.get('content-security-policy')).toContain("default-src 'self'")
    const filed = await fileCase(world)
    await expect.poll(() => events.received).toHaveLength(1)
    expect(events.received[0]).toEqual({
      id: expect.stringMatching(/^\d+$/),
      data: {
        kind: 'case-file.submitted',
        caseFileId: filed.id,
        noticeId: null,
        mediationId: null,
        at: expect.any(String),
      },
    })
    events.close()
  })

  it('reach every open inbox of the unit and none of another', async () => {
    const head = await openEvents(await browserOf(world.server, 'dong.head'))
    const neighbour = await openEvents(await browserOf(world.server, 'tay.duty'))
    const admin = await openEvents(await browserOf(world.server, 'admin'))
    const filed = await fileCase(world)
    await expect.poll(() => ids(head)).toContain(filed.id)
    const theirs = await fileCase(world, { unitCode: UNITS.tay })
    await expect.poll(() => ids(neighbour)).toEqual([theirs.id])
    expect(ids(admin)).toEqual([])
    for (const events of [head, neighbour, admin]) events.close()
  })

  it('are replayed after a lost connection, each once, and go on', async () => {
    const first = await openEvents(duty)
    const seen = await fileCase(world)
    await expect.poll(() => ids(first)).toContain(seen.id)
    const lastId = first.received.at(-1)?.id
    first.close()
    const missed = [await fileCase(world), await fileCase(world)]
    const again = await openEvents(duty, lastId)
    await expect.poll(() => ids(again)).toEqual(expect.arrayContaining(missed.map((one) => one.id)))
    const later = await fileCase(world)
    await expect.poll(() => ids(again)).toContain(later.id)
    for (const { id } of [...missed, later]) expect(ids(again).filter((one) => one === id)).toHaveLength(1)
    again.close()
  })

  it('that become visible late are not lost', async () => {
    const events = await openEvents(duty)
    await fileCase(world)
    await expect.poll(() => events.received.length).toBeGreaterThan(0)
    const slow = await world.worker.connect()
    await slow.query('BEGIN')
    const late = await fileCase(world, { unitCode: UNITS.tay })
    await slow.query(
      `INSERT INTO live_event (unit_code, kind, case_file_id) VALUES ($1, 'message.received', $2)`,
      [UNITS.dong, late.id],
    )
    const early = await fileCase(world)
    await expect.poll(() => ids(events)).toContain(early.id)
    await slow.query('COMMIT')
    slow.release()
    await expect.poll(() => ids(events)).toContain(late.id)
    events.close()
  })

  it('end when the officer logs out', async () => {
    const browser = await browserOf(world.server, 'dong.duty')
    const events = await openEvents(browser)
    await browser.delete('/api/v1/session')
    await expect.poll(events.isEnded).toBe(true)
  })

  it('keep at most eight connections of one officer, the newest ones', async () => {
    const browser = await browserOf(world.server, 'dong.handler')
    const all: Awaited<ReturnType<typeof openEvents>>[] = []
    for (let count = 0; count < 9; count += 1) all.push(await openEvents(browser))
    await expect.poll(() => all.map((one) => one.isEnded())).toEqual([true, ...Array(8).fill(false)])
    for (const events of all) events.close()
  })

  it('end when the server stops', async () => {
    const other = await openWebWorld()
    const url = await other.server.listen({ host: '127.0.0.1', port: 0 })
    const browser = await browserOf(other.server, 'dong.duty')
    const response = await fetch(`${url}/api/v1/events`, { headers: { cookie: browser.cookie } })
    const ended = response.text()
    await other.close()
    await expect(ended).resolves.toContain('retry:')
  })
})
