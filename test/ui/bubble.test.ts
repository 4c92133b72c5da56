import { describe, expect, it } from 'vitest'
import type { SimulatorMessage } from '../../src/contracts/simulator.ts'
import { addBotMessages, findOpenQuestion, mediaKindOf } from '../../src/ui/simulator/bubble.ts'

const message = (id: string, labels: readonly string[] = []): SimulatorMessage => ({
  id,
  text: `câu ${id}`,
  choices: labels.map((label) => ({ id: label, label })),
  actions: [],
  at: '2026-11-22T05:00:00Z',
})

describe('addBotMessages', () => {
  it('leaves out what the live channel has brought already', () => {
    const once = addBotMessages([], [message('1'), message('2')])
    expect(addBotMessages(once, [message('2'), message('3')]).map((bubble) => bubble.id)).toEqual([
      '1',
      '2',
      '3',
    ])
  })

  it('changes nothing when nothing is new', () => {
    const once = addBotMessages([], [message('1')])
    expect(addBotMessages(once, [message('1')])).toBe(once)
  })
})

describe('findOpenQuestion', () => {
  it('keeps only the last question open, also when a plain message follows it', () => {
    const bubbles = addBotMessages([], [message('1', ['Có']), message('2', ['Không']), message('3')])
    expect(findOpenQuestion(bubbles)).toBe('2')
  })

  it('finds none where nothing was asked', () => {
    expect(findOpenQuestion(addBotMessages([], [message('1')]))).toBeUndefined()
  })
})

it.each([
  ['image/png', 'photo'],
  ['video/mp4', 'video'],
  ['audio/webm', 'audio'],
  ['application/pdf', 'file'],
  ['', 'file'],
])('takes %s as %s', (type, kind) => {
  expect(mediaKindOf(type)).toBe(kind)
})
