import { generateSync } from 'otplib'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type RunningProduct, startProduct } from '../support/product.ts'
import { expectAccessible } from './support/expect-accessible.ts'
import { type KeptSession, keepSession, tryLogIn } from './support/log-in.ts'
import { DESK, openBrowser, openPage, PHONE } from './support/open-browser.ts'

const PASSWORD = 'chín dòng sông chảy về đông'
let product: RunningProduct
let browser: Browser
let head: KeptSession
let administrator: KeptSession
let auditor: KeptSession

beforeAll(async () => {
  product = await startProduct({ withPages: true })
  browser = await openBrowser()
  head = await keepSession(browser, product, 'truongca.namdinh')
  administrator = await keepSession(browser, product, 'quantri')
  auditor = await keepSession(browser, product, 'kiemtra')
})

afterAll(async () => {
  await browser?.close()
  await product?.stop()
})

/** Opens a page of settings and waits for its own heading. */
async function openSettings(
  session: KeptSession,
  address: string,
  look: BrowserContextOptions = DESK,
): Promise<Page> {
  const { page } = await openPage(browser, { ...look, storageState: session })
  await page.goto(`${product.url}/settings${address}`)
  await page.getByRole('heading', { level: 1 }).waitFor()
  return page
}

const HEAD_PAGES = {
  '/notifications': 'Thông báo đã nhận',
  '/security': 'Đăng nhập và bảo mật',
  '/people': 'Người và quyền',
  '/unit': 'Thông tin đơn vị',
  '/hamlets': 'Thôn, tổ dân phố',
  '/labels': 'Nhãn hồ sơ',
  '/replies': 'Câu trả lời mẫu',
  '/calendar': 'Lịch làm việc',
  '/templates': 'Mẫu giấy tờ',
  '/audit': 'Nhật ký truy cập',
  '/tokens': 'Mã truy cập',
}
const ADMINISTRATOR_PAGES = {
  '/unit': 'Đơn vị và địa bàn',
  '/routing': 'Phân luồng tin',
  '/channels': 'Kênh nhắn tin',
}

it('every page of settings is reached from their list and bars nobody', { timeout: 300_000 }, async () => {
  for (const [session, pages] of [
    [head, HEAD_PAGES],
    [administrator, ADMINISTRATOR_PAGES],
  ] as const) {
    const page = await openSettings(session, '')
    for (const [address, title] of Object.entries(pages)) {
      await page.setViewportSize(DESK.viewport)
      await page
        .getByRole('navigation', { name: 'Các trang cài đặt' })
        .getByRole('link', { name: title })
        .click()
      await page.waitForURL(`**/settings${address}`)
      await page.getByRole('heading', { level: 1, name: title }).waitFor()
      await page.locator('.mantine-Skeleton-root').first().waitFor({ state: 'detached' })
      await expectAccessible(page)
    }
  }
})

it('invites somebody, who chooses a password and a second factor by the picture', async () => {
  const page = await openSettings(head, '/people', PHONE)
  await page.getByLabel('Họ và tên').fill('Trần Thị Bưởi')
  await page.getByLabel('Tên đăng nhập').fill('trucban.moi')
  await page.getByRole('button', { name: 'Tạo đường dẫn mời' }).click()
  const link = (await page.getByRole('status').locator('code').textContent()) ?? ''

  const { page: guest } = await openPage(browser, PHONE)
  await guest.goto(link.replace(new URL(link).origin, product.url))
  await guest.getByText('Tên đăng nhập: trucban.moi').waitFor()
  await guest.getByLabel('Chọn mật khẩu', { exact: true }).fill(PASSWORD)
  await guest.getByLabel('Nhập lại mật khẩu mới', { exact: true }).fill(PASSWORD)
  await guest.getByRole('button', { name: 'Nhận tài khoản' }).click()
  await guest.getByText('Xong. Anh/chị đăng nhập').waitFor()
  await tryLogIn(guest, product.url, 'trucban.moi', PASSWORD)
  await guest.getByRole('list', { name: 'Danh sách hồ sơ' }).waitFor()

  await guest.goto(`${product.url}/settings/security`)
  await guest.getByRole('button', { name: 'Bật mã xác thực' }).click()
  await guest.getByLabel('Nhập mật khẩu để tiếp tục', { exact: true }).fill(PASSWORD)
  await guest.getByRole('button', { name: 'Tiếp tục' }).click()
  await guest.getByRole('img', { name: 'Mã QR' }).waitFor()
  await expectAccessible(guest)
  const secret = ((await guest.locator('code').textContent()) ?? '').replaceAll(' ', '')
  await guest.getByLabel('Mã 6 số đang hiện').fill(generateSync({ secret }))
  await guest.getByRole('button', { name: 'Bật', exact: true }).click()
  await guest.getByText('Đang bật: mỗi lần đăng nhập').waitFor()
})

it('takes a person out with the desk handed over in one step', async () => {
  const page = await openSettings(head, '/people')
  await page.getByRole('button', { name: 'Sửa Trần Thị Bưởi' }).click()
  await page.getByRole('menuitem', { name: 'Thôi cấp quyền' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('combobox').selectOption({ label: 'Phạm Thu Hà (Trực ban)' })
  await dialog.getByRole('button', { name: 'Thôi cấp quyền' }).click()
  await page.getByText('Đã thôi cấp quyền, bàn giao 0 hồ sơ.').waitFor()
  await page.getByText(/Đã thôi quyền/).waitFor()
})

it('keeps hamlets, holidays and replies as a head writes them', async () => {
  const page = await openSettings(head, '/hamlets', PHONE)
  await page.getByLabel('Tên thôn, ấp, tổ dân phố').fill('Tổ dân phố thử nghiệm')
  await page.getByRole('main').getByRole('button', { name: 'Thêm', exact: true }).click()
  const mine = page.getByLabel('Tôi phụ trách Tổ dân phố thử nghiệm')
  await mine.click({ force: true })
  await expect.poll(() => mine.isChecked()).toBe(true)
  await page.goto(`${product.url}/settings/calendar`)
  await page.getByLabel('Dịp').fill('Lễ hội làng')
  await page.getByRole('main').getByRole('button', { name: 'Thêm', exact: true }).click()
  await page.getByText(/Lễ hội làng · Nghỉ · riêng đơn vị/).waitFor()
  await page.goto(`${product.url}/settings/replies`)
  await page.getByRole('button', { name: 'Thêm câu trả lời' }).click()
  await page.getByLabel('Tên gọi').fill('Hẹn gọi lại')
  await page.getByLabel('Nội dung').fill('Hồ sơ ')
  await page.getByRole('button', { name: '+ mã hồ sơ' }).click()
  await page.getByRole('button', { name: 'Lưu' }).click()
  await page.getByText('Hồ sơ {ma}').waitFor()
  await page.reload()
  await page.getByText('Hồ sơ {ma}').waitFor()
})

it('tries a rule on the page before it is saved', async () => {
  const page = await openSettings(administrator, '/routing')
  await page.getByRole('button', { name: 'Thêm quy tắc' }).click()
  await page.getByLabel('Tên quy tắc').fill('Mọi tin về tỉnh')
  await page.getByLabel('Giao cho').selectOption('unit')
  await page.getByLabel('Mã đơn vị').fill('P-37')
  await page.getByRole('button', { name: 'Thử', exact: true }).click()
  await page.getByText(/^Đến: Trực ban Công an/).waitFor()
  await page.getByText('Có thay đổi chưa lưu.').waitFor()
  await page.getByRole('button', { name: 'Bỏ thay đổi' }).click()
  await page.getByText('Đang dùng quy tắc có sẵn của hệ thống.').waitFor()
  expect(await page.getByText('1. Mọi tin về tỉnh').count()).toBe(0)
})

it('lets the auditor check a chain, and shows others that the page is not theirs', async () => {
  const page = await openSettings(auditor, '/audit', PHONE)
  await page.getByRole('button', { name: 'Kiểm tra tính toàn vẹn' }).click()
  await page.getByText(/^Nguyên vẹn: \d+ dòng/).waitFor()
  await page.goto(`${product.url}/settings/people`)
  await page.getByText('Tài khoản này không làm việc ở mục này').waitFor()
})
