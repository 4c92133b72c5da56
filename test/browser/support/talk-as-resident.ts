import type { Page } from 'playwright-core'

/** Presses a button of the last question, once it is there. */
export async function press(page: Page, label: string): Promise<void> {
  await page
    .getByRole('log')
    .getByRole('button', { name: label, exact: true, disabled: false })
    .last()
    .click()
}

/** Writes a message and waits for the answer to it. */
export async function say(page: Page, text: string): Promise<void> {
  const answers = page.getByRole('log').getByText('Kênh Bình Yên:')
  const before = await answers.count()
  await page.getByLabel('Nhắn tin').fill(text)
  await page.getByRole('button', { name: 'Gửi', exact: true }).click()
  await answers.nth(before).waitFor()
}

/**
 * Reports, by the shortest way there is, that somebody is in danger at a place of phường Nam Định.
 * @returns the reference code told to the resident
 */
export async function reportDanger(page: Page, url: string, what: string): Promise<string> {
  await page.goto(`${url}/simulator`)
  await page.getByRole('button', { name: 'Bắt đầu', exact: true }).click()
  await press(page, 'Báo tin')
  await press(page, 'Có, đang nguy hiểm')
  await page.getByRole('log').getByText('113').first().waitFor()
  await press(page, 'Tôi không gọi được')
  await page.getByRole('log').getByText('Anh/chị đang ở đâu?').waitFor()
  await say(page, 'chợ Rồng, phường Nam Định, Ninh Bình')
  await page.getByRole('log').getByText('Chuyện gì đang xảy ra ạ?').waitFor()
  await say(page, what)
  const receipt = page.getByRole('log').getByText(/Mã hồ sơ: BY-/)
  const code = /BY-\w{4}-\w{4}/.exec(await receipt.innerText())?.[0]
  if (code === undefined) throw new Error('the resident was told no code')
  return code
}
