import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { z } from 'zod'
import type { MediationDetail } from '../../src/contracts/mediation/detail.ts'
import type { mediationTeamsSchema } from '../../src/contracts/mediation/team.ts'
import { SCREENING_KEYS } from '../../src/domain/mediation/screening.ts'
import { openDesk } from '../support/desk-client.ts'
import { type RunningProduct, startProduct } from '../support/product.ts'
import { expectAccessible } from './support/expect-accessible.ts'
import { type KeptSession, keepSession } from './support/log-in.ts'
import { DESK, openBrowser, openPage, PHONE } from './support/open-browser.ts'

const HEAD = 'truongca.namdinh'
let product: RunningProduct
let browser: Browser
const sessions: Record<string, KeptSession> = {}

beforeAll(async () => {
  product = await startProduct({ withPages: true })
  browser = await openBrowser()
})

afterAll(async () => {
  await browser?.close()
  await product?.stop()
})

async function openAt(address: string, login = HEAD, screen: typeof DESK | typeof PHONE = DESK) {
  sessions[login] ??= await keepSession(browser, product, login)
  const watched = await openPage(browser, { ...screen, storageState: sessions[login] })
  await watched.page.goto(`${product.url}${address}`)
  return watched
}

async function openCase(words: string, login = HEAD) {
  const watched = await openAt('/inbox?view=all', login)
  const list = watched.page.getByRole('list', { name: 'Danh sách hồ sơ' })
  await list.getByRole('link').filter({ hasText: words }).click()
  await watched.page.getByRole('heading', { level: 1, name: words }).waitFor()
  return watched
}

describe('keys', () => {
  it('answer, note and change the status without a mouse', async () => {
    const { page } = await openCase('điện lực')
    await page.getByLabel('Tin gửi tới người báo').waitFor()
    await page.keyboard.press('r')
    await expect.poll(() => page.evaluate('document.activeElement.id')).toBe('answer-to-resident')
    await page.keyboard.press('Escape')
    await page.locator('#case-title').focus()
    await page.keyboard.press('n')
    await expect.poll(() => page.evaluate('document.activeElement.id')).toBe('note-for-the-unit')
    await page.locator('#case-title').focus()
    await page.keyboard.press('s')
    await page.getByRole('menuitem').first().waitFor()
  })

  it('are listed at the question mark', async () => {
    const { page } = await openCase('điện lực')
    await page.keyboard.press('?')
    const dialog = page.getByRole('dialog', { name: 'Phím tắt' })
    await dialog.getByText('Hồ sơ kế tiếp').waitFor()
    await dialog.getByText('Trả lời người báo').waitFor()
  })

  it('open the palette, which finds a case without diacritics', async () => {
    const { page } = await openAt('/inbox')
    await page.getByRole('list', { name: 'Danh sách hồ sơ' }).waitFor()
    await page.keyboard.press('Control+k')
    await page.getByRole('combobox', { name: 'Tìm và làm nhanh' }).fill('dien luc')
    await page.getByRole('option', { name: /điện lực/ }).waitFor()
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name: 'điện lực' }).waitFor()
  })
})

describe('a case file', () => {
  it('shows its place within the border of the commune', async () => {
    const { page } = await openCase('điện lực')
    await page.getByRole('img', { name: 'Bản đồ ranh giới Nam Định' }).waitFor()
  })

  it('tells a colleague who has it open', async () => {
    await openCase('bãi xe', 'trucban.namdinh')
    const { page } = await openCase('bãi xe')
    await page.getByText('Phạm Thu Hà đang xem').waitFor()
  })

  it('puts a written reply into the box without sending it', async () => {
    const { page } = await openCase('điện lực')
    await page.getByRole('button', { name: 'Mẫu trả lời' }).click()
    const first = page.getByRole('dialog', { name: 'Mẫu trả lời' }).getByRole('listitem').first()
    await first.getByRole('button').click()
    await expect.poll(() => page.getByLabel('Tin gửi tới người báo').inputValue()).not.toBe('')
  })

  it('asks for the body before it is passed on', async () => {
    const { page } = await openCase('điện lực')
    await page.getByRole('button', { name: 'Chuyển trạng thái' }).click()
    await page.getByRole('menuitem', { name: /Đã chuyển cơ quan có thẩm quyền/ }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('button', { name: 'Xác nhận' }).click()
    await dialog.getByText('Xin điền mục này.').first().waitFor()
  })
})

describe('several cases', () => {
  it('are marked read together after a look at what would happen', async () => {
    const { page } = await openAt('/inbox?view=all')
    await page.getByRole('button', { name: 'Chọn nhiều' }).click()
    await page.getByRole('checkbox').nth(0).check()
    await page.getByRole('checkbox').nth(1).check()
    await page.getByRole('button', { name: 'Thao tác…' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('button', { name: 'Xem trước' }).click()
    const second = dialog.getByRole('list', { name: 'Xem trước' }).getByRole('listitem').nth(1)
    expect(await second.innerText()).toMatch(/^BY-/)
    await dialog.getByRole('button', { name: 'Thực hiện với 2 hồ sơ' }).click()
    await page.getByText('Đã thực hiện 2/2 hồ sơ').waitFor()
  })
})

describe('entering a case by hand', () => {
  it('hears danger, files it and shows the receipt once', async () => {
    const { page } = await openAt('/inbox/new')
    await page.getByLabel('Việc gì đã xảy ra').fill('Có người cầm dao đuổi nhau ở bến xe cũ')
    await page.getByRole('alert').getByText('dấu hiệu nguy hiểm').waitFor()
    await page.getByLabel('Ở đâu').fill('phường Nam Định, Ninh Bình')
    await page.getByRole('button', { name: 'Tạo hồ sơ' }).click()
    await page
      .getByText(/BY-\w{4}-\w{4}/)
      .first()
      .waitFor()
    await page.getByText('Biên nhận bí mật').waitFor()
    await page.getByRole('link', { name: 'Mở hồ sơ' }).click()
    await page.getByRole('heading', { level: 1, name: 'bến xe cũ' }).waitFor()
    expect(await page.getByText('Biên nhận bí mật').count()).toBe(0)
  })
})

/** The police pass the demo's request to the team and name its mediator. */
async function nameMediator(): Promise<void> {
  const police = await openDesk(product, 'trucban.namdinh')
  const { items } = await police.call<{ items: { id: string; kind: string }[] }>(
    'GET',
    '/case-files?limit=200',
  )
  const request = items.find(({ kind }) => kind === 'mediation-request')
  const answers = Object.fromEntries(SCREENING_KEYS.map((key) => [key, 'no']))
  let now = await police.call<MediationDetail>('POST', `/case-files/${request?.id}/mediation`, {
    ...{ screening: { ...answers, willing: 'yes' }, topic: 'path-water', hamlet: 'Tổ 3' },
    summary: 'Hai nhà chung lối đi bất hòa vì bậc thềm.',
  })
  const write = async (path: string, body: object) => {
    now = await police.call('POST', `/mediations/${now.id}/${path}`, { ...body, version: now.version })
  }
  await write('parties/requester/consents', { kind: 'mediation', given: true, way: 'phone' })
  const teams = await police.call<z.infer<typeof mediationTeamsSchema>>('GET', '/mediation-teams')
  const [team] = teams.items
  await write('team', { teamId: team?.id })
  await write('mediators', { officerIds: team?.members.filter(({ isHead }) => !isHead).map(({ id }) => id) })
}

describe('a mediator', () => {
  it('lands on the mediations, and finds no inbox', async () => {
    const account = product.accounts.find((one) => one.login === 'hoagiai.namdinh')
    const { page } = await openPage(browser, PHONE)
    await page.goto(`${product.url}/inbox`)
    await page.getByLabel('Tên đăng nhập').fill(account?.login ?? '')
    await page.getByLabel('Mật khẩu', { exact: true }).fill(account?.password ?? '')
    await page.getByRole('button', { name: 'Đăng nhập' }).click()
    await page.getByRole('heading', { level: 1, name: 'Hòa giải' }).waitFor()
    expect(await page.getByRole('link', { name: 'Hộp thư' }).count()).toBe(0)
    await page.getByText('Không có việc hòa giải nào ở đây').waitFor()
  })

  it('finds the item named to them while the page is open, and works on it with one thumb', async () => {
    const { page } = await openAt('/mediations', 'hoagiai.namdinh', PHONE)
    await page.getByText('Không có việc hòa giải nào ở đây').waitFor()
    await nameMediator()
    await page.getByRole('link').filter({ hasText: 'Hai nhà chung lối đi' }).click()
    const party = page.getByRole('region', { name: 'Bên kia' })
    await party.getByPlaceholder('Lời kể riêng của Bên kia').fill('Sẽ dời bậc thềm nếu được góp tiền.')
    await party.getByRole('button', { name: 'Ghi lời kể riêng' }).click()
    await party.getByText('Sẽ dời bậc thềm nếu được góp tiền.').waitFor()
    await expectAccessible(page)
  })

  it('keeps what a side said from the officer, whose screen shows where the matter stands', async () => {
    const { page } = await openAt('/mediations', 'trucban.namdinh')
    await page.getByRole('link').filter({ hasText: 'Hai nhà chung lối đi' }).click()
    await page.getByText('Tổ hòa giải đã nhận').first().waitFor()
    expect(await page.getByText('Sẽ dời bậc thềm').count()).toBe(0)
    await expectAccessible(page)
  })

  it('works in a team that the unit’s head arranges', async () => {
    const { page } = await openAt('/mediations/teams')
    await page.getByRole('button', { name: 'Thêm tổ hòa giải' }).click()
    const dialog = page.getByRole('dialog', { name: 'Thêm tổ hòa giải' })
    await dialog.getByLabel('Tên tổ').fill('Tổ hòa giải tổ dân phố 5')
    await dialog.getByLabel(/Ngô Văn Thuận/).check()
    await dialog.getByRole('button', { name: 'Lưu' }).click()
    await page.getByRole('heading', { name: 'Tổ hòa giải tổ dân phố 5' }).waitFor()
    await page.getByText('Chưa đủ 3 người').first().waitFor()
    await expectAccessible(page)
  })
})

describe('the installed page', () => {
  it('has a manifest with icons, and a worker that answers no request', async () => {
    const manifest = await fetch(`${product.url}/manifest.webmanifest`)
    expect(manifest.status).toBe(200)
    const worker = await (await fetch(`${product.url}/sw.js`)).text()
    expect(worker).toContain("addEventListener('push'")
    expect(worker).not.toMatch(/addEventListener\('fetch'|caches\./)
    for (const icon of ['icon-192.png', 'icon-512.png', 'icon-maskable.png', 'apple-touch-icon.png']) {
      expect((await fetch(`${product.url}/${icon}`)).headers.get('content-type')).toBe('image/png')
    }
  })
})
