import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parseJourneyScript, writeJourneyScript } from '../../../src/cli/simulate/journey-script.ts'
import { playJourney } from '../../../src/cli/simulate/play-journey.ts'
import { CATEGORY_CODES } from '../../../src/domain/case-file/category.ts'
import { createPlaceResolver } from '../../../src/domain/places/create-place-resolver.ts'
import { ACTIONS, findAction } from '../../../src/domain/text/find-action.ts'
import { country } from '../places/support/place-cases.ts'
import { REAL_DEFINITIONS } from './real-flows.ts'

const FOLDER = new URL('../../journeys/', import.meta.url)

const STAGE = { definitions: REAL_DEFINITIONS, countryPlaces: () => createPlaceResolver(country) }

describe('journeys', () => {
  const files = readdirSync(FOLDER).filter((name) => name.endsWith('.yaml'))
  const scripts = files.map(
    (name) => [name, parseJourneyScript(readFileSync(new URL(name, FOLDER), 'utf8'))] as const,
  )
  const turns = scripts.flatMap(([, script]) => script.turns)

  test.each(scripts)('%s', (_, script) => {
    expect(playJourney(script, STAGE)).toEqual([])
  })

  test('file every kind of matter there is', () => {
    const filed = new Set(turns.map((turn) => turn.filed?.category))
    expect(CATEGORY_CODES.filter((code) => !filed.has(code))).toEqual([])
  })

  test('use everything that may be asked for at any question', () => {
    const used = new Set(turns.map((turn) => findAction(turn.resident)))
    expect(ACTIONS.filter((action) => !used.has(action))).toEqual([])
  })
})

test('a journey that was saved while playing plays again, and shows where a flow has changed', () => {
  const turns = [
    { resident: 'alo', bot: ['đang gặp nguy hiểm'] },
    { resident: 'không', bot: ['đồng ý tiếp tục chứ'] },
  ]
  const saved = parseJourneyScript(
    writeJourneyScript({
      title: 'as played',
      flow: 'crime-tip',
      language: 'vi',
      places: 'country',
      at: '2026-09-05T03:00:00.000Z',
      turns,
    }),
  )
  expect(playJourney(saved, STAGE)).toEqual([])
  const changed = { ...saved, turns: [{ resident: 'alo', bot: ['không còn câu này'] }] }
  expect(playJourney(changed, STAGE)).toEqual(['turn 1 (alo): the bot does not say "không còn câu này"'])
})
