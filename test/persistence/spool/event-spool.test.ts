import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { appendFile, readdir, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { AppError } from '../../../src/app/app-error.ts'
import type { SealedEvent } from '../../../src/app/intake/ports.ts'
import { openEventSpool, type ReplayEvents } from '../../../src/persistence/spool/event-spool.ts'
import { PROJECT_ROOT } from '../../../src/project-root.ts'
import { ACCOUNT, sealedEvent } from '../../support/sealed-event.ts'
import { temporaryDirectory } from '../../support/temporary-directory.ts'

const away: ReplayEvents = () => Promise.reject(new AppError('store.unavailable', { retryable: true }))

/** A database that takes everything; keys in the order in which they came. */
function recorder() {
  const keys: string[] = []
  const replay: ReplayEvents = async (_account, events: readonly SealedEvent[]) => {
    keys.push(...events.map(({ eventKey }) => eventKey))
    return events.map(() => 'new' as const)
  }
  return { keys, replay }
}

async function openSpool(dir: string, replay: ReplayEvents) {
  const setAside: string[] = []
  let at = 0
  const spool = await openEventSpool({
    dir,
    replay,
    now: () => (at += 1),
    onSetAside: (why) => setAside.push(why),
  })
  return { spool, setAside }
}

describe('event spool', () => {
  it('gives back everything in order, byte for byte, and is empty then', async () => {
    const dir = await temporaryDirectory()
    const got: SealedEvent[] = []
    const { spool } = await openSpool(dir, async (_account, events) => {
      got.push(...events)
      return events.map(() => 'new' as const)
    })
    const events = Array.from({ length: 250 }, (_, at) => sealedEvent('a', at))
    for (const event of events.slice(0, 50)) await spool.append(ACCOUNT, [event])
    await spool.append(ACCOUNT, events.slice(50))
    expect(spool.isEmpty()).toBe(false)
    expect(await spool.size()).toBeGreaterThan(0)
    expect(await spool.drain()).toBe(250)
    expect(got.map(({ eventKey }) => eventKey)).toEqual(events.map(({ eventKey }) => eventKey))
    expect(Buffer.from(got[7]?.sealed ?? [])).toEqual(Buffer.from(events[7]?.sealed ?? []))
    expect([spool.isEmpty(), await spool.size(), await readdir(dir)]).toEqual([true, 0, []])
  })

  it('keeps everything while the database stays away, in one growing segment', async () => {
    const dir = await temporaryDirectory()
    const { spool } = await openSpool(dir, away)
    for (let at = 0; at < 5; at++) {
      await spool.append(ACCOUNT, [sealedEvent('a', at)])
      await expect(spool.drain()).rejects.toMatchObject({ code: 'store.unavailable' })
    }
    expect(spool.isEmpty()).toBe(false)
    expect(await readdir(dir)).toHaveLength(2)
    const { keys, replay } = recorder()
    await (await openSpool(dir, replay)).spool.drain()
    expect(keys).toEqual(['a-0', 'a-1', 'a-2', 'a-3', 'a-4'])
  })

  it('finds after a crash what was appended before it, and knows that it is not empty', async () => {
    const dir = await temporaryDirectory()
    const before = await openSpool(dir, away)
    await before.spool.append(ACCOUNT, [sealedEvent('a', 1)])
    const { keys, replay } = recorder()
    const { spool } = await openSpool(dir, replay)
    expect(spool.isEmpty()).toBe(false)
    await spool.drain()
    expect(keys).toEqual(['a-1'])
  })

  it('replays what is whole before a torn record, and keeps the torn file for a person', async () => {
    const dir = await temporaryDirectory()
    const before = await openSpool(dir, away)
    await before.spool.append(ACCOUNT, [sealedEvent('a', 1)])
    await before.spool.append(ACCOUNT, [sealedEvent('a', 2)])
    const [name = ''] = await readdir(dir)
    const whole = await readFile(join(dir, name))
    await writeFile(join(dir, name), whole.subarray(0, whole.length - 3))
    const { keys, replay } = recorder()
    const { spool, setAside } = await openSpool(dir, replay)
    await spool.drain()
    expect(keys).toEqual(['a-1'])
    expect(setAside).toEqual(['torn'])
    expect(await readdir(dir)).toEqual([expect.stringMatching(/\.spool\.torn$/)])
    expect(spool.isEmpty()).toBe(true)
  })

  it('does not take altered bytes for an event', async () => {
    const dir = await temporaryDirectory()
    const before = await openSpool(dir, away)
    await before.spool.append(ACCOUNT, [sealedEvent('a', 1)])
    const [name = ''] = await readdir(dir)
    const bytes = await readFile(join(dir, name))
    bytes[60] = (bytes[60] ?? 0) ^ 1
    await writeFile(join(dir, name), bytes)
    const { keys, replay } = recorder()
    const { spool, setAside } = await openSpool(dir, replay)
    await spool.drain()
    expect([keys, setAside]).toEqual([[], ['torn']])
  })

  it('sets a segment aside that the database refuses, so that what comes after it goes on', async () => {
    const dir = await temporaryDirectory()
    const { keys, replay } = recorder()
    const refusing: ReplayEvents = (account, events) =>
      events.some(({ eventKey }) => eventKey === 'bad-1')
        ? Promise.reject(new Error('refused'))
        : replay(account, events)
    const { spool, setAside } = await openSpool(dir, refusing)
    await spool.append(ACCOUNT, [sealedEvent('bad', 1)])
    await spool.drain()
    await spool.append(ACCOUNT, [sealedEvent('a', 1)])
    await spool.drain()
    expect([keys, setAside, spool.isEmpty()]).toEqual([['a-1'], ['refused'], true])
    expect(await readdir(dir)).toEqual([expect.stringMatching(/\.refused$/)])
  })

  it('replays again what a crash kept from being deleted: harmless, for the database knows it', async () => {
    const dir = await temporaryDirectory()
    const before = await openSpool(dir, away)
    await before.spool.append(ACCOUNT, [sealedEvent('a', 1)])
    const [name = ''] = await readdir(dir)
    const bytes = await readFile(join(dir, name))
    const { keys, replay } = recorder()
    await (await openSpool(dir, replay)).spool.drain()
    await writeFile(join(dir, 'again.spool'), bytes)
    await (await openSpool(dir, replay)).spool.drain()
    expect(keys).toEqual(['a-1', 'a-1'])
  })

  it('does not touch the open segment of a process that lives', async () => {
    const dir = await temporaryDirectory()
    const before = await openSpool(dir, away)
    await before.spool.append(ACCOUNT, [sealedEvent('a', 1)])
    const [name = ''] = await readdir(dir)
    const living = name.replace(`-${process.pid}-`, `-${process.ppid}-`)
    await rename(join(dir, name), join(dir, living))
    const { keys, replay } = recorder()
    const { spool } = await openSpool(dir, replay)
    await spool.drain()
    expect([keys, await readdir(dir)]).toEqual([[], [living]])
  })

  it('refuses to acknowledge when the disk refuses to write', async () => {
    const dir = await temporaryDirectory()
    const { spool } = await openSpool(dir, away)
    await rename(dir, `${dir}-gone`)
    await expect(spool.append(ACCOUNT, [sealedEvent('a', 1)])).rejects.toMatchObject({ code: 'spool.broken' })
    await rename(`${dir}-gone`, dir)
    await spool.append(ACCOUNT, [sealedEvent('a', 2)])
  })

  it('loses nothing that was acknowledged when the process is killed while it writes', async () => {
    const dir = await temporaryDirectory()
    const program = join(PROJECT_ROOT, 'test', 'persistence', 'spool', 'spool-program.ts')
    const child = spawn(process.execPath, ['--import', 'tsx', program, dir], {
      cwd: PROJECT_ROOT,
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    let said = ''
    child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
      said += chunk
    })
    while (said.split('\n').length < 200) await once(child.stdout, 'data')
    child.kill('SIGKILL')
    await once(child, 'exit')
    const acknowledged = said.slice(0, said.lastIndexOf('\n')).split('\n')
    const { keys, replay } = recorder()
    await (await openSpool(dir, replay)).spool.drain()
    const found = new Set(keys)
    expect(acknowledged.filter((key) => !found.has(key))).toEqual([])
  })
})

it('a record cut anywhere is never read as an event', async () => {
  const dir = await temporaryDirectory()
  const before = await openSpool(dir, away)
  await before.spool.append(ACCOUNT, [sealedEvent('a', 1)])
  const [name = ''] = await readdir(dir)
  const bytes = await readFile(join(dir, name))
  for (let cut = 1; cut < bytes.length; cut += 17) {
    const other = await temporaryDirectory()
    await appendFile(join(other, '1.spool'), bytes.subarray(0, cut))
    const { keys, replay } = recorder()
    await (await openSpool(other, replay)).spool.drain()
    expect(keys).toEqual([])
  }
})
