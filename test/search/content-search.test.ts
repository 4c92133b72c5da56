import { describe, expect, it } from 'vitest'
import type { LiveListener } from '../../src/app/inbox/live-events.ts'
import type { InboxStore, InboxTransaction, SearchText } from '../../src/app/inbox/ports.ts'
import type { AskingOfficer, Role } from '../../src/domain/access/role.ts'
import { ContentIndex } from '../../src/search/content-index.ts'
import { createContentSearch } from '../../src/search/content-search.ts'

const officer = (id: string, role: Role = 'duty_officer', unitCode = '31471'): AskingOfficer => ({
  id,
  name: id,
  role,
  unitCode,
})

interface SearchOptions {
  /** What a handler sees. */
  readonly own?: readonly string[]
  readonly patienceMs?: number
  /** Awaited before each reading. */
  readonly beforeReading?: (reading: number) => Promise<void>
}

/** A search over texts held in memory by unit. */
function aSearch(texts: Record<string, SearchText[]>, options: SearchOptions = {}) {
  const { own = [], beforeReading = async () => {} } = options
  const listeners = new Set<LiveListener>()
  let nowMs = 0
  let reads = 0
  const visible = (asking: AskingOfficer) =>
    (texts[asking.unitCode] ?? []).filter((text) => asking.role !== 'handler' || own.includes(text.id))
  const store: InboxStore = {
    withOfficer: (asking, work) => {
      reads += 1
      const reading = reads
      const readSearchTexts: InboxTransaction['readSearchTexts'] = async (request) => {
        await beforeReading(reading)
        if ('ids' in request) return visible(asking).filter((text) => request.ids.includes(text.id))
        const start =
          request.after === undefined
            ? 0
            : visible(asking).findIndex((text) => text.id === request.after?.id) + 1
        return visible(asking).slice(start, start + request.limit)
      }
      // Safe: the search uses nothing else of a transaction.
      return work({ readSearchTexts } as InboxTransaction)
    },
  }
  const feed = {
    subscribe: (listener: LiveListener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    close: () => {},
  }
  const limits = {
    maxInboxes: 2,
    maxCaseFiles: 150,
    maxIdleMs: 1_000,
    patienceMs: options.patienceMs ?? 60_000,
  }
  const search = createContentSearch({ store, feed, clock: { now: () => nowMs }, limits })
  const changed = (caseFileId: string, unitCode = '31471') => {
    for (const listener of listeners)
      listener({ id: 1, unitCode, kind: 'case-file.changed', caseFileId, at: 0 })
  }
  const idsFor = async (asking: AskingOfficer, words: string) => (await search.find(asking, words)).ids
  return { search, idsFor, changed, listeners, reads: () => reads, pass: (ms: number) => (nowMs += ms) }
}

const text = (id: string, words: string): SearchText => ({ id, text: words, submittedAt: 0 })

const numbered = (count: number) =>
  Array.from({ length: count }, (_, index) => text(`id${index}`, `xe so${index}`))

/** Lets the first reading pass, and the others once it is opened. */
function aGate() {
  let open = () => {}
  const opened = new Promise<void>((resolve) => {
    open = resolve
  })
  const beforeReading = (reading: number) => (reading > 1 ? opened : Promise.resolve())
  return { open: () => open(), beforeReading }
}

describe('the search in content', () => {
  const inbox = [text('a', 'Đánh nhau ở quán Cây Đa'), text('b', 'Mất xe đạp trước chợ Đại Tâm')]

  it.each([
    ['danh nhau', ['a']],
    ['CÂY ĐA', ['a']],
    ['da', ['b', 'a']],
    ['xe cay', []],
    ['xe dap dai', ['b']],
    ['quán, "cây" đa!', ['a']],
    ['   ', []],
    ['@@@', []],
  ])('for "%s" finds %j', async (words, ids) => {
    const { idsFor } = aSearch({ '31471': inbox })
    expect((await idsFor(officer('d'), words)).toSorted()).toEqual(ids.toSorted())
  })

  it('reads an inbox once and follows what changes in it', async () => {
    const texts = { '31471': [...inbox] }
    const { idsFor, changed, reads } = aSearch(texts)
    await idsFor(officer('d'), 'xe')
    const built = reads()
    expect(await idsFor(officer('d'), 'xe')).toEqual(['b'])
    expect(reads()).toBe(built)
    texts['31471'] = [text('a', 'Xe máy'), text('c', 'Xe tải')]
    for (const id of ['a', 'b', 'c']) changed(id)
    expect((await idsFor(officer('d'), 'xe')).toSorted()).toEqual(['a', 'c'])
  })

  it('shows the newest first, and words that came later', async () => {
    const texts = { '31471': [2, 3, 1].map((at) => ({ ...text(`t${at}`, 'xe lạ'), submittedAt: at })) }
    const { idsFor, changed } = aSearch(texts)
    expect(await idsFor(officer('d'), 'xe la xe')).toEqual(['t3', 't2', 't1'])
    texts['31471'] = texts['31471'].map((one) => (one.id === 't1' ? { ...one, text: 'biển số lạ' } : one))
    changed('t1')
    expect(await idsFor(officer('d'), 'xe')).toEqual(['t3', 't2'])
    expect(await idsFor(officer('d'), 'bien so')).toEqual(['t1'])
  })

  it('is worn when most of what it holds is out of date, and to be built anew', () => {
    const index = new ContentIndex()
    for (let round = 0; round < 1_002; round++) index.put(inbox.slice(0, 1))
    expect(index.isWorn).toBe(false)
    index.put(inbox.slice(0, 1))
    expect(index.isWorn).toBe(true)
    expect(index.find(['danh'])).toEqual(['a'])
  })

  it('never mixes inboxes, nor a handler’s own cases with the unit’s', async () => {
    const { idsFor } = aSearch({ '31471': inbox, '31474': [text('z', 'Xe lạ')] }, { own: ['a'] })
    expect(await idsFor(officer('d'), 'xe')).toEqual(['b'])
    expect(await idsFor(officer('n', 'duty_officer', '31474'), 'xe')).toEqual(['z'])
    expect(await idsFor(officer('h', 'handler'), 'xe')).toEqual([])
    expect(await idsFor(officer('h', 'handler'), 'danh')).toEqual(['a'])
  })

  it('holds at most the bound of inboxes, the latest used', async () => {
    const { search, reads } = aSearch({ '1': inbox, '2': inbox, '3': inbox })
    const find = (unit: string) => search.find(officer('d', 'duty_officer', unit), 'xe')
    await find('1')
    await find('2')
    await find('3')
    const before = reads()
    await find('3')
    await find('2')
    expect(reads()).toBe(before)
    await find('1')
    expect(reads()).toBeGreaterThan(before)
  })

  it('forgets an inbox that nobody has searched for a while', async () => {
    const { search, reads, pass } = aSearch({ '31471': inbox, '31474': [] })
    await search.find(officer('d'), 'xe')
    pass(1_001)
    await search.find(officer('n', 'duty_officer', '31474'), 'xe')
    const before = reads()
    await search.find(officer('d'), 'xe')
    expect(reads()).toBeGreaterThan(before)
  })

  it('holds the newest case files of a large inbox only', async () => {
    const { idsFor } = aSearch({ '31471': numbered(450) })
    expect((await idsFor(officer('d'), 'so149')).length).toBe(1)
    expect(await idsFor(officer('d'), 'so150')).toEqual([])
  })

  it('answers from the newest of a large inbox, says so, and finds the rest in a moment', async () => {
    const gate = aGate()
    const { search } = aSearch({ '31471': numbered(140) }, { patienceMs: 1, ...gate })
    expect(await search.find(officer('d'), 'so99')).toEqual({ ids: ['id99'], isReadingOlder: true })
    expect(await search.find(officer('d'), 'so139')).toEqual({ ids: [], isReadingOlder: true })
    gate.open()
    await expect
      .poll(() => search.find(officer('d'), 'so139'))
      .toEqual({ ids: ['id139'], isReadingOlder: false })
  })

  it('waits for the newest however long they take, so that a small inbox always answers whole', async () => {
    const beforeReading = () => new Promise<void>((resolve) => setTimeout(resolve, 20))
    const { search } = aSearch({ '31471': inbox }, { patienceMs: 0, beforeReading })
    expect(await search.find(officer('d'), 'xe')).toEqual({ ids: ['b'], isReadingOlder: false })
  })

  it('stops reading an inbox that is no longer held', async () => {
    const gate = aGate()
    const { search, reads } = aSearch({ '31471': numbered(140) }, { patienceMs: 1, ...gate })
    await search.find(officer('d'), 'xe')
    search.close()
    gate.open()
    await new Promise((resolve) => setTimeout(resolve, 5))
    expect(reads()).toBe(2)
  })

  it('reads again what could not be read when it changed', async () => {
    const texts = { '31471': [...inbox] }
    let isBroken = false
    const beforeReading = async () => {
      if (isBroken) throw new Error('away')
    }
    const { idsFor, changed } = aSearch(texts, { beforeReading })
    await idsFor(officer('d'), 'xe')
    texts['31471'] = [text('a', 'Xe máy'), text('b', 'Xe đạp')]
    changed('a')
    isBroken = true
    await expect(idsFor(officer('d'), 'xe')).rejects.toThrow('away')
    isBroken = false
    expect((await idsFor(officer('d'), 'xe')).toSorted()).toEqual(['a', 'b'])
  })

  it('tries again after a failed reading', async () => {
    let isBroken = true
    const store: InboxStore = {
      withOfficer: async () => {
        if (isBroken) throw new Error('away')
        // Safe: the one value this test's search waits for.
        return [] as never
      },
    }
    const broken = createContentSearch({
      store,
      feed: { subscribe: () => () => {}, close: () => {} },
      clock: { now: () => 0 },
    })
    await expect(broken.find(officer('d'), 'xe')).rejects.toThrow('away')
    isBroken = false
    expect(await broken.find(officer('d'), 'xe')).toEqual({ ids: [], isReadingOlder: false })
    broken.close()
  })

  it('lets go of everything when it is closed', async () => {
    const { search, listeners } = aSearch({ '31471': inbox })
    await search.find(officer('d'), 'xe')
    expect(listeners.size).toBe(1)
    search.close()
    expect(listeners.size).toBe(0)
  })
})
