import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { UnparseableEvent } from '../../src/channels/channel.ts'
import type { IncomingContent, IncomingMessage } from '../../src/domain/message/incoming-message.ts'
import type { OutgoingMessage } from '../../src/domain/message/outgoing-message.ts'
import type { ChannelHarness } from './channel-harness.ts'
import { spoiledEvents } from './spoiled-events.ts'

const OUTCOME_KINDS = ['sent', 'retry-after', 'failed', 'refused', 'unknown', 'moved']

const TEXTS: readonly [name: string, written: string, read: string][] = [
  ['plain words', 'Có trộm ở nhà ông Bảy!!', 'Có trộm ở nhà ông Bảy!!'],
  ['decomposed letters, as NFC', 'đường Trần Phú'.normalize('NFD'), 'đường Trần Phú'],
  ['spaces and lines', 'dòng một\n\n   dòng  hai', 'dòng một\n\n   dòng  hai'],
  [
    'no diacritics and markup',
    'co <b>danh nhau</b> & "cuop" {{x}} \\n',
    'co <b>danh nhau</b> & "cuop" {{x}} \\n',
  ],
  ['emoji and other scripts', 'cứu 🆘👨‍👩‍👧‍👦 ជួយ សាមី', 'cứu 🆘👨‍👩‍👧‍👦 ជួយ សាមី'],
  ['half a surrogate pair, made well-formed', 'a\ud83db', 'a\ufffdb'],
  ['words that look like keys', '{"__proto__":{"x":1},"update_id":7}', '{"__proto__":{"x":1},"update_id":7}'],
]

/**
 * What every channel promises, whatever its provider looks like. Each channel runs it with its own harness:
 * `channelContract('telegram', makeHarness)` in a test file.
 */
export function channelContract(name: string, makeHarness: () => Promise<ChannelHarness>): void {
  let harness: ChannelHarness

  beforeEach(async () => {
    harness = await makeHarness()
  })
  afterEach(() => harness.close())

  const only = (raw: Uint8Array): IncomingMessage => {
    const messages = harness.channel.parse(raw)
    expect(messages).toHaveLength(1)
    const [message] = messages
    if (message === undefined) throw new Error('no message')
    return message
  }
  const send = (message: Partial<OutgoingMessage>, chatId = harness.chatId) =>
    harness.channel.send(chatId, {
      text: 'Việc gì xảy ra?',
      choices: [],
      actions: [],
      language: 'vi',
      ...message,
    })
  const choices = (count: number, label = 'Lựa chọn') =>
    Array.from({ length: count }, (_, index) => ({
      id: `step.option-${index}`,
      label: `${label} ${index + 1}`,
    }))

  describe(`${name}: what a resident sends`, () => {
    it.each(TEXTS)('is read exactly as written: %s', (_name, written, read) => {
      expect(only(harness.textEvent(written, 1)).content).toEqual({ kind: 'text', text: read })
    })

    it('carries our account, its chat and the time by the platform', () => {
      const message = only(harness.textEvent('alo', 1))
      expect(message).toMatchObject({ account: harness.channel.account, chatId: harness.chatId })
      expect(message.account.startsWith(`${harness.channel.name}:`)).toBe(true)
      expect(message.sentAt).toBeGreaterThan(1_500_000_000_000)
    })

    it('has one key however often it is delivered, and another one when it is another event', () => {
      const { channel } = harness
      const key = (text: string, order: number) => channel.identify(harness.textEvent(text, order)).eventKey
      expect(key('alo', 1)).toBe(key('alo', 1))
      expect(key('alo', 1)).not.toBe(key('alo', 2))
    })

    it('is identified with the chat and the order that parsing finds', () => {
      const raw = harness.textEvent('alo', 3)
      const { chatId, sequence } = only(raw)
      expect(harness.channel.identify(raw)).toMatchObject({ chatId, sequence })
    })

    it('keeps its order when deliveries overtake each other', () => {
      const arrived = [4, 1, 3, 2].map((order) => only(harness.textEvent(`tin ${order}`, order)))
      const sorted = arrived.toSorted((a, b) => a.sequence - b.sequence).map(({ content }) => content)
      expect(sorted).toEqual([1, 2, 3, 4].map((order) => ({ kind: 'text', text: `tin ${order}` })))
    })

    it('is understood in every kind that the provider can tell of', () => {
      for (const [kind, raw] of Object.entries(harness.events)) {
        const messages = harness.channel.parse(raw)
        expect(messages.map(({ content }) => content.kind)).toContain(kind)
        for (const { chatId, sequence, content } of messages) {
          expect(chatId).not.toBe('')
          expect(Number.isSafeInteger(sequence)).toBe(true)
          expectPlausible(content)
        }
      }
    })

    it('is passed over in silence when it means nothing here', () => {
      for (const raw of harness.silentEvents) expect(harness.channel.parse(raw)).toEqual([])
    })

    it('never makes reading throw anything but "unparseable", nor identifying throw at all', () => {
      fc.assert(
        fc.property(spoiledEvents(Object.values(harness.events)), (raw) => {
          expect(harness.channel.identify(raw).eventKey).not.toBe('')
          try {
            harness.channel.parse(raw)
          } catch (error) {
            expect(error).toBeInstanceOf(UnparseableEvent)
          }
        }),
        { numRuns: 300 },
      )
    })

    it('is not quoted by the error that says it cannot be understood', () => {
      const marker = 'ong Bay ban ma tuy'
      const raw = Buffer.from(
        JSON.stringify({ update_id: 1, event_name: marker, message: marker, sender: marker }),
      )
      expect(() => harness.channel.parse(raw)).toThrow(UnparseableEvent)
      try {
        harness.channel.parse(raw)
      } catch (error) {
        expect(`${String(error)} ${JSON.stringify(error)}`).not.toContain(marker)
      }
    })
  })

  describe(`${name}: what a resident sees`, () => {
    it('is the text, unchanged, and the outcome names the message', async () => {
      const outcome = await send({ text: 'Anh/chị đang ở đâu?\n\n<b>Không</b> *an toàn* _gọi_ 113 & 114' })
      expect(outcome).toMatchObject({ kind: 'sent', platformMessageId: expect.stringMatching(/./) })
      expect(harness.shown().map(({ text }) => text)).toEqual([
        'Anh/chị đang ở đâu?\n\n<b>Không</b> *an toàn* _gọi_ 113 & 114',
      ])
    })

    it('brings back the id of every choice and action that is pressed', async () => {
      const { maxButtons } = harness.channel.capabilities
      if (maxButtons < 2) return
      const longest = { id: `a.${'x'.repeat(58)}`, label: 'Dừng' }
      const offered = [...choices(Math.min(maxButtons - 1, 4)), longest]
      await send({ choices: offered.slice(0, -1), actions: [longest] })
      const buttons = harness.shown().flatMap((message) => message.buttons)
      const pressed = buttons.map((button) => only(harness.pressEvent(button)).content)
      expect(pressed).toEqual(offered.map(({ id }) => ({ kind: 'choice', choiceId: id })))
    })

    it('lets every choice be typed by number and label when there are more than buttons', async () => {
      const offered = choices(harness.channel.capabilities.maxButtons + 3)
      await send({ choices: offered })
      const text = harness
        .shown()
        .map((message) => message.text)
        .join('\n')
      for (const [index, { label }] of offered.entries()) expect(text).toContain(`${index + 1}. ${label}`)
    })

    it('always shows every action, as a button or in words', async () => {
      const actions = ['Quay lại', 'Bỏ qua', 'Dừng', 'Gặp cán bộ'].map((label, at) => ({
        id: `act.${at}`,
        label,
      }))
      await send({ choices: choices(harness.channel.capabilities.maxButtons), actions })
      const seen = harness
        .shown()
        .flatMap(({ text, buttons }) => [text, ...buttons.map(({ label }) => label)])
      const words = seen.join('\n').toLocaleLowerCase('vi')
      for (const { label } of actions) expect(words).toContain(label.toLocaleLowerCase('vi'))
    })

    it('is split where it is too long, without breaking a letter, with the buttons at the end', async () => {
      const { maxTextLength, maxButtons } = harness.channel.capabilities
      const sentence = 'Hai người đi xe máy màu đỏ 👨‍👩‍👧‍👦 vừa phá khóa nhà số 12. '
      const text = sentence.repeat(Math.ceil((maxTextLength * 2.5) / sentence.length))
      await send({ text, choices: choices(Math.min(maxButtons, 2)) })
      const shown = harness.shown()
      expect(shown.length).toBeGreaterThan(2)
      expect(Math.max(...shown.map((message) => message.text.length))).toBeLessThanOrEqual(maxTextLength)
      const withoutSpaces = (value: string) => value.replace(/\s+/g, '')
      expect(withoutSpaces(shown.map((message) => message.text).join(''))).toBe(withoutSpaces(text))
      expect(shown.filter(({ buttons }) => buttons.length > 0)).toEqual(
        shown.slice(-1).filter(() => maxButtons > 0),
      )
      for (const message of shown) expect(message.text).not.toMatch(/^\u200d|\u200d$/)
    })
  })

  describe(`${name}: how a send ends`, () => {
    it('is known for every kind of outcome the channel can have', () => {
      const kinds = new Set([
        'sent',
        ...harness.impossible,
        ...harness.troubles.map(({ outcome }) => outcome.kind),
      ])
      expect([...kinds].sort()).toEqual([...OUTCOME_KINDS].sort())
    })

    it('is told as the closed list says, without any secret', async () => {
      for (const trouble of harness.troubles) {
        await trouble.arrange()
        const outcome = await send({}, trouble.chatId)
        expect(outcome, trouble.name).toMatchObject(trouble.outcome)
        expectNoSecret(outcome)
      }
    })

    it('does not reject when a press that nobody knows is acknowledged', async () => {
      await expect(harness.channel.acknowledgePress('no-such-press')).resolves.toBeUndefined()
    })

    it('is preceded by a probe that says the account is well', async () => {
      const probe = await harness.channel.probe()
      expect(probe).toMatchObject({ ok: true })
      expectNoSecret(probe)
    })
  })

  describe(`${name}: a file of a resident`, () => {
    const bytes = Buffer.from('ảnh hiện trường '.repeat(1000))

    it('arrives byte for byte', async () => {
      const outcome = await harness.channel.fetchMedia(await harness.media.offer(bytes), bytes.length)
      expect(outcome.kind).toBe('fetched')
      expect(outcome.kind === 'fetched' && Buffer.from(outcome.media.bytes).equals(bytes)).toBe(true)
    })

    it('is given up at the first byte beyond the limit, whatever size was claimed', async () => {
      const honest = await harness.media.offer(bytes)
      const { bytes: _claimed, ...silent } = honest
      for (const reference of [honest, silent, { ...silent, bytes: 1 }]) {
        expect(await harness.channel.fetchMedia(reference, bytes.length - 1)).toEqual({ kind: 'too-large' })
      }
    })

    it('is gone for good when the provider no longer has it', async () => {
      expect(await harness.channel.fetchMedia(harness.media.gone, 1000)).toEqual({ kind: 'gone' })
    })

    it('is never fetched from anywhere but the provider', async () => {
      for (const reference of await harness.media.forbidden()) {
        expect(await harness.channel.fetchMedia(reference, 1_000_000)).toEqual({ kind: 'forbidden' })
      }
    })
  })

  describe(`${name}: a webhook call`, () => {
    it('is taken for what its proof says, to the last byte', () => {
      const { webhook, channel } = harness
      const raw = harness.textEvent('alo', 1)
      if (webhook === undefined) {
        expect(channel.verify({ headers: {}, rawBody: raw })).toBe('forged')
        return
      }
      expect(channel.verify(webhook.genuine(raw))).toBe('genuine')
      expect(channel.verify(webhook.forged(raw))).toBe(webhook.whenForged)
      expect(channel.verify({ headers: {}, rawBody: raw })).toBe(webhook.whenForged)
    })
  })

  function expectNoSecret(value: unknown): void {
    const text = JSON.stringify(value)
    for (const secret of harness.secrets) expect(text).not.toContain(secret)
  }
}

function expectPlausible(content: IncomingContent): void {
  if (content.kind === 'media') {
    expect(content.media.length).toBeGreaterThan(0)
    for (const { reference } of content.media) expect(reference).not.toBe('')
  }
  if (content.kind === 'location') {
    expect(Math.abs(content.lat)).toBeLessThanOrEqual(90)
    expect(Math.abs(content.lon)).toBeLessThanOrEqual(180)
  }
  if (content.kind === 'contact') expect(content.phone).not.toBe('')
}
