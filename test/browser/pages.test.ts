import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { z } from 'zod'
import type { alertsSchema } from '../../src/contracts/duty.ts'
import { openDesk } from '../support/desk-client.ts'
import { type RunningProduct, startProduct } from '../support/product.ts'
import { expectAccessible } from './support/expect-accessible.ts'
import { type KeptSession, keepSession } from './support/log-in.ts'
import { DESK, openBrowser, openPage, PHONE } from './support/open-browser.ts'

/** Design §6: what the browser must load before the inbox works. */
const MAX_INITIAL_SCRIPT_BYTES = 220 * 1024

let product: RunningProduct
let browser: Browser
let session: KeptSession

beforeAll(async () => {
  product = await startProduct({ withPages: true })
  browser = await openBrowser()
  session = await keepSession(browser, product, 'truongca.namdinh')
})

afterAll(async () => {
  await browser?.close()
  await product?.stop()
})

/** Every page, brought to the state in which people look at it. */
const PAGES: Readonly<Record<string, (page: Page) => Promise<unknown>>> = {
  'log-in': async (page) => {
    await page.goto(`${product.url}/inbox`)
    await page.getByRole('heading', { name: 'Đăng nhập' }).waitFor()
  },
  inbox: async (page) => {
    await page.goto(`${product.url}/inbox`)
    await page.getByRole('list', { name: 'Danh sách hồ sơ' }).waitFor()
    await page.getByRole('button', { name: 'Bộ lọc' }).click()
  },
  'case file': async (page) => {
    await page.goto(`${product.url}/inbox`)
    await page.getByRole('link').filter({ hasText: 'điện lực' }).first().click()
    await page.locator('#case-title').waitFor()
  },
  'case entry': async (page) => {
    await page.goto(`${product.url}/inbox/new`)
    await page.getByLabel('Việc gì đã xảy ra').fill('Có người cầm dao đuổi nhau ở chợ')
    await page.getByRole('alert').waitFor()
  },
  'command palette': async (page) => {
    await page.goto(`${product.url}/inbox`)
    await page.getByRole('button', { name: 'Tìm và làm nhanh' }).click()
    await page.getByRole('combobox', { name: 'Tìm và làm nhanh' }).fill('hoa giai')
    await page
      .getByRole('option', { name: /Hòa giải/ })
      .first()
      .waitFor()
  },
  duty: async (page) => {
    await page.goto(`${product.url}/duty`)
    await page.getByRole('heading', { name: /^Sổ trực ban ngày \d\d\/\d\d\/\d{4}$/ }).waitFor()
  },
  supervision: async (page) => {
    await page.goto(`${product.url}/supervision`)
    await page.getByRole('heading', { name: 'Theo dõi' }).waitFor()
  },
  mediations: async (page) => {
    await page.goto(`${product.url}/mediations`)
    await page.getByRole('navigation', { name: 'Danh mục hòa giải' }).waitFor()
  },
  settings: async (page) => {
    await page.goto(`${product.url}/settings`)
    await page.getByRole('heading', { name: 'Cách nhận thông báo' }).waitFor()
  },
  missing: async (page) => {
    await page.goto(`${product.url}/khong-co-trang-nay`)
    await page.getByRole('heading', { level: 1, name: 'Không có trang này' }).waitFor()
  },
  simulator: async (page) => {
    await page.goto(`${product.url}/simulator`)
    await page.getByRole('button', { name: 'Bắt đầu', exact: true }).click()
    await page.getByRole('button', { name: 'Báo tin' }).waitFor()
  },
}

/** The missing page is for people without a log-in too. */
const WITHOUT_SESSION: readonly string[] = ['log-in', 'missing']

it.each(Object.entries(PAGES))(
  'the page %s is accessible by day and night, breaks no content policy and fits on a phone and a desk',
  async (name, open) => {
    const options = WITHOUT_SESSION.includes(name) ? DESK : { ...DESK, storageState: session }
    const { page, complaints } = await openPage(browser, options)
    await open(page)
    await expectAccessible(page)
    expect(complaints).toEqual([])
  },
)

it('asks no other host for anything', async () => {
  const { page } = await openPage(browser, { ...DESK, storageState: session })
  const hosts = new Set<string>()
  page.on('request', (request) => {
    if (!request.url().startsWith('data:')) hosts.add(new URL(request.url()).origin)
  })
  await PAGES.inbox?.(page)
  expect([...hosts]).toEqual([product.url])
})

it('has the inbox working within the budget of scripts', async () => {
  const { page } = await openPage(browser, { ...DESK, storageState: session })
  const sizes: Promise<number>[] = []
  page.on('response', (response) => {
    if (!response.url().endsWith('.js')) return
    sizes.push(
      response
        .request()
        .sizes()
        .then(({ responseBodySize }) => responseBodySize),
    )
  })
  await PAGES.inbox?.(page)
  const bytes = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0)
  expect(bytes).toBeGreaterThan(50 * 1024)
  expect(bytes).toBeLessThanOrEqual(MAX_INITIAL_SCRIPT_BYTES)
})

it('lets the province’s duty answer an alert by one tap where the notification leads, though the case is not theirs', async () => {
  const head = await openDesk(product, 'truongca.namdinh')
  const { items } = await head.call<z.infer<typeof alertsSchema>>('GET', '/alerts')
  const [alert] = items
  const storageState = await keepSession(browser, product, 'trucban.tinh37')
  const { page } = await openPage(browser, { ...PHONE, storageState })
  await page.goto(`${product.url}/inbox/${alert?.caseFileId}`)
  const take = page.getByRole('button', { name: `Nhận tin ${alert?.referenceCode}` })
  await take.waitFor()
  expect((await take.boundingBox())?.height).toBeGreaterThanOrEqual(40)
  await expectAccessible(page)
  await take.click()
  await page.getByText(/^Đã nhận tin .*: xin gọi ngay cho đơn vị\.$/).waitFor()
  await take.waitFor({ state: 'detached' })
  const left = await head.call<z.infer<typeof alertsSchema>>('GET', '/alerts')
  expect(left.items.map(({ referenceCode }) => referenceCode)).not.toContain(alert?.referenceCode)
})

it('leaves nothing of a case behind in the browser', async () => {
  const { page } = await openPage(browser, { ...DESK, storageState: session })
  await PAGES['case file']?.(page)
  const stored = await page.evaluate('JSON.stringify([{ ...localStorage }, { ...sessionStorage }])')
  expect(stored).toBe('[{},{}]')
})
