import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { type FlowPlayer, PLAYED_RESULT } from '../../../src/cli/simulate/flow-player.ts'
import { parseJourneyScript, writeJourneyScript } from '../../../src/cli/simulate/journey-script.ts'
import { playJourney } from '../../../src/cli/simulate/play-journey.ts'
import type { FoundCaseFile } from '../../../src/domain/flow/flow-input.ts'
import { fakePlaces } from './fake-places.ts'
import { REAL_DEFINITIONS } from './real-flows.ts'

const FOLDER = new URL('../../journeys/', import.meta.url)

/** Saturday 5 September 2026, 10:00 in Vietnam. */
const NOW = Date.parse('2026-09-05T03:00:00Z')

const STAGE = {
  definitions: REAL_DEFINITIONS,
  resolvePlace: fakePlaces,
  startsAt: NOW,
  find: (code: string, player: FlowPlayer) => findOwn(code, player.filed.length > 0),
}

describe('journeys', () => {
  const files = readdirSync(FOLDER).filter((name) => name.endsWith('.yaml'))

  test.each(files)('%s', (name) => {
    const script = parseJourneyScript(readFileSync(new URL(name, FOLDER), 'utf8'))
    expect(playJourney(script, STAGE)).toEqual([])
  })
})

/** What was filed in this conversation is found by code and receipt; BY-0000-0002 is an own case with a result. */
function findOwn(code: string, hasFiled: boolean): FoundCaseFile | undefined {
  if (code === 'BY-0000-0002')
    return { referenceCode: code, statusText: 'Đã có kết quả', canAdd: true, phase: 'closed' }
  const { referenceCode, receipt, unitName } = PLAYED_RESULT
  const isOurs = code === referenceCode || code === receipt.replaceAll(' ', '')
  return hasFiled && isOurs
    ? { referenceCode, statusText: 'Đã gửi', unitName, canAdd: true, phase: 'open' }
    : undefined
}

test('a journey that was saved while playing plays again, and shows where a flow has changed', () => {
  const turns = [
    { resident: 'alo', bot: ['đang gặp nguy hiểm'] },
    { resident: 'không', bot: ['đồng ý tiếp tục chứ'] },
  ]
  const saved = parseJourneyScript(
    writeJourneyScript({ title: 'as played', flow: 'crime-tip', language: 'vi', turns }),
  )
  expect(playJourney(saved, STAGE)).toEqual([])
  const changed = { ...saved, turns: [{ resident: 'alo', bot: ['không còn câu này'] }] }
  expect(playJourney(changed, STAGE)).toEqual(['turn 1 (alo): the bot does not say "không còn câu này"'])
})
