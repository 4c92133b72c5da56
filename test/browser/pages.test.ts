import { AxeBuilder } from '@axe-core/playwright'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type RunningProduct, startProduct } from '../support/product.ts'
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
}, 180_000)

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
    await page.getByRole('heading', { name: 'Sổ trực ban' }).waitFor()
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
  simulator: async (page) => {
    await page.goto(`${product.url}/simulator`)
    await page.getByRole('button', { name: 'Bắt đầu', exact: true }).click()
    await page.getByRole('button', { name: 'Báo tin' }).waitFor()
  },
}

/** Lets things that fade in arrive: half-transparent text has another contrast. */
const settle = (page: Page) => page.waitForTimeout(400)

const SCREENS = [
  ['a phone', PHONE],
  ['a desk', DESK],
] as const

/** What axe finds on the page as it is; empty when nothing hinders anybody. */
async function findBarriers(page: Page): Promise<unknown[]> {
  await settle(page)
  const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
  const { violations } = await new AxeBuilder({ page }).withTags(tags).analyze()
  return violations.map(({ id, nodes }) => [id, nodes.map((node) => node.html)])
}

describe.each(Object.entries(PAGES))('the page %s', (name, open) => {
  it.each(SCREENS)(
    'is accessible by day and night, fits and breaks no content policy on %s',
    async (_, screen) => {
      const options = name === 'log-in' ? screen : { ...screen, storageState: session }
      const { page, complaints } = await openPage(browser, options)
      await open(page)
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme })
        expect(await findBarriers(page), colorScheme).toEqual([])
      }
      expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0)
      expect(complaints).toEqual([])
    },
  )
})

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

it('leaves nothing of a case behind in the browser', async () => {
  const { page } = await openPage(browser, { ...DESK, storageState: session })
  await PAGES['case file']?.(page)
  const stored = await page.evaluate('JSON.stringify([{ ...localStorage }, { ...sessionStorage }])')
  expect(stored).toBe('[{},{}]')
})
