import type { FlowDefinition } from '../../domain/flow/definition/flow-definition.ts'
import type { FoundCaseFile } from '../../domain/flow/flow-input.ts'
import type { PlaceResolver } from '../../domain/flow/place-resolver.ts'
import { enterAt } from './enter-at.ts'
import { FlowPlayer } from './flow-player.ts'
import type { JourneyScript } from './journey-script.ts'
import { judgeTurn } from './judge-turn.ts'
import { playLine } from './play-line.ts'
import { readResidentLine } from './resident-line.ts'

/** What a journey is played with. */
export interface JourneyStage {
  readonly definitions: readonly FlowDefinition[]
  readonly resolvePlace: PlaceResolver
  /** Ms since the epoch. */
  readonly startsAt: number
  /** Answers look-ups; by default only what the journey filed is found. */
  readonly find?: (code: string, player: FlowPlayer) => FoundCaseFile | undefined
}

/** Everything in which a conversation differs from its script, the session stored and read back before every turn. */
export function playJourney(script: JourneyScript, stage: JourneyStage): string[] {
  const { definitions, resolvePlace, startsAt, find } = stage
  const player: FlowPlayer = new FlowPlayer({
    library: enterAt(definitions, script.flow),
    resolvePlace,
    language: script.language,
    startsAt,
    ...(find && { find: (code: string) => find(code, player) }),
  })
  return script.turns.flatMap((turn, at) => {
    const line = readResidentLine(turn.resident, at)
    if (line.kind === 'unknown') return [`${turn.resident}: ${line.advice}`]
    const differences = judgeTurn(turn, playLine(player, line))
    return differences.map((difference) => `turn ${at + 1} (${turn.resident}): ${difference}`)
  })
}
