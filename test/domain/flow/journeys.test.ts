import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { enterAt } from '../../../src/cli/simulate/enter-at.ts'
import { FlowPlayer } from '../../../src/cli/simulate/flow-player.ts'
import { type JourneyScript, parseJourneyScript } from '../../../src/cli/simulate/journey-script.ts'
import { judgeTurn } from '../../../src/cli/simulate/judge-turn.ts'
import { playLine } from '../../../src/cli/simulate/play-line.ts'
import { readResidentLine } from '../../../src/cli/simulate/resident-line.ts'
import { fakePlaces } from './fake-places.ts'
import { REAL_DEFINITIONS } from './real-flows.ts'

const FOLDER = new URL('../../journeys/', import.meta.url)

/** Saturday 5 September 2026, 10:00 in Vietnam. */
const NOW = Date.parse('2026-09-05T03:00:00Z')

describe('journeys', () => {
  const files = readdirSync(FOLDER).filter((name) => name.endsWith('.yaml'))

  test.each(files)('%s', (name) => {
    expect(play(parseJourneyScript(readFileSync(new URL(name, FOLDER), 'utf8')))).toEqual([])
  })
})

/** Everything in which a conversation differs from its script, the session stored and read back before every turn. */
function play(script: JourneyScript): string[] {
  const library = enterAt(REAL_DEFINITIONS, script.flow)
  const player = new FlowPlayer({
    library,
    resolvePlace: fakePlaces,
    language: script.language,
    startsAt: NOW,
  })
  return script.turns.flatMap((turn, at) => {
    const line = readResidentLine(turn.resident, at)
    if (line.kind === 'unknown') return [`${turn.resident}: ${line.advice}`]
    const events = playLine(player, line)
    return judgeTurn(turn, events).map((difference) => `turn ${at + 1} (${turn.resident}): ${difference}`)
  })
}
