import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type RunningProduct, startProduct } from '../support/product.ts'
import { type KeptSession, keepSession, logIn, tryLogIn } from './support/log-in.ts'
import { DESK, openBrowser, openPage, PHONE } from './support/open-browser.ts'

const DUTY = 'trucban.namdinh'
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

/** The inbox of the duty officer, on a desk. */
async function openInbox(login = DUTY, screen: typeof DESK | typeof PHONE = DESK) {
  sessions[login] ??= await keepSession(browser, product, login)
  const watched = await openPage(browser, { ...screen, storageState: sessions[login] })
  await watched.page.goto(`${product.url}/inbox`)
  await watched.page.getByRole('list', { name: 'Danh sách hồ sơ' }).waitFor()
  const rows = watched.page.getByRole('list', { name: 'Danh sách hồ sơ' }).getByRole('link')
  return { ...watched, rows }
}

/** Opens the case file whose headline holds these words. */
async function openCase(words: string, login = DUTY) {
  const inbox = await openInbox(login)
  await inbox.rows.filter({ hasText: words }).click()
  await inbox.page.getByRole('heading', { level: 1, name: words }).waitFor()
  return inbox
}

describe('the door', () => {
  it('says in plain words that the password was wrong, and stays usable', async () => {
    const { page } = await openPage(browser, DESK)
    await tryLogIn(page, product.url, DUTY, 'sai-mat-khau')
    await page.getByRole('alert').getByText('không đúng').waitFor()
    expect(await page.getByRole('button', { name: 'Đăng nhập' }).isEnabled()).toBe(true)
  })

  it('asks for both fields before anything is sent', async () => {
    const { page } = await openPage(browser, DESK)
    await page.goto(`${product.url}/inbox`)
    await page.getByRole('button', { name: 'Đăng nhập' }).click()
    await page.getByText('Xin nhập tên đăng nhập.').waitFor()
    await page.getByText('Xin nhập mật khẩu.').waitFor()
  })

  it('leads people without casework to where they work, and no case is on their way', async () => {
    const { page } = await openPage(browser, DESK)
    const account = product.accounts.find((one) => one.role === 'auditor')
    await tryLogIn(page, product.url, account?.login ?? '', account?.password ?? '')
    await page.waitForURL(/\/settings/)
    await page.getByRole('link', { name: /Nhật ký/ }).waitFor()
    expect(await page.getByRole('list', { name: 'Danh sách hồ sơ' }).count()).toBe(0)
  })

  it('shows nothing of a case after log-out', async () => {
    const { page } = await openPage(browser, DESK)
    await logIn(page, product, DUTY)
    await page.getByRole('button', { name: 'Tài khoản' }).click()
    await page.getByRole('menuitem', { name: 'Đăng xuất' }).click()
    await page.getByRole('heading', { name: 'Đăng nhập' }).waitFor()
    await page.goBack()
    expect(await page.getByText('cầm gậy').count()).toBe(0)
  })
})

describe('the list', () => {
  it('says urgency in words, not by colour alone', async () => {
    const { rows } = await openInbox()
    expect(await rows.filter({ hasText: 'cầm gậy' }).innerText()).toContain('Khẩn cấp')
  })

  it('finds without diacritics', async () => {
    const { page, rows } = await openInbox()
    await page.getByRole('searchbox', { name: 'Tìm hồ sơ' }).fill('may bom')
    await expect.poll(() => rows.count()).toBe(1)
    await expect.poll(() => rows.innerText()).toContain('máy bơm')
  })

  it('says so when nothing was found', async () => {
    const { page } = await openInbox()
    await page.getByRole('searchbox', { name: 'Tìm hồ sơ' }).fill('xyzxyz')
    await page.getByText('Không tìm thấy hồ sơ phù hợp').waitFor()
  })

  it('keeps searched words out of the address', async () => {
    const { page, rows } = await openInbox()
    await page.getByRole('searchbox', { name: 'Tìm hồ sơ' }).fill('may bom')
    await expect.poll(() => rows.count()).toBe(1)
    expect(page.url()).not.toContain('may')
  })

  it('narrows by filters and takes them off again', async () => {
    const { page, rows } = await openInbox()
    const all = await rows.count()
    await page.getByRole('button', { name: 'Bộ lọc' }).click()
    await page.getByLabel('Loại việc').selectOption('MA_TUY')
    await expect.poll(() => rows.count()).toBe(1)
    await page.getByRole('button', { name: 'Bỏ lọc' }).click()
    await expect.poll(() => rows.count()).toBe(all)
  })

  it('holds as many rows as the saved view promises', async () => {
    const { page, rows } = await openInbox()
    const view = page
      .getByRole('navigation', { name: 'Danh mục hồ sơ' })
      .getByRole('link', { name: 'Tất cả' })
    const numberOf = async () => Number(/\d+/.exec(await view.first().innerText())?.[0])
    await expect.poll(numberOf).toBeGreaterThan(0)
    const promised = await numberOf()
    await view.first().click()
    await expect.poll(() => rows.count()).toBe(promised)
    const current = page.getByRole('navigation', { name: 'Danh mục hồ sơ' }).locator('[aria-current]:visible')
    await expect.poll(() => current.allInnerTexts()).toEqual([await view.first().innerText()])
  })

  it('is walked by J and K, opened by Enter and left by Escape', async () => {
    const { page, rows } = await openInbox()
    await page.keyboard.press('j')
    await page.keyboard.press('j')
    await page.keyboard.press('k')
    await page.keyboard.press('Enter')
    await page.locator('#case-title').waitFor()
    await expect.poll(() => rows.first().getAttribute('aria-current')).toBe('page')
    await page.keyboard.press('Escape')
    await expect.poll(() => page.locator('#case-title').count()).toBe(0)
  })

  it('searches at the slash, and types letters of shortcuts as letters', async () => {
    const { page } = await openInbox()
    await page.keyboard.press('/')
    await page.keyboard.type('jk/')
    await expect.poll(() => page.getByRole('searchbox').inputValue()).toBe('jk/')
  })
})

describe('a case file', () => {
  it('is taken with one tap, and the list tells who has it', async () => {
    const { page, rows } = await openCase('cạy khóa')
    await page.getByRole('button', { name: 'Nhận xử lý' }).click()
    await page.getByRole('button', { name: 'Người thụ lý: Phạm Thu Hà' }).waitFor()
    await expect.poll(() => rows.filter({ hasText: 'cạy khóa' }).innerText()).toContain('Phạm Thu Hà')
  })

  it('keeps a note inside the unit', async () => {
    const { page } = await openCase('bãi xe')
    await page.getByLabel('Ghi chú chỉ trong đơn vị').fill('Tổ 2 qua xem lúc 21 giờ.')
    await page.getByRole('button', { name: 'Lưu ghi chú' }).click()
    await page.getByRole('region', { name: 'Diễn biến' }).getByText('Tổ 2 qua xem lúc 21 giờ.').waitFor()
    await expect.poll(() => page.getByLabel('Ghi chú chỉ trong đơn vị').inputValue()).toBe('')
    expect(await page.getByRole('log').innerText()).not.toContain('Tổ 2')
  })

  it('goes on to a next status', async () => {
    const { page } = await openCase('điện lực')
    await page.getByRole('button', { name: 'Chuyển trạng thái' }).click()
    const step = page.getByRole('menuitem').filter({ hasNotText: '…' }).first()
    const label = await step.innerText()
    await step.click()
    await page.getByRole('region', { name: 'Diễn biến' }).getByText(`→ ${label}`).waitFor()
  })

  it('asks for the reason where the law wants one, and keeps it', async () => {
    const { page } = await openCase('bãi xe')
    await page.getByRole('button', { name: 'Chuyển trạng thái' }).click()
    await page.getByRole('menuitem').filter({ hasText: '…' }).first().click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('button', { name: 'Xác nhận' }).click()
    await dialog.getByText('Xin ghi lý do.').waitFor()
    await dialog.getByLabel('Cơ quan nhận').selectOption({ index: 1 })
    await dialog.getByLabel('Lý do').fill('Thuộc ban quản lý chợ.')
    await dialog.getByRole('button', { name: 'Xác nhận' }).click()
    await page.getByRole('region', { name: 'Diễn biến' }).getByText('Thuộc ban quản lý chợ.').waitFor()
  })

  it('keeps unsent words while something else is looked up, and over a reload', async () => {
    const { page, rows } = await openCase('điện lực')
    const note = page.getByLabel('Ghi chú chỉ trong đơn vị')
    await note.fill('Gọi lại lúc 17 giờ')
    await rows.filter({ hasText: 'cầm gậy' }).click()
    await page.getByRole('heading', { level: 1, name: 'cầm gậy' }).waitFor()
    await expect.poll(() => note.inputValue()).toBe('')
    await rows.filter({ hasText: 'điện lực' }).click()
    await page.getByRole('heading', { level: 1, name: 'điện lực' }).waitFor()
    await expect.poll(() => note.inputValue()).toBe('Gọi lại lúc 17 giờ')
    page.on('dialog', (dialog) => void dialog.accept())
    await page.reload()
    await note.waitFor()
    await expect.poll(() => note.inputValue()).toBe('Gọi lại lúc 17 giờ')
    expect(await page.evaluate('JSON.stringify({ ...localStorage })')).not.toContain('17 giờ')
  })

  it('forgets unsent words at log-out', async () => {
    const { page } = await openPage(browser, DESK)
    await logIn(page, product, DUTY)
    await page.getByRole('link').filter({ hasText: 'điện lực' }).first().click()
    await page.getByLabel('Ghi chú chỉ trong đơn vị').fill('Nháp của ca trước')
    await page.getByRole('button', { name: 'Tài khoản' }).click()
    await page.getByRole('menuitem', { name: 'Đăng xuất' }).click()
    await page.getByRole('heading', { name: 'Đăng nhập' }).waitFor()
    expect(await page.evaluate('JSON.stringify({ ...sessionStorage })')).toBe('{}')
  })

  it('keeps unsent words over a session that ends by itself', async () => {
    const { page } = await openPage(browser, DESK)
    await logIn(page, product, DUTY)
    await page.getByRole('link').filter({ hasText: 'điện lực' }).first().click()
    const note = page.getByLabel('Ghi chú chỉ trong đơn vị')
    await note.fill('Hẹn gặp lúc 8 giờ')
    await page.context().clearCookies()
    // The page may notice by itself, before the button is reached.
    const save = page.getByRole('button', { name: 'Lưu ghi chú' })
    await save.click({ timeout: 3_000 }).catch(() => undefined)
    await page.getByText('Phiên làm việc đã hết hạn').waitFor()
    const password = product.accounts.find((one) => one.login === DUTY)?.password ?? ''
    await page.getByLabel('Tên đăng nhập').fill(DUTY)
    await page.getByLabel('Mật khẩu', { exact: true }).fill(password)
    await page.getByRole('button', { name: 'Đăng nhập' }).click()
    await note.waitFor()
    await expect.poll(() => note.inputValue()).toBe('Hẹn gặp lúc 8 giờ')
  })

  it('shows what somebody else changed first, and keeps what was typed', async () => {
    const { page } = await openCase('Hai nhà chung lối đi')
    await page.route('**/api/v1/events', (route) => route.abort())
    await page.reload()
    await page.getByRole('heading', { level: 1, name: 'Hai nhà chung lối đi' }).waitFor()
    const other = await openCase('Hai nhà chung lối đi', 'truongca.namdinh')
    await other.page.getByRole('button', { name: /Người thụ lý/ }).click()
    await other.page.getByRole('menuitem', { name: 'Đỗ Minh Khôi' }).click()
    await other.page.getByRole('button', { name: 'Người thụ lý: Đỗ Minh Khôi' }).waitFor()
    const note = page.getByLabel('Ghi chú chỉ trong đơn vị')
    await note.fill('Đã gọi tổ trưởng tổ hòa giải.')
    await page.getByRole('button', { name: 'Lưu ghi chú' }).click()
    await page.getByRole('alert').getByText('Người thụ lý: Đỗ Minh Khôi').waitFor()
    await page.getByRole('alert').getByText('Ghi chú nội bộ').waitFor()
    await expect.poll(() => note.inputValue()).toBe('Đã gọi tổ trưởng tổ hòa giải.')
    await page.getByRole('button', { name: 'Vẫn làm tiếp' }).click()
    await page.getByRole('region', { name: 'Diễn biến' }).getByText('Đã gọi tổ trưởng').waitFor()
    await expect.poll(() => note.inputValue()).toBe('')
  })

  it('leaves the sight of this unit when it is passed on', async () => {
    const { page, rows } = await openCase('cạy khóa')
    await page.getByRole('button', { name: 'Thao tác khác' }).click()
    await page.getByRole('menuitem', { name: 'Chuyển đơn vị khác' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('Tìm đơn vị').fill('thien truong')
    await dialog.getByRole('radio').first().check()
    await dialog.getByLabel('Lý do').fill('Nơi xảy ra thuộc phường bên.')
    await dialog.getByRole('button', { name: 'Chuyển hồ sơ' }).click()
    await page.getByText(/Đã chuyển tới/).waitFor()
    await expect.poll(() => rows.filter({ hasText: 'cạy khóa' }).count()).toBe(0)
  })

  it('of another unit does not exist', async () => {
    const { page } = await openCase('cầm gậy')
    const address = page.url()
    const stranger = await openInbox('trucban.vungtau')
    await stranger.page.goto(address)
    await stranger.page.getByText('Không có hồ sơ này').waitFor()
  })

  it('can be worked with one thumb', async () => {
    const { page, rows } = await openInbox(DUTY, PHONE)
    await rows.filter({ hasText: 'cầm gậy' }).click()
    await page.getByRole('button', { name: 'Trả lời', exact: true }).click()
    await page.getByRole('log').waitFor()
    await page.getByRole('button', { name: 'Xử lý', exact: true }).click()
    await page.getByRole('region', { name: 'Thời hạn' }).waitFor()
    await page.getByRole('link', { name: 'Về danh sách' }).click()
    await rows.first().waitFor()
  })
})
