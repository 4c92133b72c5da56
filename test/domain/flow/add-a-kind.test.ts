import { expect, test } from 'vitest'
import { checkFlows } from '../../../src/domain/flow/checker/check-flows.ts'
import { type ParsedFlow, parseFlowFile } from '../../../src/domain/flow/definition/parse-flow-file.ts'
import { createFlowLibrary } from '../../../src/domain/flow/flow-library.ts'
import { REAL_FLOWS } from './real-flows.ts'
import { newPlayer, saidIn } from './walker.ts'

/** A kind of matter of its own, kept in the figures as TTCC. */
const DOG_BITES = `
id: dog-bites
title: { vi: báo chó cắn, en: a dog bite }
isReport: true
start: where
steps:
  where:
    kind: place
    key: where
    label: { vi: Nơi, en: Place }
    text: { vi: Chó cắn ở đâu ạ?, en: Where did the dog bite? }
    next: owner
  owner:
    kind: text
    key: dog_owner
    label: { vi: Chủ nuôi, en: Owner }
    text: { vi: Chó của nhà ai ạ?, en: Whose dog is it? }
    options:
      - id: stray
        label: { vi: Chó hoang, en: A stray }
    next: end
`

const OPTION = `      - id: dog-bites
        label: { vi: Chó cắn người, en: Dog bites }
        words: [bị chó cắn, chó cắn]
        set: { category: TTCC }
        next: bites
`

const STEP = `  bites:
    kind: call
    flow: dog-bites
    next: contact
`

test('a kind of matter is added by a file, an option and a step, without any code', () => {
  const flows = [...REAL_FLOWS.map(withOption), parsed('dog-bites', DOG_BITES)]
  expect(checkFlows(flows)).toEqual([])

  const player = newPlayer(createFlowLibrary(flows.map((flow) => flow.definition)))
  const say = (text: string) => saidIn(player.send({ kind: 'text', text })).at(-1)?.message
  player.send({ kind: 'start', payload: 'tip' })
  for (const words of ['không', 'đồng ý']) say(words)
  const menu = say('hôm qua con tôi bị chó cắn trước cổng nhà văn hóa')
  expect(menu?.choices.map((choice) => choice.label)).toContain('Chó cắn người')
  expect(say('Chó cắn người')?.text).toContain('Chó cắn ở đâu')
  expect(say('xã An Bình')?.text).toContain('Chó của nhà ai')
  expect(say('Chó hoang')?.text).toContain('gửi cách nào')
  expect(say('C')?.text).toContain('• Chủ nuôi: Chó hoang')
  say('đúng')
  expect(player.filed[0]).toMatchObject({ kind: 'crime-tip', category: 'TTCC' })
})

function withOption(flow: ParsedFlow): ParsedFlow {
  if (flow.definition.id !== 'crime-tip') return flow
  const source = flow.source
    .replace('      - id: KHAC\n', `${OPTION}      - id: KHAC\n`)
    .replace('  contact:\n', `${STEP}\n  contact:\n`)
  return parsed('crime-tip', source)
}

function parsed(id: string, source: string): ParsedFlow {
  const result = parseFlowFile(`flows/${id}.yaml`, source)
  if (!result.ok) throw new Error(JSON.stringify(result.findings))
  return result.flow
}
