import type { Browser } from 'playwright-core'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type RunningProduct, startProduct } from '../support/product.ts'
import { logIn } from './support/log-in.ts'
import { DESK, openBrowser, openPage, PHONE } from './support/open-browser.ts'
import { reportDanger, say } from './support/talk-as-resident.ts'

let product: RunningProduct
let browser: Browser

beforeAll(async () => {
  product = await startProduct({ withPages: true })
  browser = await openBrowser()
})

afterAll(async () => {
  await browser?.close()
  await product?.stop()
})

/** A resident on a phone who has reported danger, and the officer who has the inbox open. */
async function startTalk(what: string, shownAs = what) {
  const officer = await openPage(browser, DESK)
  await logIn(officer.page, product, 'trucban.namdinh')
  const resident = await openPage(browser, PHONE)
  const code = await reportDanger(resident.page, product.url, what)
  const row = officer.page
    .getByRole('list', { name: 'Danh sách hồ sơ' })
    .getByRole('link')
    .filter({ hasText: shownAs })
  return { officer: officer.page, resident: resident.page, code, row, complaints: [officer, resident] }
}

it('brings a report into the open inbox by itself, as urgent as it is', async () => {
  const { officer, row, code, complaints } = await startTalk('Có người cầm dao đuổi nhau')
  await row.waitFor()
  expect(await row.innerText()).toContain('Khẩn cấp')
  await row.click()
  await officer.getByText(code).waitFor()
  expect(complaints.flatMap((one) => one.complaints)).toEqual([])
})

it('carries words both ways while the bot is silent, until the conversation is handed back', async () => {
  const { officer, resident, row } = await startTalk('Có người đập cửa nhà hàng xóm')
  await row.click()
  await officer.getByLabel('Tin gửi tới người báo').fill('Anh/chị đang ở chỗ an toàn chứ?')
  await officer.getByRole('button', { name: 'Gửi người báo' }).click()
  await resident.getByRole('log').getByText('Anh/chị đang ở chỗ an toàn chứ?').waitFor()
  await officer.getByText('Hệ thống đang im lặng').waitFor()
  await officer.getByRole('log').getByText('Đã gửi').first().waitFor()
  await resident.getByLabel('Nhắn tin').fill('Dạ em ở trong nhà rồi')
  await resident.getByRole('button', { name: 'Gửi', exact: true }).click()
  await officer.getByRole('log').getByText('Dạ em ở trong nhà rồi').waitFor()
  await officer.getByRole('button', { name: 'Trả lại hệ thống' }).click()
  await officer.getByText('Hệ thống tự động đang trả lời').waitFor()
})

it('turns a photo sent afterwards into evidence that can be viewed', async () => {
  const { officer, resident, row } = await startTalk('Có đám cháy nhỏ sau chợ')
  await row.click()
  const photo = await sharp({ create: { width: 640, height: 480, channels: 3, background: '#b3262d' } })
    .jpeg()
    .toBuffer()
  const file = { name: 'anh.jpg', mimeType: 'image/jpeg', buffer: photo }
  await resident.locator('input[type=file]').setInputFiles(file)
  await officer.getByRole('button', { name: 'Xem Ảnh 1' }).click()
  const viewer = officer.getByRole('dialog')
  await viewer.getByRole('img', { name: 'Ảnh 1' }).waitFor()
  const width = () => officer.evaluate('document.querySelector("[role=dialog] img").naturalWidth')
  await expect.poll(width).toBe(640)
  await officer.setViewportSize(PHONE.viewport)
  const shown = await viewer.getByRole('img', { name: 'Ảnh 1' }).boundingBox()
  expect(shown?.width).toBeGreaterThan(200)
  expect(shown?.height).toBeGreaterThan(150)
  await officer.setViewportSize(DESK.viewport)
  await viewer.getByRole('button', { name: 'Mở bản gốc' }).click()
  await officer.getByText('Lần mở này sẽ được ghi lại').waitFor()
})

it('shows hidden characters of a resident and leaves addresses dead', async () => {
  const { officer, row } = await startTalk('xe 18B1\u202e01.234 xem http://vi-du.example/a', 'vi-du.example')
  await row.click()
  const answers = officer.getByRole('region', { name: 'Lời người báo' })
  await answers.getByText('⟦U+202E⟧').waitFor()
  expect(await answers.getByRole('link').count()).toBe(0)
})

it('keeps two residents apart and starts anew when asked', async () => {
  const { page } = await openPage(browser, PHONE)
  await page.goto(`${product.url}/simulator`)
  await say(page, 'chào')
  await page.getByRole('button', { name: 'Thêm người dân' }).click()
  await page.getByText('Bấm Bắt đầu').first().waitFor()
  await page.getByRole('button', { name: 'Người dân 1', exact: true }).click()
  await page.getByRole('log').getByText('chào').first().waitFor()
  await page.getByRole('button', { name: 'Bắt đầu lại' }).click()
  await page.getByText('Bấm Bắt đầu').first().waitFor()
})

it('shows the same conversation as Telegram and as Zalo, with its state and its place in the flow', async () => {
  const { page, complaints } = await openPage(browser, DESK)
  await page.goto(`${product.url}/simulator`)
  await say(page, 'báo tin')
  await page.getByRole('heading', { name: 'Bên trong cuộc trò chuyện' }).waitFor()
  await page.getByText('crime-tip.safe-now').waitFor()
  // The second phone mirrors the first and is hidden from readers of the page.
  for (const look of ['Telegram', 'Zalo']) await page.getByText(`${look} · Công an xã`).waitFor()
  await expect.poll(() => page.getByText('hiện có ai đang gặp nguy hiểm').count()).toBe(2)
  const diagram = page.getByRole('img', { name: /^Sơ đồ/ })
  await diagram.waitFor()
  const width = () => page.evaluate('document.querySelector("img[alt^=\'Sơ đồ\']").naturalWidth')
  await expect.poll(width).toBeGreaterThan(100)
  expect(complaints).toEqual([])
})
