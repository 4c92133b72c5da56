import { describe, expect, test } from 'vitest'
import { createFlowLibrary } from '../../../src/domain/flow/flow-library.ts'
import { parsedFlow, TIP_DEFINITIONS, tipLibraryOf, tipWith } from './tip-flow.ts'
import { newPlayer, saidIn } from './walker.ts'

/** Asks about the knife only where there is one. */
const FORKED = tipWith(
  [
    '        label: { vi: Có dao, en: A blade }\n',
    '        label: { vi: Có dao, en: A blade }\n        set: { threatened: "yes" }\n        next: knife\n',
  ],
  [
    '  what:\n',
    `  knife:
    kind: text
    key: knife
    label: { vi: Dao thế nào, en: Which knife }
    text: { vi: Dao thế nào ạ?, en: What kind of knife? }
    next: hand
  hand:
    kind: choice
    key: hand
    into: suspect_present
    text: { vi: Người đó còn ở đó không ạ?, en: Is that person still there? }
    options:
      - id: 'yes'
        label: { vi: Còn, en: Still there }
      - id: 'no'
        label: { vi: Đi rồi, en: Gone }
    next: what
  what:
`,
  ],
  ['set: { category: HS_BAOLUC, ongoing: now }', 'set: { category: HS_TAISAN }'],
)

function forked(...lines: string[]) {
  const player = newPlayer(createFlowLibrary(tipLibraryOf(FORKED)))
  for (const text of lines) player.send({ kind: 'text', text })
  return player
}

const TO_REVIEW = ['/start', 'đồng ý', 'có dao', 'dao phay cán đỏ', 'còn', 'mất con gà', 'An Bình', 'hôm qua']

describe('an answer that is changed', () => {
  test('takes the questions with it that nobody would ask any more: buttons go, words stay as a note', () => {
    const player = forked(...TO_REVIEW, 'sửa', 'hung khí', 'không có')
    expect(player.session.prompt?.key).toBe('welcome.review')
    expect(player.session.variables).not.toHaveProperty('threatened')
    expect(player.session.variables).not.toHaveProperty('suspect_present')
    const answers = player.session.answers.map(({ key, text }) => `${key}: ${text}`)
    expect(answers).toContain('note: dao phay cán đỏ')
    expect(answers.filter((answer) => /^(knife|hand)/.test(answer))).toEqual([])
  })

  test('brings the questions that belong to it now, and asks nothing twice', () => {
    const player = forked(
      ...['/start', 'đồng ý', 'không có', 'mất con gà', 'An Bình', 'hôm qua', 'sửa', 'hung khí'],
      ...['có dao', 'dao phay', 'còn'],
    )
    expect(player.session.prompt?.key).toBe('welcome.review')
    expect(player.session.variables).toMatchObject({ weapon: 'blade', threatened: 'yes' })
    expect(player.session.answers.map((answer) => answer.key)).toContain('knife')
  })

  test('drops nothing when the same option is chosen again', () => {
    const player = forked(...TO_REVIEW, 'sửa', 'hung khí', 'có dao')
    expect(player.session.answers.map((answer) => answer.key)).toEqual(
      expect.arrayContaining(['knife', 'hand', 'what', 'where', 'when']),
    )
  })

  test('is the same when it is reached by going back', () => {
    const player = forked(...TO_REVIEW.slice(0, 4), 'quay lại', 'quay lại', 'không có', 'mất con gà')
    for (const text of ['An Bình', 'hôm qua']) player.send({ kind: 'text', text })
    expect(player.session.answers.map(({ key }) => key)).not.toContain('knife')
    expect(player.session.answers.map(({ text }) => text)).toContain('dao phay cán đỏ')
  })
})

describe('words that answer a later question', () => {
  const plate = tipWith(
    [
      '  when:\n',
      `  plate:
    kind: text
    key: plate
    parse: plate
    label: { vi: Biển số, en: Plate }
    text: { vi: Biển số xe ạ?, en: The plate? }
    next: account
  account:
    kind: text
    key: account
    parse: account
    label: { vi: Tài khoản, en: Account }
    text: { vi: Số tài khoản ạ?, en: The account? }
    next: when
  when:
`,
    ],
    ['next: when\n  plate', 'next: plate\n  plate'],
    ['    text: { vi: Lúc nào ạ?', '    from: what\n    text: { vi: Lúc nào ạ?'],
  )
  const library = createFlowLibrary(tipLibraryOf(plate))

  test('fill it, are shown once, and are not asked for', () => {
    const player = newPlayer(library)
    for (const text of ['/start', 'đồng ý', 'không có']) player.send({ kind: 'text', text })
    player.send({
      kind: 'text',
      text: 'tối qua khoảng 10 giờ xe 65B1-123.45 giật túi, bắt chuyển vào stk 0123456789 vietcombank',
    })
    const events = player.send({ kind: 'text', text: 'An Bình' })
    const said = saidIn(events)
      .map(({ message }) => message.text)
      .join('\n')
    expect(player.session.prompt?.key).toBe('welcome.review')
    expect(said).toContain('65B1-123.45')
    expect(player.session.answers.find((answer) => answer.key === 'plate')).toMatchObject({
      value: { kind: 'plate', plate: '65B1-123.45' },
    })
    expect(player.session.answers.find((answer) => answer.key === 'account')?.value).toMatchObject({
      kind: 'account',
      number: '0123456789',
    })
    expect(player.session.answers.find((answer) => answer.key === 'when')?.value?.kind).toBe('time')
  })

  test('do not fill what they do not tell', () => {
    const player = newPlayer(library)
    for (const text of ['/start', 'đồng ý', 'không có', 'mất con gà trống', 'An Bình'])
      player.send({ kind: 'text', text })
    expect(player.session.prompt?.key).toBe('welcome.plate')
  })
})

describe('help', () => {
  test('is that of the question on the screen, asked for or after the third unusable input', () => {
    const player = newPlayer(createFlowLibrary(TIP_DEFINITIONS))
    for (const text of ['/start', 'đồng ý', 'không có']) player.send({ kind: 'text', text })
    const [help] = saidIn(player.send({ kind: 'text', text: 'giúp' }))
    expect(help?.message.text).toContain('Kể bằng lời của mình')
  })

  test('comes after the third unusable input in a row', () => {
    const flow = parsedFlow(`id: welcome
title: { vi: chọn, en: a choice }
start: pick
steps:
  pick:
    kind: choice
    key: pick
    text: { vi: Chọn gì ạ?, en: Which? }
    help: { vi: Bấm một trong hai nút là được., en: Press one of the two. }
    options:
      - { id: one, label: { vi: Lúa mì, en: Wheat } }
      - { id: two, label: { vi: Gạo nếp, en: Rice } }
    next: end
`).definition
    const player = newPlayer(createFlowLibrary(tipLibraryOf(flow)))
    player.send({ kind: 'start' })
    const replies = ['zz', 'qq', 'ww'].map((text) => saidIn(player.send({ kind: 'text', text })))
    const helped = replies.map((said) => said.some(({ message }) => message.text.includes('hai nút là được')))
    expect(helped).toEqual([false, false, true])
  })
})
