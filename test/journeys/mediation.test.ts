import pg from 'pg'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { MediationDetail } from '../../src/contracts/mediation/detail.ts'
import { wordsOfXlsx } from '../documents/read-zip.ts'
import { type DeskClient, openDesk } from '../support/desk-client.ts'
import { type RunningProduct, startProduct } from '../support/product.ts'
import { openSimulatedChat, type SimulatedChat } from './support/simulated-chat.ts'

/** Two neighbours of phường Nam Định, the police, the head of the team and its mediator, each with the real thing. */
let product: RunningProduct
let database: pg.Pool
let police: DeskClient
let head: DeskClient
let mediator: DeskClient
let requester: SimulatedChat
let other: SimulatedChat
let now: MediationDetail
let code: string

beforeAll(async () => {
  product = await startProduct()
  database = new pg.Pool({ connectionString: await product.databaseUrl(), max: 2 })
  police = await openDesk(product, 'trucban.namdinh')
  head = await openDesk(product, 'tohoagiai.namdinh')
  mediator = await openDesk(product, 'hoagiai.namdinh')
  requester = openSimulatedChat(product.url)
  other = openSimulatedChat(product.url)
})
afterAll(async () => {
  await database?.end()
  await product?.stop()
})

/** Works on the mediation with the version of now. */
async function work(
  who: DeskClient,
  method: string,
  path: string,
  body: object = {},
): Promise<MediationDetail> {
  await look(who)
  const answer = await who.call<MediationDetail | { readonly mediation: MediationDetail }>(
    method,
    `/mediations/${now.id}${path}`,
    { version: now.version, ...body },
  )
  now = 'mediation' in answer ? answer.mediation : answer
  return now
}
async function look(who: DeskClient): Promise<MediationDetail> {
  now = await who.call<MediationDetail>('GET', `/mediations/${now.id}`)
  return now
}
const step = (who: DeskClient, to: string) => work(who, 'POST', '/transitions', { to })
const kindsToldTo = async (who: DeskClient) =>
  (await who.call<{ items: { kind: string; mediationId: string | null }[] }>('GET', '/notifications')).items
    .filter(({ mediationId }) => mediationId === now.id)
    .map(({ kind }) => kind)

it('begins in a chat: the request is screened before anything else and reaches the police', async () => {
  for (const words of [
    ...[
      'chào',
      'Đề nghị hòa giải',
      'Đồng ý',
      'không',
      'không',
      'không',
      'tiếng ồn',
      'chưa',
      'đồng ý',
      'không',
    ],
    ...['Nhà bên hát karaoke tới khuya từ tháng trước, nói mãi không được', 'phường Nam Định, Ninh Bình'],
    ...['anh Bốn nhà sát vách', 'nói rồi mà không nghe', 'tắt loa trước 22 giờ', 'không cần'],
    ...['Lê Thị Sáu 0987654321', 'buổi tối'],
  ])
    await requester.say(words)
  const receipt = await requester.say('đúng')
  code = /BY-\w{4}-\w{4}/.exec(receipt)?.[0] ?? receipt
  const { items } = await police.call<{ items: { id: string; referenceCode: string; kind: string }[] }>(
    'GET',
    '/case-files?limit=5',
  )
  const filed = items.find((item) => item.referenceCode === code)
  expect(filed).toMatchObject({ kind: 'mediation-request' })
  const path = `/case-files/${filed?.id}/mediation`
  const offer = await police.call<{ canOpen: boolean; screening: object; topic: string }>('GET', path)
  expect(offer).toMatchObject({
    canOpen: true,
    topic: 'noise',
    screening: { violence: 'no', willing: 'yes' },
  })
  now = await police.call<MediationDetail>('POST', path, {
    screening: { ...offer.screening, publicInterest: 'no', labourTrade: 'no', land: 'no' },
    topic: 'noise',
    hamlet: 'Tổ dân phố 3',
    summary: 'Hai nhà liền kề bất hòa vì tiếng hát buổi tối.',
  })
  expect(now.parties[0]).toMatchObject({
    name: 'Lê Thị Sáu',
    reach: 'chat',
    mediationConsent: { given: true },
  })
})

it('goes to the team, whose head names a mediator; both are told, and only then does the mediator see it', async () => {
  const list = () => mediator.call<{ items: { id: string }[] }>('GET', '/mediations?view=all')
  expect((await mediator.ask('GET', `/mediations/${now.id}`)).status).toBe(404)
  const teams = await police.call<{ items: { id: string; members: { id: string; name: string }[] }[] }>(
    'GET',
    '/mediation-teams',
  )
  await work(police, 'POST', '/team', { teamId: teams.items[0]?.id })
  await requester.hears('đã chuyển tổ hòa giải')
  expect(await kindsToldTo(head)).toEqual(['mediation-sent'])
  const person = teams.items[0]?.members.find(({ name }) => name === 'Ngô Văn Thuận')
  await work(head, 'POST', '/mediators', { officerIds: [person?.id] })
  expect(await kindsToldTo(mediator)).toEqual(['mediation-named'])
  expect((await list()).items.map(({ id }) => id)).toContain(now.id)
  expect((await mediator.call<{ items: unknown[] }>('GET', '/case-files')).items).toEqual([])
})

it('the other side types the invitation in a chat of its own; wrong codes are slow to try', async () => {
  await look(mediator)
  const invited = await mediator.call<{ code: string; text: string }>(
    'POST',
    `/mediations/${now.id}/parties/other/invitation`,
    { version: now.version },
  )
  expect(invited.text).not.toMatch(/Sáu|karaoke|tiếng/)
  const guesser = openSimulatedChat(product.url)
  for (let tries = 0; tries < 12; tries++) await guesser.say('HG-0000-0000')
  expect(await guesser.say(invited.code)).toContain('Chưa tìm thấy')
  const asked = await other.say(invited.code)
  expect(asked).toContain('tự nguyện')
  expect(asked).not.toMatch(/Sáu|karaoke/)
  expect(await other.say('đồng ý')).toContain('Đã ghi nhận anh/chị đồng ý')
  expect((await look(mediator)).parties[1]).toMatchObject({
    reach: 'chat',
    mediationConsent: { given: true, way: 'chat' },
  })
  expect(await kindsToldTo(mediator)).toContain('mediation-news')
})

it('what each tells the mediator in confidence reaches the mediator alone', async () => {
  await other.say('nói riêng')
  expect(await other.say('Tôi đang ôn thi nhạc viện, xin giữ kín')).toContain('chuyển lời')
  await requester.say('hòa giải của tôi')
  await requester.say('nói riêng')
  await requester.say('Tôi bị mất ngủ, đang uống thuốc')
  const { parties } = await look(mediator)
  expect(parties.map(({ statements }) => statements.at(-1)?.text)).toEqual([
    'Tôi bị mất ngủ, đang uống thuốc',
    'Tôi đang ôn thi nhạc viện, xin giữ kín',
  ])
  expect(await requester.everything()).not.toContain('nhạc viện')
  expect(await other.everything()).not.toMatch(/mất ngủ|karaoke|Sáu/)
  expect(JSON.stringify(await look(police))).not.toMatch(/nhạc viện|mất ngủ/)
})

it('a meeting is told to both and reminded of a day before; an answer to it finds the mediator', async () => {
  const startsAt = new Date(Date.now() + 3 * 86_400_000).toISOString()
  await work(mediator, 'POST', '/sessions', { startsAt, place: 'Nhà văn hóa tổ 3' })
  await step(mediator, 'HG_SCHEDULED')
  await Promise.all([requester.hears('đã hẹn buổi hòa giải'), other.hears('đã hẹn buổi hòa giải')])
  const session = now.sessions[0]?.id
  await database.query(`UPDATE mediation_session SET starts_at = now() + interval '20 hours' WHERE id = $1`, [
    session,
  ])
  await database.query(`UPDATE outbox SET not_before = now() WHERE kind = 'remind-parties' AND ref = $1`, [
    session,
  ])
  await Promise.all([requester.hears('xin nhắc buổi hòa giải'), other.hears('xin nhắc buổi hòa giải')])
  expect(await kindsToldTo(mediator)).toContain('mediation-session')
  expect(await other.say('mai tôi tới muộn 15 phút ạ')).toContain('[Nói riêng với hòa giải viên]')
  expect(await other.say('nói riêng với hòa giải viên')).toContain('Đã chuyển lời')
  expect((await look(mediator)).parties[1]?.statements.at(-1)?.text).toBe('mai tôi tới muộn 15 phút ạ')
})

it('the agreement holds once both have confirmed in the chat exactly the words they were shown', async () => {
  await step(mediator, 'HG_IN_SESSION')
  const [session] = now.sessions
  await work(mediator, 'PATCH', `/sessions/${session?.id}`, {
    state: 'held',
    present: ['requester', 'other'],
    minutes: 'Hai bên gặp nhau, cùng nhận lỗi.',
  })
  const propose = async (text: string) => {
    await work(mediator, 'PUT', '/agreement', { text })
    await Promise.all([other, requester].map((party) => party.hears('đã có nội dung thỏa thuận')))
  }
  await propose('Sau 21 giờ không hát.')
  expect(await other.say('hòa giải của tôi')).toContain('Sau 21 giờ không hát.')
  await propose('Sau 22 giờ không hát.')
  const changed = await other.say('Tôi đồng ý')
  expect(changed).toContain('vừa có thay đổi')
  expect(changed).toContain('Sau 22 giờ không hát.')
  expect(await other.say('Tôi đồng ý')).toContain('Đã ghi nhận anh/chị đồng ý')
  expect((await look(mediator)).agreement?.isConfirmed).toBe(false)
  expect(await requester.say('hòa giải của tôi')).toContain('Sau 22 giờ không hát.')
  expect(await requester.say('Tôi đồng ý')).toContain('Đã ghi nhận anh/chị đồng ý')
  expect((await look(mediator)).agreement).toMatchObject({ isConfirmed: true, text: 'Sau 22 giờ không hát.' })
})

it('ends well: result with the way to the court, a visit after thirty days, a line in the record book', async () => {
  await step(mediator, 'HG_DONE')
  expect(now.agreement?.courtHint).toContain('Tòa án')
  expect(await requester.hears('hòa giải thành')).toContain('6 tháng')
  await step(mediator, 'HG_FOLLOWUP')
  await database.query(`UPDATE mediation SET follow_up_due_at = now() - interval '1 minute' WHERE id = $1`, [
    now.id,
  ])
  await database.query(`UPDATE outbox SET not_before = now() WHERE kind = 'remind-mediators' AND ref = $1`, [
    now.id,
  ])
  await expect.poll(() => kindsToldTo(mediator)).toContain('mediation-due')
  const due = await mediator.call<{ items: { id: string }[] }>('GET', '/mediations?view=follow-up')
  expect(due.items.map(({ id }) => id)).toContain(now.id)
  await work(mediator, 'POST', '/follow-ups', { result: 'kept', note: 'Hai nhà vui vẻ.' })
  await step(mediator, 'HG_CLOSED')
  const day = new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10)
  const book = await head.download(`/mediations/record-book.xlsx?from=${day}&to=${day}`)
  expect(wordsOfXlsx(book).join('\n')).toContain('Sau 22 giờ không hát.')
})
