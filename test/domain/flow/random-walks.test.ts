import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { FlowPlayer } from '../../../src/cli/simulate/flow-player.ts'
import type { FlowDefinition } from '../../../src/domain/flow/definition/flow-definition.ts'
import { createFlowLibrary, type FlowLibrary } from '../../../src/domain/flow/flow-library.ts'
import type { FlowSession } from '../../../src/domain/flow/flow-session.ts'
import { REAL_DEFINITIONS } from './real-flows.ts'
import { expectAnswered, expectNoDefect, expectNothingLost, expectOneQuestion } from './walk-judges.ts'
import { type Move, make, moves } from './walk-moves.ts'
import { walkStarts } from './walk-starts.ts'
import { newPlayer, pressOf } from './walker.ts'

const LIBRARY = createFlowLibrary(REAL_DEFINITIONS)
const STARTS = walkStarts(LIBRARY)

/** Every file edited: other hashes, and the step that asks for the story under another name. */
const EDITED = createFlowLibrary(REAL_DEFINITIONS.map(edited), archivedBut('crime-tip'))

/** Frames of flows that call each other; more would grow for ever. */
const MOST_FRAMES = 12

test('walks begin in different places', () => {
  const places = STARTS.map(([, { state, prompt, sent, parked }]) =>
    [state, prompt?.key, prompt?.mode, sent !== undefined, parked?.length].join(),
  )
  expect(new Set(places).size).toBeGreaterThanOrEqual(STARTS.length - 2)
})

describe('a resident who does anything at all, from anywhere', { timeout: 600_000 }, () => {
  test('meets no defect, is answered, asked one question at a time, loses no word, and can end', () => {
    const walk = fc.record({
      from: fc.nat(STARTS.length - 1),
      steps: moves,
      end: fc.constantFrom('stop' as const, 'stop' as const, 'stop' as const, 'answer' as const),
    })
    fc.assert(
      fc.property(walk, ({ from, steps, end }) => walkFrom(STARTS[from]?.[1], steps, end)),
      { numRuns: 2000, seed: 20260905 },
    )
  })
})

function walkFrom(start: FlowSession | undefined, steps: readonly Move[], end: 'stop' | 'answer'): void {
  let library = LIBRARY
  // The player reads the library anew at every step, as the product does.
  const published: FlowLibrary = {
    get current() {
      return library.current
    },
    get byHash() {
      return library.byHash
    },
  }
  const player = newPlayer(published, start)
  for (const one of steps) {
    if (one.do === 'publish') library = library === LIBRARY ? EDITED : LIBRARY
    judge(player, one)
  }
  if (end === 'stop') stopAll(player)
  else answerToTheEnd(player)
  expect(player.session.state).toBe('idle')
  expect(player.session.answers).toEqual([])
}

function judge(player: FlowPlayer, one: Move): void {
  const before = player.session
  const events = make(player, one)
  const after = player.session
  expectNoDefect(events)
  if (one.do !== 'together') expectOneQuestion(events)
  expectAnswered(one, before, after, events)
  expectNothingLost(one, before, after, events)
  if (after.promptCounter < before.promptCounter) expect.fail('a question got the number of an older one')
  if (after.frames.length > MOST_FRAMES) expect.fail(`${after.frames.length} flows call each other`)
}

/** Stops each matter that is open or was put aside; long before the erasure after 24 hours would end them all. */
function stopAll(player: FlowPlayer): void {
  for (let matter = 0; matter < 8 && player.session.state !== 'idle'; matter += 1) {
    player.send({ kind: 'text', text: 'DỪNG' })
    player.wait(3_600_000)
  }
}

/** Gives every question a usable answer; nobody needs more than this many. */
function answerToTheEnd(player: FlowPlayer): void {
  for (let turn = 0; turn < 150 && player.session.state !== 'idle'; turn += 1) {
    const { prompt } = player.session
    const wanted = prompt?.choices.find(({ id }) =>
      /^(?:yes|done|~done|drop|send|restart|agree|willing|anyway|report|enough)$/.test(id),
    )
    const skips = prompt?.actions.includes('skip') === true
    if (wanted !== undefined) press(player, wanted.id)
    else if (skips) press(player, '!skip')
    else if ((prompt?.choices.length ?? 0) > 0) player.send(pressOf(player, 0, 'choices'))
    else player.send({ kind: 'text', text: `Lê Văn Sáu 0912345678 BY-0000-000${turn % 10}` })
  }
}

function press(player: FlowPlayer, id: string): void {
  player.send({ kind: 'choice', choiceId: `${player.session.prompt?.counter}.${id}` })
}

function edited(flow: FlowDefinition): FlowDefinition {
  const { what, ...others } = flow.steps
  const isRenamed = flow.id === 'crime-tip' && what !== undefined
  const text = JSON.stringify(isRenamed ? { ...others, told: what } : flow.steps)
  // Safe: the steps of a definition with every way to "what" leading to "told".
  const steps = JSON.parse(
    isRenamed ? text.replaceAll('"next":"what"', '"next":"told"') : text,
  ) as FlowDefinition['steps']
  return { ...flow, steps, hash: `edited-${flow.hash}` }
}

/** Old definitions that running conversations go on with; those of one flow are gone. */
function archivedBut(id: string) {
  return REAL_DEFINITIONS.filter((flow) => flow.id !== id).map((definition) => ({
    hash: definition.hash,
    definition,
  }))
}
