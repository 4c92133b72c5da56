import { describe, expect, test } from 'vitest'
import { enterAt } from '../../../src/cli/simulate/enter-at.ts'
import { FlowPlayer } from '../../../src/cli/simulate/flow-player.ts'
import { inventedPlaces } from '../../../src/cli/simulate/invented-places.ts'
import type { FlowEvent } from '../../../src/domain/flow/flow-event.ts'
import { REAL_DEFINITIONS } from './real-flows.ts'

const CODE = 'BY-0000-0002'

function playerAtCase(): FlowPlayer {
  const player = new FlowPlayer({
    library: enterAt(REAL_DEFINITIONS, 'welcome'),
    resolvePlace: inventedPlaces,
    language: 'vi',
    startsAt: Date.parse('2026-09-05T03:00:00.000Z'),
    find: (code) =>
      code === CODE
        ? { referenceCode: CODE, statusText: 'Đang xác minh', canAdd: true, phase: 'open' }
        : undefined,
  })
  player.send({ kind: 'text', text: `TRA CỨU ${CODE}` })
  return player
}

function sendPart(player: FlowPlayer, reference: string): readonly FlowEvent[] {
  return player.send({ kind: 'media', media: [{ kind: 'photo', reference }] }, { albumId: 'album' })
}

function added(events: readonly FlowEvent[]): string[] {
  return events.flatMap((event) =>
    event.kind === 'addition.given' && event.referenceCode === CODE
      ? event.media.map((file) => file.reference)
      : [],
  )
}

describe('an album sent beside a case that was looked up', () => {
  test('goes to the case with all its pictures once the resident says so', () => {
    const player = playerAtCase()
    sendPart(player, 'one')
    sendPart(player, 'two')
    sendPart(player, 'three')
    const events = player.send({ kind: 'text', text: 'Thêm vào hồ sơ' })
    expect(added(events)).toEqual(['one', 'two', 'three'])
    expect(events.filter((event) => event.kind === 'draft.erased')).toEqual([])
  })

  test('is asked about once', () => {
    const player = playerAtCase()
    const asked = ['one', 'two', 'three']
      .flatMap((reference) => sendPart(player, reference))
      .filter((event) => event.kind === 'message.said')
    expect(asked).toHaveLength(1)
  })

  test('has its late pictures added to the case as well', () => {
    const player = playerAtCase()
    sendPart(player, 'one')
    expect(added(player.send({ kind: 'text', text: 'Thêm vào hồ sơ' }))).toEqual(['one'])
    expect(added(sendPart(player, 'two'))).toEqual(['two'])
  })
})
