import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { enterAt } from '../../../src/cli/simulate/enter-at.ts'
import { FlowPlayer, PLAYED_RESULT } from '../../../src/cli/simulate/flow-player.ts'
import { type JourneyScript, parseJourneyScript } from '../../../src/cli/simulate/journey-script.ts'
import { judgeTurn } from '../../../src/cli/simulate/judge-turn.ts'
import { playLine } from '../../../src/cli/simulate/play-line.ts'
import { readResidentLine } from '../../../src/cli/simulate/resident-line.ts'
import type { FoundCaseFile } from '../../../src/domain/flow/flow-input.ts'
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
  const player: FlowPlayer = new FlowPlayer({
    library,
    resolvePlace: fakePlaces,
    language: script.language,
    startsAt: NOW,
    find: (code) => findOwn(code, player.filed.length > 0),
  })
  return script.turns.flatMap((turn, at) => {
    const line = readResidentLine(turn.resident, at)
    if (line.kind === 'unknown') return [`${turn.resident}: ${line.advice}`]
    const events = playLine(player, line)
    return judgeTurn(turn, events).map((difference) => `turn ${at + 1} (${turn.resident}): ${difference}`)
  })
}

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
