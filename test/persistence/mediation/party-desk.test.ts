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
import { type OfficerName, openWebWorld, type WebWorld } from '../../web/support/web-world.ts'

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
/** Answers what is shown now, or what was shown as `about`. */
const answer = (chat: string, word: 'agree' | 'decline' | 'withdraw', about?: string) =>
  attend(async (desk) => {
    const now = world.clock.nowMs
    const seen = about ?? (await desk.visit(chat, undefined, 'vi', now)).about
    return desk.answer(chat, { word, about: seen }, 'vi', now)
  })
const say = (chat: string, text: string) => attend((one) => one.say(chat, text, 'vi', world.clock.nowMs))
const newsOf = async (officer: OfficerName) =>
  (
    await world.worker.query<{ kind: string }>(
      'SELECT kind FROM officer_notification WHERE officer_id = $1 ORDER BY at, kind',
      [world.ids[officer]],
    )
  ).rows.map(({ kind }) => kind)

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
    expect(await say(other, 'Tôi có bệnh, cần yên tĩnh.')).toMatchObject({ isTaken: true })
    expect((await visit(desk.filed.conversationId ?? '')).text).not.toContain('yên tĩnh')
    const { rows } = await world.worker.query('SELECT sealed FROM mediation_statement')
    expect(JSON.stringify(rows)).not.toContain('yên')
    expect(await say(randomUUID(), 'x')).toMatchObject({ stage: 'none', isTaken: false })
  })
})

describe('an answer', () => {
  it('counts only for the words that were on the screen', async () => {
    const desk = await openMediationDesk(world)
    await bringToSession(world, desk)
    const requester = desk.filed.conversationId ?? ''
    await desk.do(desk.mediator, 'PUT', '/agreement', { text: 'Trả năm trăm nghìn đồng.' })
    const { about } = await visit(requester)
    await desk.do(desk.mediator, 'PUT', '/agreement', { text: 'Trả năm triệu đồng.' })
    const refused = await answer(requester, 'agree', about)
    expect(refused).toMatchObject({ stage: 'agreement', isTaken: false })
    expect(refused.text).toContain('năm triệu')
    const seen = (await desk.mediator.get(`/api/v1/mediations/${desk.current().id}`)).json<MediationDetail>()
    expect(seen.parties[0]?.agreementConsent).toBeNull()
    expect(await answer(requester, 'agree', refused.about)).toMatchObject({ stage: 'open', isTaken: true })
  })

  it('may be changed while no agreement stands; of those in one millisecond the latest counts', async () => {
    const desk = await openMediationDesk(world)
    await bringToSession(world, desk)
    await desk.do(desk.mediator, 'PUT', '/agreement', { text: 'Sau 22 giờ không mở loa.' })
    for (const given of [true, false, true, false]) {
      const body = { kind: 'agreement', given, way: 'phone' }
      const seen = await desk.do(desk.mediator, 'POST', '/parties/other/consents', body)
      expect(seen.parties[1]?.agreementConsent?.given).toBe(given)
    }
  })
})

describe('people of a mediation are told without content', () => {
  it('when it is passed to them, when a party answers, and at once when a party tells of violence', async () => {
    await world.worker.query('DELETE FROM officer_notification')
    const desk = await openMediationDesk(world)
    await bringToSession(world, desk)
    expect(await newsOf('dong.team')).toEqual(['mediation-sent'])
    expect(await newsOf('dong.mediator')).toEqual(['mediation-named'])
    const requester = desk.filed.conversationId ?? ''
    await say(requester, 'Tối thứ bảy tôi bận.')
    await say(requester, 'Hôm qua anh ta cầm gậy đánh tôi chảy máu.')
    expect(await newsOf('dong.mediator')).toEqual(['mediation-alarm', 'mediation-named', 'mediation-news'])
    expect(await newsOf('dong.mediator2')).toEqual([])
    const { rows } = await world.worker.query(
      `SELECT n.detail FROM officer_notification n WHERE n.kind = 'mediation-alarm'`,
    )
    expect(rows).toEqual([{ detail: { code: desk.filed.referenceCode, mediation: desk.current().id } }])
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

  it('who stops it spares the other side a meeting that is not held', async () => {
    const desk = await openMediationDesk(world)
    const other = await newChat()
    await visit(other, await invite(desk))
    await answer(desk.filed.conversationId ?? '', 'withdraw')
    const { rowCount } = await world.worker.query(
      'SELECT 1 FROM outgoing_message WHERE conversation_id = $1',
      [other],
    )
    expect(rowCount).toBe(1)
    expect(await answer(other, 'withdraw')).toMatchObject({ isTaken: false })
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
