import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { choicePayload, parseChoicePayload } from '../../../src/channels/zalo-oa/choice-payload.ts'
import { renderMessage } from '../../../src/channels/zalo-oa/render-message.ts'
import { messageSchema } from '../../../src/channels/zalo-oa/sdk/api/message.ts'
import type { Choice, OutgoingMessage } from '../../../src/domain/message/outgoing-message.ts'

const BACK: Choice = { id: 'back', label: '⬅️ Quay lại' }
const SKIP: Choice = { id: 'skip', label: 'Bỏ qua' }
const STOP: Choice = { id: 'stop', label: 'Dừng' }

function choices(count: number): Choice[] {
  return Array.from({ length: count }, (_, at) => ({ id: `c${at + 1}`, label: `Lựa chọn ${at + 1}` }))
}

function aMessage(message: Partial<OutgoingMessage> = {}): OutgoingMessage {
  return { text: 'Việc xảy ra ở đâu?', choices: [], actions: [], language: 'vi', ...message }
}

function textsOf(message: OutgoingMessage, maxButtons = 5): string {
  return renderMessage(message, maxButtons)
    .map((part) => (part.kind === 'text' ? part.text : ''))
    .join('\n---\n')
}

function titlesOf(message: OutgoingMessage, maxButtons = 5): readonly (readonly string[])[] {
  return renderMessage(message, maxButtons).map((part) =>
    part.kind === 'text' ? (part.buttons ?? []).map(({ title }) => title) : [],
  )
}

describe('renderMessage', () => {
  it('puts choices and actions on buttons while there is room', () => {
    expect(renderMessage(aMessage({ choices: choices(2), actions: [BACK, STOP] }), 5)).toEqual([
      {
        kind: 'text',
        text: 'Việc xảy ra ở đâu?',
        buttons: [
          { kind: 'query', title: 'Lựa chọn 1', payload: '#c1' },
          { kind: 'query', title: 'Lựa chọn 2', payload: '#c2' },
          { kind: 'query', title: '⬅️ Quay lại', payload: '#back' },
          { kind: 'query', title: 'Dừng', payload: '#stop' },
        ],
      },
    ])
  })

  it('has no empty list of buttons, which the platform refuses', () => {
    expect(renderMessage(aMessage(), 5)).toEqual([{ kind: 'text', text: 'Việc xảy ra ở đâu?' }])
  })

  it('names the actions that found no button in words', () => {
    const message = aMessage({ choices: choices(4), actions: [BACK, SKIP, STOP] })
    expect(titlesOf(message)).toEqual([[...choices(4).map(({ label }) => label), '⬅️ Quay lại']])
    expect(textsOf(message)).toMatch(/Bỏ qua, Dừng/)
  })

  it('numbers all choices in the text when they do not fit, and makes buttons of the first ones', () => {
    const message = aMessage({ choices: choices(7), actions: [BACK] })
    expect(textsOf(message)).toContain('1. Lựa chọn 1\n2. Lựa chọn 2\n')
    expect(textsOf(message)).toContain('7. Lựa chọn 7')
    expect(titlesOf(message)).toEqual([choices(5).map(({ label }, at) => `${at + 1}. ${label}`)])
  })

  it('puts the buttons under the last part of a long text', () => {
    const text = `${'a'.repeat(1_500)}\n\n${'b'.repeat(1_500)}`
    expect(titlesOf(aMessage({ text, choices: choices(1) }))).toEqual([[], ['Lựa chọn 1']])
  })

  it('explains how to share the position, for there is no button that asks', () => {
    expect(textsOf(aMessage({ request: 'location' }))).toContain('Vị trí')
  })

  it('sends NFC, whatever it was given', () => {
    expect(textsOf(aMessage({ text: 'tha\u0301ng' }))).toBe('th\u00e1ng')
  })

  it('stays within the limits of the platform for any message', () => {
    const choice = fc.record({
      id: fc.constantFrom('a', 'b'),
      label: fc.string({ minLength: 1, maxLength: 40 }),
    })
    const message = fc.record({
      text: fc.string({ maxLength: 6_000 }),
      choices: fc.array(choice, { maxLength: 60 }),
      actions: fc.array(choice, { maxLength: 8 }),
      language: fc.constant('vi' as const),
    })
    fc.assert(
      fc.property(message, fc.constantFrom(0, 5), (one, maxButtons) => {
        for (const part of renderMessage(one, maxButtons)) {
          expect(messageSchema.safeParse(part).success).toBe(true)
          expect(part.kind === 'text' ? (part.buttons?.length ?? 0) : 0).toBeLessThanOrEqual(maxButtons)
        }
      }),
    )
  })
})

describe('choice payloads', () => {
  it.each(['crime-tip', 'c1', 'a:b:c', 'x'.repeat(60)])('come back as they were: %s', (id) => {
    expect(parseChoicePayload(choicePayload(id))).toBe(id)
  })

  it.each(['#', '# 1', '#1 nhà tôi bị trộm', '#trộm', 'crime-tip', `#${'x'.repeat(61)}`])(
    'are not seen in what people write: %s',
    (text) => {
      expect(parseChoicePayload(text)).toBeUndefined()
    },
  )
})
