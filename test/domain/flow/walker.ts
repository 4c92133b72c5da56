import { FlowPlayer } from '../../../src/cli/simulate/flow-player.ts'
import { inventedPlaces } from '../../../src/cli/simulate/invented-places.ts'
import type { FlowEvent, MessageSaid } from '../../../src/domain/flow/flow-event.ts'
import type { FoundCaseFile, MediationResult } from '../../../src/domain/flow/flow-input.ts'
import type { FlowLibrary } from '../../../src/domain/flow/flow-library.ts'
import type { FlowSession } from '../../../src/domain/flow/flow-session.ts'
import type { IncomingContent } from '../../../src/domain/message/incoming-message.ts'

/** Saturday 5 September 2026, 10:00 in Vietnam. */
export const NOW = Date.parse('2026-09-05T03:00:00Z')

/** A conversation in Vietnamese with the fake places. */
export function newPlayer(
  library: FlowLibrary,
  session?: FlowSession,
  mediation?: Partial<Pick<MediationResult, 'stage' | 'isTaken'>>,
): FlowPlayer {
  return new FlowPlayer({
    library,
    resolvePlace: inventedPlaces,
    language: 'vi',
    startsAt: session?.lastInputAt ?? NOW,
    find,
    mediation,
    ...(session && { session }),
  })
}

/** One case is the resident's own, one of them is closed, one is somebody else's; the rest are unknown. */
function find(code: string): FoundCaseFile | undefined {
  if (code === 'BY-0000-0002')
    return { referenceCode: code, statusText: 'Đã có kết quả', canAdd: true, phase: 'closed' }
  if (code !== 'BY-7K2M-9XPQ' && code !== 'BY-0000-0001') return undefined
  return { referenceCode: code, statusText: 'Đã gửi', canAdd: code === 'BY-7K2M-9XPQ', phase: 'open' }
}

/** The messages among facts. */
export function saidIn(events: readonly FlowEvent[]): MessageSaid[] {
  return events.filter((event): event is MessageSaid => event.kind === 'message.said')
}

/** A press of one of the buttons of the open question, counted round; plain text when there is none. */
export function pressOf(player: FlowPlayer, at: number, kind: 'choices' | 'actions'): IncomingContent {
  const { prompt } = player.session
  const ids = kind === 'choices' ? prompt?.choices.map(({ id }) => id) : prompt?.actions.map((id) => `!${id}`)
  const id = ids?.[at % Math.max(1, ids.length)]
  return prompt === undefined || id === undefined
    ? { kind: 'text', text: 'ở chợ An Bình, Ninh Bình' }
    : { kind: 'choice', choiceId: `${prompt.counter}.${id}` }
}
