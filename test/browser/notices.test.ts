import type { Browser, Page } from 'playwright-core'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { comeToRest } from '../support/come-to-rest.ts'
import { type DeskClient, openDesk } from '../support/desk-client.ts'
import { type FakeTelegram, startFakeTelegram } from '../support/fake-telegram/start-fake-telegram.ts'
import { telegramSettings } from '../support/platform-settings.ts'
import { type RunningProduct, startProduct } from '../support/product.ts'
import { groupChats, linkWaitingGroups, makeGroupAdmin } from '../support/telegram-groups.ts'
import { expectAccessible } from './support/expect-accessible.ts'
import { type KeptSession, keepSession } from './support/log-in.ts'
import { DESK, openBrowser, openPage, PHONE } from './support/open-browser.ts'

const ADMIN = 'nhom.namdinh'
const HEAD = 'truongca.namdinh'
const STRANGER = 'truongca.vungtau'
const GROUP = 'Tổ dân phố số 9 Vị Xuyên'
/** Few enough a second for a person, or a test, to watch and to stop. */
const PER_SECOND = 3
const CHATS = groupChats(16)

let telegram: FakeTelegram
let product: RunningProduct
let browser: Browser
/** People at the API: for what a test only needs to have happened. */
let author: DeskClient
let approver: DeskClient
const sessions = new Map<string, Promise<KeptSession>>()

beforeAll(async () => {
  telegram = await startFakeTelegram()
  product = await startProduct({
    withPages: true,
    env: {
      ...telegramSettings(telegram),
      TELEGRAM_MESSAGES_PER_SECOND: String(PER_SECOND),
    },
  })
  for (const chat of CHATS) makeGroupAdmin(telegram, chat)
  const opened = [openBrowser(), openDesk(product, ADMIN), openDesk(product, HEAD)] as const
  ;[browser, author, approver] = await Promise.all(opened)
  await Promise.all([addGroupByHand(), linkWaitingGroups(product, CHATS.length)])
})

afterAll(async () => {
  await browser?.close()
  await product?.stop()
  await telegram?.close()
})

function sessionOf(login: string): Promise<KeptSession> {
  const known = sessions.get(login) ?? keepSession(browser, product, login)
  sessions.set(login, known)
  return known
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

/** A small picture, as a phone or a desk hands it over. */
async function pictureFile(name: string) {
  const canvas = { width: 320, height: 200, channels: 3, background: '#3a6' } as const
  return { name, mimeType: 'image/png', buffer: await sharp({ create: canvas }).png().toBuffer() }
}

interface MadeNotice {
  readonly id: string
  readonly code: string
  readonly path: string
}

/** What the group admin handed in for one group that is posted to by hand, or for all of Telegram. */
async function handIn(title: string, platform: 'by-hand' | 'telegram' = 'by-hand'): Promise<MadeNotice> {
  const { items } = await author.call<{ items: readonly { id: string; name: string }[] }>(
    'GET',
    `/groups?platform=${platform}&status=ACTIVE`,
  )
  const groups = items.filter(({ name }) => platform === 'telegram' || name === GROUP)
  const { id, code } = await author.call<{ id: string; code: string }>('POST', '/notices', {
    type: 'TB_NHACGIO',
    texts: { vi: { title, what: 'Đề nghị bà con kiểm tra cửa và bếp.' } },
    audience: { groupIds: groups.map((group) => group.id) },
  })
  await author.call('POST', `/notices/${id}/transitions`, { to: 'IN_REVIEW' })
  return { id, code, path: `/notices/${id}` }
}

/** The same, approved and let out. */
async function release(title: string): Promise<MadeNotice> {
  const notice = await handIn(title)
  for (const to of ['APPROVED', 'SENDING'])
    await approver.call('POST', `/notices/${notice.id}/transitions`, { to })
  return notice
}

describe('writing a notice', () => {
  it('shows what must not go out at its place, and holds the notice back', async () => {
    const { page } = await openAs(ADMIN, '/notices/compose')
    await fieldOf(page, 'Tiêu đề').fill('Chú ý xe lạ')
    await fieldOf(page, 'Việc gì').fill('Bà con chú ý xe biển số 18B1-234.56 hay đi qua xóm.')
    await page.getByText('Phải sửa: Có biển số xe').waitFor()
    expect(await page.locator('mark[data-level="block"]').innerText()).toBe('18B1-234.56')
    await page.getByRole('button', { name: 'Xem chỗ này' }).click()
    await expect.poll(() => page.evaluate('getSelection().toString()')).toBe('18B1-234.56')
    const handIn = page.getByRole('button', { name: 'Gửi duyệt' })
    await expect.poll(() => handIn.isDisabled()).toBe(true)
    await fieldOf(page, 'Việc gì').fill('Bà con chú ý xe lạ hay đi qua xóm.')
    await page.getByText('Chưa thấy gì phải sửa.').waitFor()
    await expect.poll(() => handIn.isEnabled()).toBe(true)
  })

  it('pictures it as a chat shows it and as it is read aloud', async () => {
    const { page } = await openAs(ADMIN, '/notices/compose')
    await fieldOf(page, 'Tiêu đề').fill('Khóa cửa trước 22 giờ')
    await fieldOf(page, 'Việc gì').fill('Đề nghị bà con khóa cửa, kiểm tra bếp.')
    const onTelegram = page.getByRole('figure', { name: 'Thông báo trên Telegram' })
    await onTelegram.getByText('[CẢNH BÁO] Khóa cửa trước 22 giờ').waitFor()
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
    const saved = page.waitForResponse((answer) => answer.request().method() === 'PATCH' && answer.ok())
    await fieldOf(page, 'Ở đâu, khi nào').fill('Trong khu dân cư')
    await saved
    await expect.poll(() => page.getByText('Chưa lưu', { exact: true }).count()).toBe(0)
    await page.reload()
    await expect.poll(() => fieldOf(page, 'Ở đâu, khi nào').inputValue()).toBe('Trong khu dân cư')
  })

  it('takes a picture with what it shows, and asks for an answer by one press', async () => {
    const { page } = await openAs(ADMIN, '/notices/compose')
    await writeReminder(page, 'Tắt bếp, rút điện')
    await page.getByLabel('Thêm ảnh hoặc PDF').setInputFiles(await pictureFile('bep.png'))
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('img', { name: 'Ảnh vừa chọn' }).waitFor()
    await dialog.getByRole('button', { name: 'Thêm vào thông báo' }).click()
    await dialog.getByText('Xin ghi một câu.').waitFor()
    await dialog.getByLabel('Ảnh cho thấy gì').fill('Bếp ga đã khóa van')
    await dialog.getByRole('button', { name: 'Thêm vào thông báo' }).click()
    const onTelegram = page.getByRole('figure', { name: 'Thông báo trên Telegram' })
    const picture = onTelegram.getByRole('img', { name: 'Bếp ga đã khóa van' })
    await picture.waitFor()
    const isLoaded = `[...document.images].some((one) => one.alt === 'Bếp ga đã khóa van' && one.naturalWidth > 0)`
    await expect.poll(() => page.evaluate(isLoaded)).toBe(true)
    await page.getByText('Nút “Đã nhận”').click()
    await onTelegram.getByRole('list', { name: 'Nút dưới thông báo' }).getByText('Đã nhận').waitFor()
    await page.getByRole('button', { name: 'Bỏ bep.jpg' }).click()
    await expect.poll(() => picture.count()).toBe(0)
  })

  it('never writes over what somebody else saved meanwhile', async () => {
    const { id } = await author.call<{ id: string }>('POST', '/notices', {
      type: 'TB_NHACGIO',
      texts: { vi: { title: 'Kiểm tra ổ điện', what: 'Đề nghị bà con kiểm tra ổ điện.' } },
    })
    const { page } = await openAs(ADMIN, `/notices/compose?id=${id}`)
    await fieldOf(page, 'Ở đâu, khi nào').waitFor()
    const others = { type: 'TB_NHACGIO', texts: { vi: { title: 'Kiểm tra ổ điện', what: 'Ở chợ.' } } }
    await approver.call('PATCH', `/notices/${id}`, others)
    await fieldOf(page, 'Ở đâu, khi nào').fill('Ở trường')
    await page.getByRole('alert').getByText('Người khác vừa sửa').waitFor()
    expect(await fieldOf(page, 'Ở đâu, khi nào').inputValue()).toBe('Ở trường')
    await page.getByRole('button', { name: 'Lưu bản của tôi' }).click()
    await expect.poll(() => page.getByRole('alert').count()).toBe(0)
  })
})

describe('approving a notice', () => {
  it('is nothing for its author', async () => {
    const { page } = await openAs(ADMIN, '/notices/compose')
    await writeReminder(page, 'Khóa cửa, tắt bếp')
    await page.getByRole('button', { name: 'Gửi duyệt' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Gửi duyệt' }).click()
    await page.getByRole('heading', { level: 1, name: 'Khóa cửa, tắt bếp' }).waitFor()
    await page.getByText('Anh/chị đã soạn hoặc sửa thông báo này nên không tự duyệt được.').waitFor()
    expect(await page.getByRole('button', { name: 'Duyệt', exact: true }).count()).toBe(0)
  })

  it('wants every line of the list ticked', async () => {
    const { page } = await openAs(HEAD, (await handIn('Dắt xe vào nhà')).path)
    await page.getByRole('button', { name: 'Duyệt', exact: true }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('checkbox').first().check()
    await dialog.getByRole('button', { name: 'Duyệt', exact: true }).click()
    await dialog.getByText('Xin đánh dấu đủ các điều trên.').waitFor()
    for (const box of await dialog.getByRole('checkbox').all()) await box.check()
    await dialog.getByRole('button', { name: 'Duyệt', exact: true }).click()
    await page.getByRole('button', { name: 'Gửi ngay' }).waitFor()
  })

  it('can be refused with a reason that the author reads', async () => {
    const { path } = await handIn('Giữ trật tự đêm nay')
    const head = await openAs(HEAD, path)
    await head.page.getByRole('button', { name: 'Yêu cầu sửa' }).click()
    const dialog = head.page.getByRole('dialog')
    await dialog.getByRole('button', { name: 'Yêu cầu sửa' }).click()
    await dialog.getByText('Xin ghi lý do.').waitFor()
    await dialog.getByLabel('Lý do').fill('Ghi rõ giờ tắt loa.')
    await dialog.getByRole('button', { name: 'Yêu cầu sửa' }).click()
    const { page } = await openAs(ADMIN, path)
    await page
      .getByRole('region', { name: /Yêu cầu sửa/ })
      .getByText('Ghi rõ giờ tắt loa.')
      .waitFor()
  })

  it('is not even to be seen from another unit', async () => {
    const { page } = await openAs(STRANGER, (await handIn('Chuyện riêng của phường')).path)
    await page.getByText('Không có thông báo này').waitFor()
    await page.goto(`${product.url}/notices`)
    await page.getByRole('heading', { level: 1, name: 'Thông báo' }).waitFor()
    expect(await page.getByText('Chuyện riêng của phường').count()).toBe(0)
  })
})

describe('watching a notice go out', () => {
  it('moves before the eyes, holds when paused, and ends with every group told once', async () => {
    const { id, code, path } = await handIn('Tắt bếp trước khi ngủ', 'telegram')
    await approver.call('POST', `/notices/${id}/transitions`, { to: 'APPROVED' })
    telegram.failNext('sendMessage', { kind: 'close-after' })
    const { page } = await openAs(HEAD, path)
    await page.getByRole('button', { name: 'Gửi ngay' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Gửi ngay' }).click()
    const progress = page.getByRole('progressbar', { name: 'Tiến độ gửi' })
    const shown = async () => Number(await progress.getAttribute('aria-valuenow'))
    await expect.poll(shown).toBeGreaterThan(1)
    await page.getByRole('button', { name: 'Tạm dừng' }).click()
    await page.getByText('Đang tạm dừng.').waitFor()
    const copies = () =>
      CHATS.map((chat) => telegram.messages(chat).filter(({ text }) => text.includes(code)).length)
    const total = () => copies().reduce((sum, count) => sum + count, 0)
    // What was handed over just before the pause still arrives; then nothing more does.
    expect(await comeToRest(total, 4_000 / PER_SECOND), 'sent while paused').toBeLessThan(CHATS.length)
    await page.getByRole('button', { name: 'Gửi tiếp' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Gửi tiếp' }).click()
    await page.getByText('1 nơi chưa rõ đã nhận hay chưa').waitFor()
    await expect.poll(total).toBe(CHATS.length)
    await page.getByRole('button', { name: /^Nhóm đã có tin:/ }).click()
    await expect.poll(() => page.getByText('chưa rõ đã nhận hay chưa').count()).toBe(0)
    expect(copies(), 'each group once').toEqual(CHATS.map(() => 1))
  })

  it('shows who has not posted it yet, and who has', async () => {
    const { code, path } = await release('Hai mươi hai giờ, khóa cửa')
    const { page } = await openAs(HEAD, path)
    const row = page.getByRole('row').filter({ hasText: GROUP })
    await row.getByText('Chờ đăng tay').waitFor()
    await row.getByText('Quản trị: Mai Văn Lộc').waitFor()
    await page.getByText('Nhóm Zalo', { exact: true }).click()
    await page.getByRole('figure').getByText(`/thong-bao/${code}`).waitFor()
    const admin = await openAs(ADMIN, path)
    await admin.page.getByRole('button', { name: `Đã đăng vào nhóm ${GROUP}` }).click()
    await row.getByText('Đã đăng tay').waitFor()
    await row.getByText('bởi Mai Văn Lộc').waitFor()
  })
})

describe('stopping everything', () => {
  it('tells everybody who works on notices, with the reason, until it is lifted', async () => {
    const head = await openAs(HEAD, '/notices')
    await head.page.getByRole('button', { name: 'Dừng mọi việc gửi' }).click()
    await head.page.getByRole('dialog').getByLabel('Lý do').fill('Tài khoản có thể bị chiếm.')
    await head.page.getByRole('button', { name: 'Dừng ngay' }).click()
    const admin = await openAs(ADMIN, '/notices/groups')
    await admin.page.getByText('Đang dừng gửi mọi thông báo').waitFor()
    await admin.page.getByText('Tài khoản có thể bị chiếm.').waitFor()
    expect(await admin.page.getByRole('button', { name: 'Cho gửi lại' }).count()).toBe(0)
    head.page.on('dialog', (asked) => void asked.accept())
    await head.page.getByRole('button', { name: 'Cho gửi lại' }).click()
    await expect.poll(() => head.page.getByText('Đang dừng gửi mọi thông báo').count()).toBe(0)
  })
})

describe('the public page of a notice', () => {
  it('tells without a script whether a notice is genuine, taken back, or nobody’s', async () => {
    const { id, code } = await release('Cửa nhà khóa chưa')
    const { page, complaints } = await openPage(browser, { ...PHONE, javaScriptEnabled: false })
    const look = async () => {
      await page.goto(`${product.url}/thong-bao/${code}`)
      return page.getByRole('heading', { level: 1 }).innerText()
    }
    await expect.poll(look).toBe('Thông báo thật')
    await page.getByRole('heading', { level: 2, name: 'Cửa nhà khóa chưa' }).waitFor()
    await page.getByLabel('Kiểm tra mã khác').fill('TB-000000')
    await page.getByRole('button', { name: 'Kiểm tra' }).click()
    await page.getByRole('heading', { level: 1, name: 'Không có thông báo này' }).waitFor()
    await approver.call('POST', `/notices/${id}/transitions`, { to: 'WITHDRAWN', reason: 'Sai giờ.' })
    await expect.poll(look).toBe('Đã thu hồi')
    expect(await page.getByRole('heading', { level: 2 }).isVisible(), 'old words are folded away').toBe(false)
    expect(complaints).toEqual([])
  })
})

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
  public: async (page) => {
    await page.goto(`${product.url}/thong-bao/TB-000000`)
    await page.getByRole('heading', { level: 1 }).waitFor()
  },
}

it.each(Object.entries(PAGES))(
  'the page %s is accessible by day and night and fits on a phone and a desk',
  async (_, open) => {
    const { page, complaints } = await openPage(browser, { ...DESK, storageState: await sessionOf(ADMIN) })
    await open(page)
    await expectAccessible(page)
    expect(complaints).toEqual([])
  },
)
