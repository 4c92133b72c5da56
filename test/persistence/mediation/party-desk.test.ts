import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createPartyDesk } from '../../../src/app/mediation/attend-as-party.ts'
import type { PartyDesk } from '../../../src/app/mediation/party-desk.ts'
import { createRemindParties } from '../../../src/app/mediation/remind-parties.ts'
import type { MediationDetail } from '../../../src/contracts/mediation/detail.ts'
import { createPartyStore } from '../../../src/persistence/mediation/party-store.ts'
import { createReminderStore } from '../../../src/persistence/mediation/reminder-store.ts'
import { inTransaction } from '../../../src/persistence/pool/in-transaction.ts'
import { createOutbox } from '../../../src/persistence/work/outbox.ts'
import { createMediationVault } from '../../../src/vault/mediation-vault.ts'
import { bringToSession, type MediationDesk, openMediationDesk } from '../../web/support/open-mediation.ts'
import { openWebWorld, type WebWorld } from '../../web/support/web-world.ts'

let world: WebWorld

beforeAll(async () => {
  world = await openWebWorld()
})
afterAll(() => world.close())

const ids = { uuid: () => randomUUID(), bytes: (count: number) => new Uint8Array(count) }

/** Runs a party's deed as the worker does, in a transaction of its own. */
const attend = <T>(work: (desk: PartyDesk) => Promise<T>): Promise<T> =>
  inTransaction(world.worker, (client) =>
    work(createPartyDesk(createPartyStore(client, createMediationVault(world.vault)), ids)),
  )
const visit = (chat: string, code?: string) =>
  attend((desk) => desk.visit(chat, code, 'vi', world.clock.nowMs))
const answer = (chat: string, word: 'agree' | 'decline' | 'withdraw') =>
  attend((desk) => desk.answer(chat, word, 'vi', world.clock.nowMs))

async function newChat(): Promise<string> {
  const id = randomUUID()
  await world.worker.query(`INSERT INTO conversation (id, account, key) VALUES ($1, 'telegram:71', $2)`, [
    id,
    Buffer.from(id),
  ])
  return id
}

async function invite(desk: MediationDesk): Promise<string> {
  const { id, version } = desk.current()
  const response = await desk.police.post(`/api/v1/mediations/${id}/parties/other/invitation`, { version })
  if (response.statusCode !== 200) throw new Error(response.body)
  const { code, mediation } = response.json<{ code: string; mediation: MediationDetail }>()
  await desk.do(desk.police, 'PATCH', '', { version: mediation.version })
  return code
}

describe('the other party in a chat', () => {
  it('joins by a code once, hears what it is asked, and its consent reaches the screen', async () => {
    const desk = await openMediationDesk(world)
    const code = await invite(desk)
    const [chat, thief] = [await newChat(), await newChat()]
    const first = await visit(chat, code)
    expect(first).toMatchObject({ stage: 'consent', referenceCode: desk.filed.referenceCode })
    expect(first.text).toContain('tự nguyện')
    expect((await visit(thief, code)).stage).toBe('none')
    expect((await answer(chat, 'agree')).stage).toBe('open')
    const seen = (await desk.police.get(`/api/v1/mediations/${desk.current().id}`)).json<MediationDetail>()
    expect(seen.parties[1]).toMatchObject({
      reach: 'chat',
      mediationConsent: { given: true, way: 'chat', officer: null, wording: first.text },
    })
  })

  it('is told nothing by a code that is wrong, run out or replaced', async () => {
    const desk = await openMediationDesk(world)
    const [old, fresh] = [await invite(desk), await invite(desk)]
    const chat = await newChat()
    expect((await visit(chat, old)).stage).toBe('none')
    expect((await visit(chat, 'HG-0000-0000')).stage).toBe('none')
    const late = world.clock.nowMs + 15 * 86_400_000
    expect((await attend((one) => one.visit(chat, fresh, 'vi', late))).stage).toBe('none')
    expect((await visit(chat, fresh)).stage).toBe('consent')
  })

  it('is never the requester’s own chat', async () => {
    const desk = await openMediationDesk(world)
    const code = await invite(desk)
    const requester = desk.filed.conversationId ?? ''
    await visit(requester, code)
    const { rows } = await world.worker.query(
      `SELECT count(*)::int AS n FROM mediation_party WHERE conversation_id = $1`,
      [requester],
    )
    expect(rows).toEqual([{ n: 1 }])
  })

  it('confirms the agreement word for word; only both together make it one', async () => {
    const desk = await openMediationDesk(world)
    const code = await invite(desk)
    const other = await newChat()
    await visit(other, code)
    await answer(other, 'agree')
    await desk.refresh(desk.police)
    await bringToSession(world, desk)
    await desk.do(desk.mediator, 'PUT', '/agreement', { text: 'Sau 22 giờ không mở loa.' })
    const requester = desk.filed.conversationId ?? ''
    const asked = await visit(other)
    expect(asked.stage).toBe('agreement')
    expect(asked.text).toContain('Sau 22 giờ không mở loa.')
    await answer(other, 'agree')
    const agreed = async () =>
      (await desk.mediator.get(`/api/v1/mediations/${desk.current().id}`)).json<MediationDetail>().agreement
        ?.isConfirmed
    expect(await agreed()).toBe(false)
    expect((await answer(requester, 'agree')).stage).toBe('open')
    expect(await agreed()).toBe(true)
  })

  it('tells the mediator in confidence; the requester hears nothing of it', async () => {
    const desk = await openMediationDesk(world)
    const code = await invite(desk)
    const other = await newChat()
    await visit(other, code)
    expect(await attend((one) => one.say(other, 'Tôi có bệnh, cần yên tĩnh.', world.clock.nowMs))).toBe(true)
    expect((await visit(desk.filed.conversationId ?? '')).text).not.toContain('yên tĩnh')
    const { rows } = await world.worker.query('SELECT sealed FROM mediation_statement')
    expect(JSON.stringify(rows)).not.toContain('yên')
    expect(await attend((one) => one.say(randomUUID(), 'x', world.clock.nowMs))).toBe(false)
  })
})

describe('the requester in a chat', () => {
  it('may take the request back before an agreement, and the case file says so', async () => {
    const desk = await openMediationDesk(world)
    await answer(desk.filed.conversationId ?? '', 'withdraw')
    const { rows } = await world.worker.query('SELECT status FROM case_file WHERE id = $1', [desk.filed.id])
    expect(rows).toEqual([{ status: 'HG_WITHDRAWN' }])
    expect((await visit(desk.filed.conversationId ?? '')).stage).toBe('open')
  })
})

describe('reminding', () => {
  const remind = (at: number) =>
    createRemindParties({
      store: createReminderStore(world.worker, createMediationVault(world.vault)),
      outbox: createOutbox(world.worker),
      clock: { now: () => at },
      ids,
    })
  const sent = async (chat: string | undefined) =>
    (
      await world.worker.query(
        `SELECT 1 FROM outgoing_message WHERE conversation_id = $1 AND dedupe_key LIKE 'mediation-reminder:%'`,
        [chat],
      )
    ).rowCount

  it('writes once to each side a day before, however often the job runs', async () => {
    const desk = await openMediationDesk(world)
    await bringToSession(world, desk)
    const session = desk.current().sessions[0]
    const item = { ref: session?.id ?? '', version: 1 }
    const dayBefore = Date.parse(session?.startsAt ?? '') - 86_400_000
    await remind(dayBefore - 3_600_000)([item])
    expect(await sent(desk.filed.conversationId)).toBe(0)
    await remind(dayBefore)([item])
    await remind(dayBefore)([item])
    expect(await sent(desk.filed.conversationId)).toBe(1)
    const seen = (await desk.mediator.get(`/api/v1/mediations/${desk.current().id}`)).json<MediationDetail>()
    expect(seen.sessions[0]?.reminded).toBe(true)
    const left = await world.worker.query(`SELECT 1 FROM outbox WHERE kind = 'remind-parties' AND ref = $1`, [
      item.ref,
    ])
    expect(left.rowCount).toBe(0)
  })

  it('keeps quiet about a meeting that was called off, or a mediation that ended in a report', async () => {
    const desk = await openMediationDesk(world)
    await bringToSession(world, desk)
    const session = desk.current().sessions[0]
    await desk.do(desk.mediator, 'POST', '/escalation', { reason: 'Dọa đánh.', dangerNow: false })
    await remind(Date.parse(session?.startsAt ?? '') - 86_400_000)([{ ref: session?.id ?? '', version: 1 }])
    expect(await sent(desk.filed.conversationId)).toBe(0)
  })
})
