import { afterAll, beforeAll, expect, it } from 'vitest'
import type { CaseFileDetail } from '../../src/contracts/case-file.ts'
import { type DeskClient, openDesk } from '../support/desk-client.ts'
import { type RunningProduct, startProduct } from '../support/product.ts'
import { openSimulatedChat, type SimulatedChat } from './support/simulated-chat.ts'

/** A resident of phường Nam Định who changes their mind about being contacted, and the officer who sees it. */
let product: RunningProduct
let officer: DeskClient
let resident: SimulatedChat
let code: string
let id: string

beforeAll(async () => {
  product = await startProduct()
  officer = await openDesk(product, 'trucban.namdinh')
  resident = openSimulatedChat(product.url)
})
afterAll(() => product?.stop())

const look = () => officer.call<CaseFileDetail>('GET', `/case-files/${id}`)

async function wishes(...words: readonly string[]): Promise<string> {
  await resident.say(`TRA CỨU ${code}`)
  let said = ''
  for (const one of words) said = await resident.say(one)
  return said
}

it('begins with a report whose name is sealed', async () => {
  for (const words of [
    ...['chào', 'báo tin', 'không', 'đồng ý', 'karaoke', 'nhà bên hát to quá cả xóm không ngủ được'],
    ...['thôn 2 phường Nam Định, Ninh Bình gần cổng trường', 'Thường ban đêm', 'vài người'],
    ...['B', 'Lê Văn Tám 0912345678'],
  ])
    await resident.say(words)
  const receipt = await resident.say('đúng')
  code = /BY-\w{4}-\w{4}/.exec(receipt)?.[0] ?? receipt
  const { items } = await officer.call<{ items: { id: string }[] }>('GET', `/case-files?q=${code}`)
  id = items[0]?.id ?? ''
  expect(await look()).toMatchObject({
    referenceCode: code,
    identityLevel: 'B',
    work: { mayRequestIdentity: true, wish: null },
  })
})

it('shows the officer the number that the resident then gives to be phoned', async () => {
  expect(await wishes('Cho cán bộ gọi tôi', '0987654321 buổi chiều')).toContain('Đã báo cho cán bộ')
  expect((await look()).work.wish).toMatchObject({ contact: 'phone', phoneWords: '0987654321 buổi chiều' })
})

it('takes name and number away and lets nobody write when the resident wants no contact', async () => {
  expect(await wishes('Ngừng liên hệ với tôi', 'Có, ngừng liên hệ')).toContain('Đã xóa tên')
  const now = await look()
  expect(now).toMatchObject({
    identityLevel: 'C',
    work: { mayRequestIdentity: false, wish: { contact: 'stopped', phoneWords: null } },
  })
  const reply = await officer.ask('POST', `/case-files/${id}/messages`, {
    text: 'Chào anh/chị',
    version: now.version,
  })
  expect(reply).toMatchObject({ status: 409, body: { code: 'case-file.contact-stopped' } })
  expect(await resident.everything()).not.toContain('Chào anh/chị,')
})

it('lets the officer write again once the resident asks something', async () => {
  expect(await wishes('Hỏi cán bộ', 'bao giờ có kết quả ạ')).toContain('đã tới cán bộ')
  const { version } = await look()
  await officer.call('POST', `/case-files/${id}/messages`, { text: 'Tối nay tổ công tác sẽ tới.', version })
  await resident.hears('Tối nay tổ công tác sẽ tới.')
})

it('waits for what the officer asks, and no longer once the resident has answered', async () => {
  const { version } = await look()
  await officer.call('POST', `/case-files/${id}/transitions`, {
    to: 'NEED_INFO',
    told: 'Mấy giờ thì hết hát?',
    version,
  })
  await resident.hears('Xin anh/chị trả lời tại đây:\n\nMấy giờ thì hết hát?')
  expect(await look()).toMatchObject({ status: 'NEED_INFO' })
  await resident.write('Khoảng 11 giờ đêm ạ')
  await expect.poll(async () => (await look()).status, { timeout: 30_000 }).toBe('SEEN')
  expect((await look()).clocks).toContainEqual(expect.objectContaining({ key: 'T_INFO', state: 'met' }))
})
