import sharp from 'sharp'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { z } from 'zod'
import type { deliveryPageSchema } from '../../src/contracts/notices/notice-deliveries.ts'
import type { NoticeDetail } from '../../src/contracts/notices/notice-detail.ts'
import type { Group } from '../../src/contracts/notices/notice-groups.ts'
import { type DeskClient, openDesk } from '../support/desk-client.ts'
import { type FakeTelegram, startFakeTelegram } from '../support/fake-telegram/start-fake-telegram.ts'
import { FakeResident } from '../support/fake-zalo/fake-resident.ts'
import { type FakeZalo, startFakeZalo } from '../support/fake-zalo/start-fake-zalo.ts'
import { telegramSettings, zaloSettings } from '../support/platform-settings.ts'
import { type RunningProduct, startProduct } from '../support/product.ts'
import { makeGroupAdmin } from '../support/telegram-groups.ts'

/** One notice of phường Nam Định on its whole way: a group admin on Zalo, a head on Telegram, three groups, three residents. */
const HEAD_CHAT = 5_300_000_001
const RESIDENT_CHAT = 5_300_000_002
const GROUP_CHAT = -1_002_000_000_001
const BY_HAND = 'Tổ dân phố số 9 Vị Xuyên'
const PLACE = 'phường Nam Định, Ninh Bình'

let telegram: FakeTelegram
let zalo: FakeZalo
let product: RunningProduct
let author: DeskClient
let head: DeskClient
let authorOnZalo: FakeResident
let residentOnZalo: FakeResident
let neighbourOnZalo: FakeResident
let notice: NoticeDetail
/** The three groups of this notice; the demo has others. */
let groupIds: readonly string[]

beforeAll(async () => {
  ;[telegram, zalo] = await Promise.all([startFakeTelegram(), startFakeZalo()])
  product = await startProduct({
    env: {
      ...telegramSettings(telegram),
      ...zaloSettings(zalo),
    },
  })
  author = await openDesk(product, 'nhom.namdinh')
  head = await openDesk(product, 'truongca.namdinh')
  const webhook = `${product.url}/webhooks/zalo-oa`
  authorOnZalo = new FakeResident(zalo, webhook, '7000000000000000101')
  residentOnZalo = new FakeResident(zalo, webhook, '7000000000000000102')
  neighbourOnZalo = new FakeResident(zalo, webhook, '7000000000000000103')
})
afterAll(async () => {
  await product?.stop()
  await Promise.all([telegram?.close(), zalo?.close()])
})

const PATIENCE = { interval: 50 }
const readOnTelegram = (chat: number) => telegram.messages(chat).filter(({ isDeleted }) => !isDeleted)
const textsOnTelegram = (chat: number) => readOnTelegram(chat).map(({ text }) => text)
const textsOnZalo = (person: FakeResident) => person.received.map(({ text }) => text)
const textsInZaloGroup = () => zalo.sentTo('g-1').map(({ text }) => text)
const hears = (texts: () => readonly string[], part: string | RegExp) =>
  expect.poll(() => texts().join('\n'), PATIENCE).toMatch(part)
const move = (by: DeskClient, to: string, more: object = {}) =>
  by.call<NoticeDetail>('POST', `/notices/${notice.id}/transitions`, { to, ...more })
const look = () => author.call<NoticeDetail>('GET', `/notices/${notice.id}`)
const ownId = async (who: DeskClient) => (await who.call<{ user: { id: string } }>('GET', '/session')).user.id
const groups = async (query: string) =>
  (await author.call<{ items: readonly Group[] }>('GET', `/groups?${query}`)).items

it('links the own chats of its people, and three kinds of groups', async () => {
  const [forAuthor, forHead] = await Promise.all(
    [author, head].map((who) => who.call<{ command: string }>('POST', '/my/chat-links')),
  )
  await authorOnZalo.says(forAuthor?.command ?? '')
  telegram.say(HEAD_CHAT, forHead?.command ?? '')
  await hears(() => textsOnZalo(authorOnZalo), 'Đã liên kết trò chuyện này')
  await hears(() => textsOnTelegram(HEAD_CHAT), 'Đã liên kết trò chuyện này')

  makeGroupAdmin(telegram, GROUP_CHAT, 'Tổ dân phố 3')
  const asked = { type: 'THON', hamlet: 'Tổ 3' }
  const { command } = await author.call<{ command: string }>('POST', '/groups/link-codes', asked)
  telegram.say(GROUP_CHAT, command)
  await hears(() => textsOnTelegram(GROUP_CHAT), 'Chỉ quản trị viên')
  const user = { id: -GROUP_CHAT, is_bot: false, first_name: 'Quản trị' }
  telegram.failAlways('getChatMember', {
    kind: 'reply',
    reply: { ok: true, result: { status: 'administrator', can_post_messages: true, user } },
  })
  telegram.say(GROUP_CHAT, command)
  await hears(() => textsOnTelegram(GROUP_CHAT), 'Nhóm này đã liên kết với')

  const waiting = () => groups('status=PENDING_LINK&platform=zalo-gmf')
  await expect.poll(async () => (await waiting()).length, PATIENCE).toBe(1)
  const [listed] = await waiting()
  await author.call('PATCH', `/groups/${listed?.id}`, asked)
  await author.call('POST', `/groups/${listed?.id}/transitions`, { to: 'ACTIVE' })

  const adminIds = [await ownId(author)]
  await author.call('POST', '/groups', { ...asked, name: BY_HAND, adminIds })
  const linked = (await groups('status=ACTIVE')).filter(
    ({ name, platform }) => platform !== 'by-hand' || name === BY_HAND,
  )
  expect(linked.map(({ platform }) => platform).toSorted()).toEqual(['by-hand', 'telegram', 'zalo-gmf'])
  groupIds = linked.map(({ id }) => id)
})

it('subscribes residents of both platforms', async () => {
  telegram.say(RESIDENT_CHAT, `Đăng ký thông báo ${PLACE}`)
  await residentOnZalo.says('đăng ký thông báo')
  await hears(() => textsOnZalo(residentOnZalo), 'của xã, phường nào')
  for (const person of [residentOnZalo, neighbourOnZalo]) {
    await person.says(`Đăng ký nhận thông báo ${PLACE}`)
    await hears(() => textsOnZalo(person), 'Đã đăng ký nhận thông báo')
  }
  await hears(() => textsOnTelegram(RESIDENT_CHAT), 'Đã đăng ký nhận thông báo')
})

it('tells before anything is sent whom it reaches and what Zalo leaves of the quota', async () => {
  const platforms = async () =>
    (
      await author.call<{ platforms: readonly { platform: string; quotaLeft: number | null }[] }>(
        'POST',
        '/notices/audience',
        { type: 'TB_NHACGIO', audience: { groupIds, includeSubscribers: true } },
      )
    ).platforms
  await expect.poll(platforms, PATIENCE).toContainEqual(expect.objectContaining({ quotaLeft: 499 }))
  expect((await platforms()).map(({ platform }) => platform).toSorted()).toEqual([
    'by-hand',
    'telegram',
    'telegram-subscriber',
    'zalo-gmf',
    'zalo-subscriber',
  ])
})

it('brings words and picture into the chat of the head, whose tap approves only what was read', async () => {
  const texts = { vi: { title: 'Khóa cửa trước khi ngủ', what: 'Đề nghị bà con kiểm tra cửa, bếp.' } }
  const written = { type: 'TB_NHACGIO', texts, audience: { groupIds, includeSubscribers: true } }
  notice = await author.call<NoticeDetail>('POST', '/notices', written)
  const canvas = { width: 320, height: 200, channels: 3, background: '#3a6' } as const
  const picture = await sharp({ create: canvas }).jpeg().toBuffer()
  await author.upload(`/notices/${notice.id}/attachments?name=anh.jpg&description=Cua%20da%20khoa`, picture)
  await move(author, 'IN_REVIEW')
  await hears(() => textsOnTelegram(HEAD_CHAT), 'kiểm tra cửa, bếp')
  expect(readOnTelegram(HEAD_CHAT).map(({ method }) => method)).toContain('sendPhoto')
  const tapOf = (text: string) => {
    const read = readOnTelegram(HEAD_CHAT).find((one) => one.text.includes(text))
    const rows = read?.markup?.kind === 'inline' ? read.markup.rows.flat() : []
    return rows.find((button) => button.text === 'Duyệt')?.callback_data ?? ''
  }
  const firstTap = tapOf('kiểm tra cửa, bếp')

  await author.call('PATCH', `/notices/${notice.id}`, {
    texts: { vi: { ...texts.vi, what: 'Đề nghị bà con kiểm tra cửa, bếp và ổ điện.' } },
  })
  await move(author, 'IN_REVIEW')
  await hears(() => textsOnTelegram(HEAD_CHAT), 'kiểm tra cửa, bếp và ổ điện')
  const tap = tapOf('kiểm tra cửa, bếp và ổ điện')
  expect(tap).not.toBe(firstTap)
  await authorOnZalo.says(tap)
  await hears(() => textsOnZalo(authorOnZalo), /không tự duyệt|cần chỉ huy/)
  await residentOnZalo.says(tap)
  await hears(() => textsOnZalo(residentOnZalo), 'chưa liên kết với tài khoản cán bộ')
  telegram.press(HEAD_CHAT, firstTap)
  await hears(() => textsOnTelegram(HEAD_CHAT), 'giờ gửi đã thay đổi')
  expect((await look()).status).toBe('IN_REVIEW')

  telegram.press(HEAD_CHAT, tap)
  await hears(() => textsOnTelegram(HEAD_CHAT), `Đã duyệt thông báo ${notice.code}`)
  expect(await look()).toMatchObject({ status: 'APPROVED', approval: { by: { id: await ownId(head) } } })
  await hears(() => textsOnZalo(authorOnZalo), `${notice.code} "Khóa cửa trước khi ngủ" đã được duyệt`)
})

it('reaches every chat once, with its picture, and the hands that post where no program may', async () => {
  await move(author, 'SENDING')
  const told = { telegramGroup: 1, telegramResident: 1, zaloGroup: 1, zaloResident: 1, zaloNeighbour: 1 }
  const count = (texts: readonly string[]) => texts.filter((text) => text.includes('và ổ điện')).length
  const counts = () => ({
    telegramGroup: count(textsOnTelegram(GROUP_CHAT)),
    telegramResident: count(textsOnTelegram(RESIDENT_CHAT)),
    zaloGroup: count(textsInZaloGroup()),
    zaloResident: count(textsOnZalo(residentOnZalo)),
    zaloNeighbour: count(textsOnZalo(neighbourOnZalo)),
  })
  await expect.poll(counts, PATIENCE).toEqual(told)
  const inGroup = readOnTelegram(GROUP_CHAT).find(({ text }) => text.includes(notice.code))
  expect(inGroup, 'picture and words in one').toMatchObject({ method: 'sendPhoto' })
  expect(JSON.stringify(zalo.sentTo('g-1').map(({ body }) => body))).toContain('attachment_id-')

  await hears(() => textsOnZalo(authorOnZalo), `nhóm "${BY_HAND}"`)
  expect(textsOnZalo(authorOnZalo).join('\n'), 'ready to paste').toMatch(
    new RegExp(`và ổ điện[\\s\\S]*${product.url}/thong-bao/${notice.code}`),
  )
  expect(JSON.stringify(authorOnZalo.received.map(({ body }) => body))).toContain('attachment_id-')
  await authorOnZalo.presses('Đã đăng')
  await hears(() => textsOnZalo(authorOnZalo), 'Đã ghi nhận: đã đăng')
  await expect.poll(async () => (await look()).status, PATIENCE).toBe('SENT')
  const { items } = await author.call<z.infer<typeof deliveryPageSchema>>(
    'GET',
    `/notices/${notice.id}/deliveries`,
  )
  expect(items.find(({ platform }) => platform === 'by-hand')).toMatchObject({
    state: 'posted-by-hand',
    by: { id: await ownId(author) },
  })
  expect(items.filter(({ state }) => state === 'sent')).toHaveLength(5)
  expect(counts(), 'still once').toEqual(told)
})

it('is genuine to whoever asks, until it is taken back, and STOP is the last that is heard', async () => {
  await residentOnZalo.says(`Kiểm tra ${notice.code}`)
  await hears(() => textsOnZalo(residentOnZalo), new RegExp(`${notice.code}: .*(?:thật|đúng)`, 'i'))
  await residentOnZalo.says('STOP')
  await hears(() => textsOnZalo(residentOnZalo), 'Đã ngừng gửi thông báo')
  const heard = residentOnZalo.received.length
  await move(head, 'WITHDRAWN', { reason: 'Nhầm ngày' })
  await hears(textsInZaloGroup, `${notice.code} đã được thu hồi`)
  await expect
    .poll(() => textsOnTelegram(GROUP_CHAT).some((text) => text.includes('và ổ điện')), PATIENCE)
    .toBe(false)
  telegram.say(RESIDENT_CHAT, `Kiểm tra ${notice.code}`)
  await hears(() => textsOnTelegram(RESIDENT_CHAT), new RegExp(`${notice.code}: .*thu hồi`, 'i'))
  // Who still subscribes was told; the answer to a later question is then the next that the other one hears.
  await hears(() => textsOnZalo(neighbourOnZalo), `${notice.code} đã được thu hồi`)
  await residentOnZalo.says(`Kiểm tra ${notice.code}`)
  await hears(() => textsOnZalo(residentOnZalo), new RegExp(`${notice.code}: .*thu hồi`, 'i'))
  const afterStop = residentOnZalo.received.slice(heard).map(({ text }) => text)
  expect(afterStop, 'the answer alone').toEqual([expect.stringMatching(`${notice.code}: `)])
})
