import { describe, expect, test } from 'vitest'
import { inventedPlaces } from '../../../src/cli/simulate/invented-places.ts'
import { advance } from '../../../src/domain/flow/advance.ts'
import { createSession } from '../../../src/domain/flow/create-session.ts'
import type { FlowDefinition } from '../../../src/domain/flow/definition/flow-definition.ts'
import type { FlowContext } from '../../../src/domain/flow/flow-context.ts'
import type { FlowInput } from '../../../src/domain/flow/flow-input.ts'
import { createFlowLibrary } from '../../../src/domain/flow/flow-library.ts'
import type { FlowSession } from '../../../src/domain/flow/flow-session.ts'
import { sessionDue } from '../../../src/domain/flow/session-due.ts'
import { REAL_DEFINITIONS } from './real-flows.ts'
import { NOW, newPlayer, saidIn } from './walker.ts'

const LIBRARY = createFlowLibrary(REAL_DEFINITIONS)
const CONTEXT: FlowContext = {
  at: NOW,
  resolvePlace: inventedPlaces,
  capabilities: { maxChoices: 8, hasLocationButton: true },
}

const text = (words: string): FlowInput => ({
  kind: 'message',
  message: { kind: 'text', text: words },
  sequence: 1,
})

/** A session in which the story is being asked for. */
function tellingSession(): FlowSession {
  const player = newPlayer(LIBRARY)
  for (const words of ['/start', 'báo tin', 'không', 'đồng ý', 'trộm'])
    player.send({ kind: 'text', text: words })
  expect(player.session.prompt?.key).toBe('crime-tip.what-is-gone')
  return player.session
}

describe('advance', () => {
  test('is pure: equal arguments give equal results, and the session given is not touched', () => {
    const session = tellingSession()
    const before = structuredClone(session)
    const once = advance(LIBRARY, session, text('mất con gà trống'), CONTEXT)
    expect(advance(LIBRARY, session, text('mất con gà trống'), CONTEXT)).toEqual(once)
    expect(session).toEqual(before)
  })

  test('answers with an apology, the number 113 and the session as it was when something is broken', () => {
    const broken = {
      ...CONTEXT,
      resolvePlace: { ...inventedPlaces, fromText: () => JSON.parse('{') },
    }
    const player = newPlayer(LIBRARY, tellingSession())
    for (const words of ['mất con gà trống', 'bỏ qua']) player.send({ kind: 'text', text: words })
    const asked = player.session
    const { session, events } = advance(
      LIBRARY,
      { ...asked, prompt: asked.prompt },
      text('xã nào đó'),
      broken,
    )
    expect(session).toEqual(asked)
    expect(events.map((event) => event.kind)).toEqual(['engine.failed', 'message.said'])
    expect(saidIn(events)[0]?.message.text).toContain('113')
  })

  test('ignores a result that nobody waits for', () => {
    const session = tellingSession()
    const result = {
      kind: 'result',
      of: 'submission',
      referenceCode: 'BY-7K2M-9XPQ',
      receipt: '1',
      unitName: 'Công an',
    } as const
    expect(advance(LIBRARY, session, result, CONTEXT)).toEqual({ session, events: [] })
    expect(advance(LIBRARY, session, { kind: 'result', of: 'lookup' }, CONTEXT)).toEqual({
      session,
      events: [],
    })
  })

  test('asks for the same submission again when its result was lost, under the same key, and keeps what was written', () => {
    const player = newPlayer(LIBRARY, tellingSession())
    for (const words of ['mất con gà trống', 'bỏ qua', 'An Bình']) player.send({ kind: 'text', text: words })
    const first = advance(LIBRARY, player.session, text('gửi ngay'), CONTEXT)
    const again = advance(LIBRARY, first.session, text('có ai nhận được chưa vậy'), CONTEXT)
    const drafts = [...first.events, ...again.events].flatMap((event) =>
      event.kind === 'submission.requested' ? [event.draft] : [],
    )
    expect(drafts.map((draft) => draft.submissionKey)).toEqual(['report-0', 'report-0'])
    expect(drafts[1]?.answers.map((answer) => answer.text)).toContain('có ai nhận được chưa vậy')
    expect(saidIn(again.events)).toHaveLength(1)
  })

  test('gives every report of a conversation a key of its own, also after one was erased', () => {
    const player = newPlayer(LIBRARY)
    const tip = ['/start', 'báo tin', 'không', 'đồng ý', 'trộm', 'mất con gà trống', 'hôm kia', 'An Bình']
    for (const words of [...tip, '/start', 'bắt đầu lại', ...tip.slice(1), 'gửi ngay'])
      player.send({ kind: 'text', text: words })
    for (const words of ['/start', 'bắt đầu lại', ...tip.slice(1), 'gửi ngay'])
      player.send({ kind: 'text', text: words })
    expect(player.filed.map((draft) => draft.submissionKey)).toEqual(['report-1', 'report-2'])
  })

  test('keeps names and phones out of the answers, and drops them from an anonymous report', () => {
    const player = newPlayer(LIBRARY, tellingSession())
    const lines = ['mất con gà trống', 'hôm qua', 'An Bình', 'bỏ qua', 'A', 'Lê Thị Sen', '0912345678']
    for (const words of lines) player.send({ kind: 'text', text: words })
    for (const words of ['sửa', 'cách gửi', 'C', 'đúng']) player.send({ kind: 'text', text: words })
    const [draft] = player.filed
    expect(draft?.identityLevel).toBe('C')
    expect(draft?.contact).toBeUndefined()
    expect(JSON.stringify(draft?.answers)).not.toMatch(/Sen|912345678/)
  })

  test('seals a number that is written after the name, when the summary is on the screen', () => {
    const player = newPlayer(LIBRARY, tellingSession())
    const lines = ['mất con gà trống', 'hôm qua', 'An Bình', 'bỏ qua', 'B', 'Lê Thị Sen']
    for (const words of lines) player.send({ kind: 'text', text: words })
    const [said] = saidIn(player.send({ kind: 'text', text: '0912 345 678, buổi tối' }))
    expect(said?.message.text).toContain('• Điện thoại: +84912345678')
    player.send({ kind: 'text', text: 'đúng' })
    expect(player.filed[0]?.contact).toEqual({ name: 'Lê Thị Sen', phone: '+84912345678', when: 'buổi tối' })
    expect(JSON.stringify(player.filed[0]?.answers)).not.toContain('345')
  })

  test('a position inside the commune already named makes the place exact; one elsewhere is a note', () => {
    const player = newPlayer(LIBRARY, tellingSession())
    for (const words of ['mất con gà trống', 'bỏ qua', 'An Bình']) player.send({ kind: 'text', text: words })
    player.send({ kind: 'location', lat: 10, lon: 106 })
    player.send({ kind: 'location', lat: 20, lon: 105 })
    player.send({ kind: 'text', text: 'gửi ngay' })
    expect(player.filed[0]?.place).toMatchObject({ communeCode: '10001', point: { lat: 10, lon: 106 } })
    expect(player.filed[0]?.answers.find((answer) => answer.key === 'note')?.text).toBe('20, 105')
  })

  test('withdrawing erases without a word', () => {
    const input = { kind: 'message', message: { kind: 'withdraw' }, sequence: 9 } as const
    const { session, events } = advance(LIBRARY, tellingSession(), input, CONTEXT)
    expect(events.map((event) => event.kind)).toEqual(['draft.erased', 'session.ended'])
    expect(session.answers).toEqual([])
  })
})

describe('an edited flow file', () => {
  const edited = (change: (flow: FlowDefinition) => FlowDefinition): FlowDefinition[] =>
    REAL_DEFINITIONS.map((flow) => (flow.id === 'crime-tip' ? { ...change(flow), hash: 'another' } : flow))
  const today = edited((flow) => ({ ...flow, steps: { ...flow.steps, 'what-is-gone': rewordedWhat(flow) } }))
  const archived = REAL_DEFINITIONS.map((definition) => ({ hash: definition.hash, definition }))

  test('leaves a running conversation on the definition it began with', () => {
    const library = createFlowLibrary(today, archived)
    const { events } = advance(library, tellingSession(), text('quay lại'), CONTEXT)
    const back = advance(library, tellingSession(), text('?!'), CONTEXT)
    expect(saidIn(events)[0]?.key).toBe('crime-tip.category')
    expect(back.events.map((event) => event.kind)).not.toContain('engine.failed')
  })

  test('goes on at the step of the same name when the old definition is gone', () => {
    const library = createFlowLibrary(today)
    const session = advance(library, tellingSession(), text('quay lại'), CONTEXT).session
    const { events } = advance(library, session, text('Trộm, cướp'), CONTEXT)
    expect(saidIn(events).at(-1)?.message.text).toContain('Nội dung mới')
  })

  test('starts the flow again, with every answer kept, when the step is gone too', () => {
    const without = edited((flow) => ({ ...flow, steps: withStoryForWhat(flow) }))
    const player = newPlayer(createFlowLibrary(without), tellingSession())
    const events = player.send({ kind: 'text', text: 'mất con gà trống ở An Bình' })
    expect(events.filter((event) => event.kind === 'engine.failed')).toEqual([])
    expect(saidIn(events).length).toBeGreaterThan(0)
    expect(JSON.stringify(player.session)).toContain('HS_TAISAN')
    expect(JSON.stringify(player.session)).toContain('mất con gà trống ở An Bình')
  })

  /** The same steps with the one that asks for the story under another name. */
  function withStoryForWhat(flow: FlowDefinition): FlowDefinition['steps'] {
    const { 'what-is-gone': asked, 'theft-told': before, ...others } = flow.steps
    if (asked?.kind !== 'text' || before?.kind !== 'branch') throw new Error('the steps are there')
    return { ...others, 'theft-told': { ...before, otherwise: 'story' }, story: asked }
  }

  function rewordedWhat(flow: FlowDefinition): FlowDefinition['steps'][string] {
    const step = flow.steps['what-is-gone']
    if (step?.kind !== 'text') throw new Error('the step is there')
    return { ...step, text: { vi: 'Nội dung mới ạ?', en: 'New words?' } }
  }
})

describe('sessionDue', () => {
  test('recalls a draft after two hours, by day', () => {
    expect(sessionDue(tellingSession())).toEqual({
      at: tellingSession().lastInputAt + 7_200_000,
      timer: 'reminder',
    })
  })

  test('lets people sleep: a reminder due at night waits until 6:30', () => {
    const lateAt = Date.parse('2026-09-05T14:30:00Z')
    const due = sessionDue({ ...tellingSession(), lastInputAt: lateAt })
    expect(due).toEqual({ at: Date.parse('2026-09-05T23:30:00Z'), timer: 'reminder' })
  })

  test('has nothing to wait for in a conversation that is over', () => {
    expect(sessionDue(createSession('vi', NOW))).toBeUndefined()
  })
})
