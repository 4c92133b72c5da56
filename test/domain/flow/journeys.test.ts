import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parseJourneyScript, writeJourneyScript } from '../../../src/cli/simulate/journey-script.ts'
import { playJourney } from '../../../src/cli/simulate/play-journey.ts'
import { createPlaceResolver } from '../../../src/domain/places/create-place-resolver.ts'
import { country } from '../places/support/place-cases.ts'
import { REAL_DEFINITIONS } from './real-flows.ts'

const FOLDER = new URL('../../journeys/', import.meta.url)

const STAGE = { definitions: REAL_DEFINITIONS, countryPlaces: () => createPlaceResolver(country) }

describe('journeys', () => {
  const files = readdirSync(FOLDER).filter((name) => name.endsWith('.yaml'))

  test.each(files)('%s', (name) => {
    const script = parseJourneyScript(readFileSync(new URL(name, FOLDER), 'utf8'))
    expect(playJourney(script, STAGE)).toEqual([])
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
