import type { FlowDefinition } from '../../domain/flow/definition/flow-definition.ts'
import type { FoundCaseFile } from '../../domain/flow/flow-input.ts'
import type { PlaceResolver } from '../../domain/flow/place-resolver.ts'
import { enterAt } from './enter-at.ts'
import { FlowPlayer } from './flow-player.ts'
import { inventedPlaces } from './invented-places.ts'
import type { JourneyScript } from './journey-script.ts'
import { judgeTurn } from './judge-turn.ts'
import { playLine } from './play-line.ts'
import { readResidentLine } from './resident-line.ts'

/** What a journey is played with. */
export interface JourneyStage {
  readonly definitions: readonly FlowDefinition[]
  /** Loads the communes of the country; only for journeys that name them. */
  readonly countryPlaces: () => PlaceResolver
}

/** A case of one's own that has its result, for journeys that come back to one. */
const SETTLED: FoundCaseFile = {
  referenceCode: 'BY-0000-0002',
  statusText: 'Đã có kết quả',
  canAdd: true,
  phase: 'closed',
}

/** Everything in which a conversation differs from its script, the session stored and read back before every turn. */
export function playJourney(script: JourneyScript, stage: JourneyStage): string[] {
  const player = new FlowPlayer({
    library: enterAt(stage.definitions, script.flow),
    resolvePlace: script.places === 'country' ? stage.countryPlaces() : inventedPlaces,
    language: script.language,
    startsAt: Date.parse(script.at),
    find: (code) => (code === SETTLED.referenceCode ? SETTLED : undefined),
  })
  return script.turns.flatMap((turn, at) => {
    const line = readResidentLine(turn.resident, at)
    if (line.kind === 'unknown') return [`${turn.resident}: ${line.advice}`]
    const differences = judgeTurn(turn, playLine(player, line))
    return differences.map((difference) => `turn ${at + 1} (${turn.resident}): ${difference}`)
  })
}
