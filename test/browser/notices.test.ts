import { AxeBuilder } from '@axe-core/playwright'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type RunningProduct, startProduct } from '../support/product.ts'
import { type KeptSession, tryLogIn } from './support/log-in.ts'
import { DESK, openBrowser, openPage, PHONE } from './support/open-browser.ts'

const ADMIN = 'nhom.namdinh'
const HEAD = 'truongca.namdinh'
const STRANGER = 'truongca.vungtau'
const GROUP = 'Tổ dân phố số 9 Vị Xuyên'

let product: RunningProduct
let browser: Browser
const sessions: Record<string, KeptSession> = {}

beforeAll(async () => {
  product = await startProduct({ withPages: true })
  browser = await openBrowser()
  await addGroupByHand()
}, 180_000)

afterAll(async () => {
  await browser?.close()
  await product?.stop()
})

async function sessionOf(login: string): Promise<KeptSession> {
  const known = sessions[login]
  if (known !== undefined) return known
  const context = await browser.newContext()
  const page = await context.newPage()
  const password = product.accounts.find((one) => one.login === login)?.password ?? ''
  await tryLogIn(page, product.url, login, password)
  await page.getByRole('button', { name: 'Tài khoản' }).waitFor()
  const session = await context.storageState()
  sessions[login] = session
  await context.close()
  return session
}

/** A page of notices as one person sees it. */
async function openAs(login: string, path: string, screen: typeof DESK | typeof PHONE = DESK) {
  const watched = await openPage(browser, { ...screen, storageState: await sessionOf(login) })
  await watched.page.goto(`${product.url}${path}`)
  return watched
}

/** An ordinary Zalo group of the admin: the one way of sending that needs no platform. */
async function addGroupByHand(): Promise<void> {
  const context = await browser.newContext({ storageState: await sessionOf(ADMIN) })
  const page = await context.newPage()
  await page.goto(`${product.url}/notices/groups`)
  await page.getByRole('button', { name: 'Thêm nhóm Zalo' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Tên nhóm').fill(GROUP)
  await dialog.getByLabel('Thôn, tổ, ấp').fill('Tổ 9')
  await dialog.getByLabel('Số thành viên').fill('214')
  await dialog.getByLabel('Mai Văn Lộc').check()
  await dialog.getByRole('button', { name: 'Lưu' }).click()
  await page.getByRole('link', { name: GROUP }).waitFor()
  await context.close()
}

const fieldOf = (page: Page, name: string) => page.getByRole('textbox', { name })

/** Writes a notice as far as it can be handed in. Reminders are sent at any hour, so the test does not depend on the clock. */
async function writeReminder(page: Page, title: string): Promise<void> {
  await page.getByLabel('Loại thông báo').selectOption('TB_NHACGIO')
  await fieldOf(page, 'Tiêu đề').fill(title)
  await fieldOf(page, 'Việc gì').fill('Đề nghị bà con khóa cửa, dắt xe vào nhà, kiểm tra bếp và ổ điện.')
  await page.getByText('Chưa thấy gì phải sửa.').waitFor()
  await page.getByRole('button', { name: 'Lưu nháp' }).click()
  await page.getByText(/Đã lưu lúc/).waitFor()
}

/** Hands a new notice in as the group admin. @returns its address */
async function handIn(title: string): Promise<string> {
  const { page } = await openAs(ADMIN, '/notices/compose')
  await writeReminder(page, title)
  await page.getByRole('button', { name: 'Gửi duyệt' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Gửi duyệt' }).click()
  await page.getByRole('heading', { level: 1, name: title }).waitFor()
  await page.getByText('Chờ người khác duyệt').waitFor()
  return new URL(page.url()).pathname
}

/** Approves as the head, every line of the list ticked. */
async function approve(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Duyệt', exact: true }).click()
  const dialog = page.getByRole('dialog')
  for (const box of await dialog.getByRole('checkbox').all()) await box.check()
  await dialog.getByRole('button', { name: 'Duyệt', exact: true }).click()
  await page.getByRole('button', { name: 'Gửi ngay' }).waitFor()
}

describe('writing a notice', () => {
  it('shows what must not go out at its place, and holds the notice back', async () => {
    const { page } = await openAs(ADMIN, '/notices/compose')
    await fieldOf(page, 'Tiêu đề').fill('Chú ý xe lạ')
    await fieldOf(page, 'Việc gì').fill('Bà con chú ý xe biển số 18B1-234.56 hay đi qua xóm.')
    await page.getByText('Phải sửa: Có biển số xe').waitFor()
    expect(await page.locator('mark[data-level="block"]').innerText()).toBe('18B1-234.56')
    await page.getByRole('button', { name: 'Xem chỗ này' }).click()
    expect(await page.evaluate('getSelection().toString()')).toBe('18B1-234.56')
    expect(await page.getByRole('button', { name: 'Gửi duyệt' }).isDisabled()).toBe(true)
    await fieldOf(page, 'Việc gì').fill('Bà con chú ý xe lạ hay đi qua xóm.')
    await page.getByText('Chưa thấy gì phải sửa.').waitFor()
    expect(await page.getByRole('button', { name: 'Gửi duyệt' }).isEnabled()).toBe(true)
  })

  it('pictures it as a chat shows it and as it is read aloud', async () => {
    const { page } = await openAs(ADMIN, '/notices/compose')
    await fieldOf(page, 'Tiêu đề').fill('Khóa cửa trước 22 giờ')
    await fieldOf(page, 'Việc gì').fill('Đề nghị bà con khóa cửa, kiểm tra bếp.')
    const telegram = page.getByRole('figure', { name: 'Thông báo trên Telegram' })
    await telegram.getByText('[CẢNH BÁO] Khóa cửa trước 22 giờ').waitFor()
    await page.getByText('Loa', { exact: true }).click()
    await page.getByRole('region', { name: 'Bản đọc loa' }).getByText('hai mươi hai giờ').waitFor()
  })

  it('counts whom it reaches before anything is sent', async () => {
    const { page } = await openAs(ADMIN, '/notices/compose')
    const forecast = page.getByRole('region', { name: 'Dự kiến' })
    await forecast.getByText('Nhóm Zalo thường').waitFor()
    await page.getByText('Chọn từng nhóm', { exact: true }).click()
    await page.getByText('Chưa chọn nhóm nào').waitFor()
    await page.getByLabel('Tìm nhóm').fill('vi xuyen')
    await page.getByRole('checkbox', { name: GROUP }).check()
    await page.getByText('Đã chọn 1 nhóm').waitFor()
    await expect.poll(() => forecast.innerText()).toMatch(/1\s*đăng tay|đăng tay\s*1/)
  })

  it('keeps what is typed by itself once there is a draft', async () => {
    const { page } = await openAs(ADMIN, '/notices/compose')
    await writeReminder(page, 'Tắt loa sau 22 giờ')
    await fieldOf(page, 'Ở đâu, khi nào').fill('Trong khu dân cư')
    await expect.poll(() => page.getByText('Chưa lưu', { exact: true }).count(), { timeout: 8_000 }).toBe(0)
    await page.reload()
    await fieldOf(page, 'Ở đâu, khi nào').waitFor()
    expect(await fieldOf(page, 'Ở đâu, khi nào').inputValue()).toBe('Trong khu dân cư')
  })

  it('never writes over what somebody else saved meanwhile', async () => {
    const { page } = await openAs(ADMIN, '/notices/compose')
    await writeReminder(page, 'Kiểm tra ổ điện')
    const other = await openAs(HEAD, new URL(page.url()).pathname + new URL(page.url()).search)
    await fieldOf(other.page, 'Ở đâu, khi nào').fill('Ở chợ')
    await other.page.getByRole('button', { name: 'Lưu nháp' }).click()
    await expect.poll(() => other.page.getByText('Chưa lưu', { exact: true }).count()).toBe(0)
    await fieldOf(page, 'Ở đâu, khi nào').fill('Ở trường')
    await page.getByRole('alert').getByText('Người khác vừa sửa').waitFor()
    expect(await fieldOf(page, 'Ở đâu, khi nào').inputValue()).toBe('Ở trường')
    await page.getByRole('button', { name: 'Lưu bản của tôi' }).click()
    await expect.poll(() => page.getByRole('alert').count()).toBe(0)
  })
})

describe('approving a notice', () => {
  it('is nothing for its author', async () => {
    const { page } = await openAs(ADMIN, await handIn('Khóa cửa, tắt bếp'))
    await page.getByText('Anh/chị đã soạn hoặc sửa thông báo này nên không tự duyệt được.').waitFor()
    expect(await page.getByRole('button', { name: 'Duyệt', exact: true }).count()).toBe(0)
  })

  it('wants every line of the list ticked', async () => {
    const { page } = await openAs(HEAD, await handIn('Dắt xe vào nhà'))
    await page.getByRole('button', { name: 'Duyệt', exact: true }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('checkbox').first().check()
    await dialog.getByRole('button', { name: 'Duyệt', exact: true }).click()
    await dialog.getByText('Xin đánh dấu đủ các điều trên.').waitFor()
  })

  it('can be refused with a reason that the author reads', async () => {
    const address = await handIn('Giữ trật tự đêm nay')
    const head = await openAs(HEAD, address)
    await head.page.getByRole('button', { name: 'Yêu cầu sửa' }).click()
    const dialog = head.page.getByRole('dialog')
    await dialog.getByRole('button', { name: 'Yêu cầu sửa' }).click()
    await dialog.getByText('Xin ghi lý do.').waitFor()
    await dialog.getByLabel('Lý do').fill('Ghi rõ giờ tắt loa.')
    await dialog.getByRole('button', { name: 'Yêu cầu sửa' }).click()
    const author = await openAs(ADMIN, address)
    await author.page
      .getByRole('region', { name: /Yêu cầu sửa/ })
      .getByText('Ghi rõ giờ tắt loa.')
      .waitFor()
  })

  it('is not even to be seen from another unit', async () => {
    const { page } = await openAs(STRANGER, await handIn('Chuyện riêng của phường'))
    await page.getByText('Không có thông báo này').waitFor()
    await page.goto(`${product.url}/notices`)
    await page.getByRole('heading', { level: 1, name: 'Thông báo' }).waitFor()
    expect(await page.getByText('Chuyện riêng của phường').count()).toBe(0)
  })
})

describe('watching a notice go out', () => {
  it('shows who has not posted it yet, and who has', async () => {
    const address = await handIn('Hai mươi hai giờ, khóa cửa')
    const { page } = await openAs(HEAD, address)
    await approve(page)
    await page.getByRole('button', { name: 'Gửi ngay' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Gửi ngay' }).click()
    const row = page.getByRole('row').filter({ hasText: GROUP })
    await row.getByText('Chờ đăng tay').waitFor({ timeout: 30_000 })
    await row.getByText('Quản trị: Mai Văn Lộc').waitFor()
    const code = /TB-[0-9A-Z]+/.exec(await page.locator('body').innerText())?.[0] ?? ''
    await page.getByText('Nhóm Zalo', { exact: true }).click()
    await page.getByRole('figure').getByText(`/thong-bao/${code}`).waitFor()
    const admin = await openAs(ADMIN, address)
    await admin.page.getByRole('button', { name: `Đã đăng vào nhóm ${GROUP}` }).click()
    await row.getByText('Đã đăng tay').waitFor({ timeout: 30_000 })
    await row.getByText('bởi Mai Văn Lộc').waitFor()
  }, 90_000)
})

const settle = (page: Page) => page.waitForTimeout(400)

/** What axe finds on the page as it is; empty when nothing hinders anybody. */
async function findBarriers(page: Page): Promise<unknown[]> {
  await settle(page)
  const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
  const { violations } = await new AxeBuilder({ page }).withTags(tags).analyze()
  return violations.map(({ id, nodes }) => [id, nodes.map((node) => node.html)])
}

/** Every page, brought to the state in which people look at it. */
const PAGES: Readonly<Record<string, (page: Page) => Promise<unknown>>> = {
  list: async (page) => {
    await page.goto(`${product.url}/notices`)
    await page.getByRole('list', { name: 'Danh sách thông báo' }).waitFor()
  },
  compose: async (page) => {
    await page.goto(`${product.url}/notices/compose`)
    await fieldOf(page, 'Tiêu đề').fill('Chú ý xe biển số 18B1-234.56')
    await fieldOf(page, 'Việc gì').fill('Bà con chú ý.')
    await page.getByText('Phải sửa: Có biển số xe').waitFor()
    await page.getByText('Lặp lại', { exact: true }).click()
  },
  notice: async (page) => {
    await page.goto(`${product.url}/notices`)
    await page.getByRole('list', { name: 'Danh sách thông báo' }).getByRole('link').first().click()
    await page.getByRole('region', { name: 'Xem trước' }).getByRole('figure').waitFor()
  },
  calendar: async (page) => {
    await page.goto(`${product.url}/notices/calendar`)
    await page.getByRole('heading', { name: 'Lịch gửi thông báo' }).waitFor()
  },
  groups: async (page) => {
    await page.goto(`${product.url}/notices/groups`)
    await page.getByRole('link', { name: GROUP }).waitFor()
  },
  group: async (page) => {
    await page.goto(`${product.url}/notices/groups`)
    await page.getByRole('link', { name: GROUP }).click()
    await page.getByRole('heading', { level: 1, name: GROUP }).waitFor()
  },
  'link code': async (page) => {
    await page.goto(`${product.url}/notices/groups`)
    await page.getByRole('button', { name: 'Liên kết nhóm' }).click()
    await page.getByRole('button', { name: 'Tạo mã', exact: true }).click()
    await page.getByText('Mã liên kết', { exact: true }).waitFor()
  },
  loudspeaker: async (page) => {
    await page.goto(`${product.url}/notices/loudspeaker`)
    await page.getByRole('heading', { name: 'Tiếng loa an ninh' }).waitFor()
  },
}

describe.each(Object.entries(PAGES))('the page %s', (_, open) => {
  it.each([
    ['a phone', PHONE],
    ['a desk', DESK],
  ] as const)('is accessible by day and night and fits on %s', async (_screen, screen) => {
    const { page, complaints } = await openPage(browser, { ...screen, storageState: await sessionOf(ADMIN) })
    await open(page)
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      expect(await findBarriers(page), colorScheme).toEqual([])
    }
    expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0)
    expect(complaints).toEqual([])
  })
})
