import { describe, expect, it } from 'vitest'
import { createFlowLibrary } from '../../../src/domain/flow/flow-library.ts'
import type { FlowSession } from '../../../src/domain/flow/flow-session.ts'
import { REAL_DEFINITIONS } from './real-flows.ts'
import { newPlayer, saidIn } from './walker.ts'

const library = createFlowLibrary(REAL_DEFINITIONS)
const text = (words: string) => ({ kind: 'text', text: words }) as const

/** A conversation in which nothing is open. */
function idle(known: Partial<FlowSession>): FlowSession {
  return { ...newPlayer(library).session, ...known }
}
const party = { mediation: { referenceCode: 'BY-7K2M-9XPQ' } }
const requester = { ...party, lastCase: { referenceCode: 'BY-7K2M-9XPQ', unitName: 'Công an xã An Bình' } }

describe('words of a party while nothing is open', () => {
  it('are offered to the mediator and handed over', () => {
    const player = newPlayer(library, idle(party), { stage: 'open' })
    const asked = saidIn(player.send(text('tối thứ bảy tôi bận ạ'))).at(-1)?.message
    expect(asked?.choices.map(({ label }) => label)).toEqual([
      'Nói riêng với hòa giải viên',
      'Báo việc mới',
      'Không, bỏ đi',
    ])
    const events = player.send(text('nói riêng'))
    expect(events).toContainEqual(
      expect.objectContaining({ kind: 'mediation.requested', do: 'say', text: 'tối thứ bảy tôi bận ạ' }),
    )
    expect(saidIn(events)[0]?.message.text).toContain('Đã chuyển lời')
  })

  it('go to the case of the request while there is no mediator yet', () => {
    const player = newPlayer(library, idle(requester), { stage: 'none' })
    player.send(text('nhà bên lại hát rồi cán bộ ơi'))
    expect(player.send(text('nói riêng với hòa giải viên'))).toContainEqual(
      expect.objectContaining({ kind: 'addition.given', text: 'nhà bên lại hát rồi cán bộ ơi' }),
    )
  })

  it('become a new report when the party says so', () => {
    const player = newPlayer(library, idle(party), { stage: 'open' })
    player.send(text('sáng nay nhà tôi bị trộm mất xe máy'))
    const said = saidIn(player.send(text('việc mới'))).at(-1)?.message.text
    expect(said).not.toContain('Đã chuyển lời')
    expect(player.session.answers.map(({ text: words }) => words)).toContain(
      'sáng nay nhà tôi bị trộm mất xe máy',
    )
  })
})

describe('words of violence told to the mediator', () => {
  const tell = () => {
    const player = newPlayer(library, idle(party), { stage: 'open' })
    player.send(text('hòa giải của tôi'))
    player.send(text('nói riêng'))
    const said = saidIn(player.send(text('hôm qua người hàng xóm cầm gậy đánh tôi sưng tay')))
    return { player, said: said.map(({ message }) => message.text).join('\n') }
  }

  it('are handed over, and the party may report them without telling them twice', () => {
    const { player, said } = tell()
    expect(said).toContain('113')
    expect(said).toContain('báo luôn cho công an')
    player.send(text('báo công an'))
    expect(player.session.variables.category).toBe('HS_BAOLUC')
    expect(player.session.answers.find(({ key }) => key === 'what')?.text).toContain('cầm gậy đánh tôi')
  })

  it('stay between the two when the party wants no report', () => {
    const { player } = tell()
    player.send(text('chưa'))
    expect(player.session.answers.filter(({ isDraft }) => isDraft)).toEqual([])
  })
})
