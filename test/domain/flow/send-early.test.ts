import { describe, expect, test } from 'vitest'
import type { FlowPlayer } from '../../../src/cli/simulate/flow-player.ts'
import type { FlowEvent } from '../../../src/domain/flow/flow-event.ts'
import { createFlowLibrary } from '../../../src/domain/flow/flow-library.ts'
import { TIP_DEFINITIONS } from './tip-flow.ts'
import { newPlayer, saidIn } from './walker.ts'

const LIBRARY = createFlowLibrary(TIP_DEFINITIONS)

function tell(player: FlowPlayer, ...lines: string[]): readonly FlowEvent[] {
  let events: readonly FlowEvent[] = []
  for (const text of lines) events = player.send({ kind: 'text', text })
  return events
}

const kindsOf = (events: readonly FlowEvent[]) => events.map((event) => event.kind)
const textOf = (events: readonly FlowEvent[]) =>
  saidIn(events)
    .map(({ message }) => message.text)
    .join('\n')
const growthIn = (events: readonly FlowEvent[]) =>
  events.flatMap((event) => (event.kind === 'report.grew' ? [event.draft] : []))

/** An urgent report up to the place, after which it goes out by itself. */
function urgent(): { player: FlowPlayer; events: readonly FlowEvent[] } {
  const player = newPlayer(LIBRARY)
  return { player, events: tell(player, '/start', 'đồng ý', 'có dao', 'nó rượt chém người', 'An Bình') }
}

describe('an urgent report', () => {
  test('goes out by itself once place and kind are known, says its code, and asks the next question', () => {
    const { player, events } = urgent()
    expect(player.filed).toHaveLength(1)
    expect(player.filed[0]).toMatchObject({ urgency: 'P0', isComplete: false, submissionKey: 'report-0' })
    expect(textOf(events)).toContain('BY-7K2M-9XPQ')
    expect(player.session.prompt?.key).toBe('welcome.when')
    expect(player.session.state).toBe('open')
  })

  test('does not go out before the resident agreed', () => {
    const player = newPlayer(LIBRARY)
    tell(player, '/start', 'để sau', 'có dao', 'nó rượt chém người', 'An Bình')
    expect(player.filed).toEqual([])
  })

  test('hands every further answer to its case at once, and only what is new', () => {
    const { player } = urgent()
    const [draft] = growthIn(tell(player, 'mới đây thôi'))
    expect(draft?.answers.filter((answer) => answer.isSent !== true).map((answer) => answer.text)).toEqual([
      'mới đây thôi',
    ])
    expect(growthIn(tell(player, 'help'))).toEqual([])
  })

  test('hands files and a changed answer to its case too', () => {
    const { player } = urgent()
    const photo = player.send({ kind: 'media', media: [{ kind: 'photo', reference: 'p1' }] })
    expect(kindsOf(photo).indexOf('evidence.received')).toBeLessThan(kindsOf(photo).indexOf('report.grew'))
    const changed = tell(player, 'quay lại', 'quay lại', 'Tân Lập, Cần Thơ')
    const fresh = growthIn(changed)[0]?.answers.filter((answer) => answer.isSent !== true)
    expect(fresh?.map((answer) => answer.key)).toEqual(['where'])
  })

  test('is completed under the same key with the receipt that was made first', () => {
    const { player } = urgent()
    tell(player, 'mới đây thôi')
    const events = tell(player, 'đúng, gửi đi')
    const last = events.find((event) => event.kind === 'submission.requested')
    expect(last).toMatchObject({ holdsReceipt: true, draft: { isComplete: true, submissionKey: 'report-0' } })
    expect(textOf(events)).toContain('1234 5678 9012 3456')
    expect(player.session.state).toBe('idle')
  })

  test('loses nothing and erases nothing when the resident stops, and says the code once more', () => {
    const { player } = urgent()
    const events = tell(player, 'dừng')
    expect(kindsOf(events)).not.toContain('draft.erased')
    expect(textOf(events)).toContain('BY-7K2M-9XPQ')
    expect(player.session.answers).toEqual([])
    tell(player, '/start', 'đồng ý', 'có dao', 'lại rượt nữa', 'An Bình')
    expect(player.filed.at(-1)?.submissionKey).toBe('report-1')
  })

  test('recalls nobody: who is in danger may be hiding with the phone', () => {
    const { player } = urgent()
    expect(player.wait(23 * 3_600_000)).toEqual([])
    expect(textOf(player.wait(2 * 3_600_000))).toBe('')
    expect(player.session.state).toBe('idle')
  })

  test('is asked for again under the same key when its result was lost', () => {
    const { player } = urgent()
    const lost = { ...player.session, state: 'submitting', sendingEarly: 'urgent', sent: undefined } as const
    const again = newPlayer(LIBRARY, lost)
    tell(again, 'có ai nhận được chưa')
    expect(again.filed.map((draft) => draft.submissionKey)).toEqual(['report-0'])
    expect(again.filed[0]?.answers.map((answer) => answer.text)).toContain('có ai nhận được chưa')
  })
})

describe('"Gửi ngay"', () => {
  test('ends an ordinary report', () => {
    const player = newPlayer(LIBRARY)
    tell(player, '/start', 'đồng ý', 'không có', 'mất con gà', 'An Bình', 'gửi ngay')
    expect(player.filed.map((draft) => draft.isComplete)).toEqual([false])
    expect(player.session.state).toBe('idle')
  })

  test('gives an urgent report that went out already its receipt, and ends it', () => {
    const { player } = urgent()
    const events = tell(player, 'gửi ngay')
    expect(textOf(events)).toContain('1234 5678 9012 3456')
    expect(player.session.state).toBe('idle')
  })
})

describe('asking for an officer', () => {
  test('sends what is known and goes on with the question', () => {
    const player = newPlayer(LIBRARY)
    const events = tell(player, '/start', 'đồng ý', 'không có', 'mất con gà', 'gặp cán bộ')
    expect(player.filed[0]).toMatchObject({ wantsOfficer: true, isComplete: false })
    expect(textOf(events)).toContain('BY-7K2M-9XPQ')
    expect(player.session.prompt?.key).toBe('welcome.where')
    expect(growthIn(tell(player, 'An Bình'))).toHaveLength(1)
  })

  test('sends nothing while nothing was told, but says whom to call', () => {
    const player = newPlayer(LIBRARY)
    const events = tell(player, '/start', 'gặp cán bộ')
    expect(player.filed).toEqual([])
    expect(textOf(events)).toContain('113')
  })
})
