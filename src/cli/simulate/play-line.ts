import type { FlowEvent } from '../../domain/flow/flow-event.ts'
import type { FlowPlayer } from './flow-player.ts'
import type { ResidentLine } from './resident-line.ts'

/** Does in a played conversation what a line says; answers with everything that happened. */
export function playLine(
  player: FlowPlayer,
  line: Exclude<ResidentLine, { kind: 'unknown' }>,
): readonly FlowEvent[] {
  switch (line.kind) {
    case 'send':
      return player.send(line.content)
    case 'together':
      return player.sendTogether(line.texts.map((text) => ({ kind: 'text', text })))
    case 'forward':
      return player.send({ kind: 'text', text: line.text }, { isForwarded: true })
    case 'edit':
      return player.send({ kind: 'edited', of: player.sequence, text: line.text })
    case 'wait':
      return player.wait(line.ms)
    case 'album':
      return playAlbum(player, line.count, line.caption)
  }
}

/** An album arrives as separate messages with one id, as Telegram delivers it. */
function playAlbum(player: FlowPlayer, count: number, caption: string | undefined): readonly FlowEvent[] {
  const albumId = `album-${player.sequence + 1}`
  const events: FlowEvent[] = []
  for (let part = 1; part <= count; part += 1) {
    const media = [{ kind: 'photo', reference: `${albumId}-${part}` } as const]
    const content = { kind: 'media', media, ...(part === 1 && caption !== undefined && { caption }) } as const
    events.push(...player.send(content, { albumId }))
  }
  return events
}
