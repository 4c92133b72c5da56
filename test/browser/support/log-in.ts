import type { Browser, Page } from 'playwright-core'
import type { RunningProduct } from '../../support/product.ts'
import { whileBusy } from '../../support/while-busy.ts'

/** What a browser keeps of a log-in, for pages that shall open logged in. */
export type KeptSession = Awaited<ReturnType<Awaited<ReturnType<Browser['newContext']>>['storageState']>>

/** Fills in the log-in form of the inbox. */
export async function tryLogIn(page: Page, url: string, login: string, password: string): Promise<void> {
  await page.goto(`${url}/inbox`)
  await page.getByLabel('Tên đăng nhập').fill(login)
  await page.getByLabel('Mật khẩu', { exact: true }).fill(password)
  await page.getByRole('button', { name: 'Đăng nhập' }).click()
}

/** Logs a demo person in and waits for the list. */
export async function logIn(page: Page, product: RunningProduct, login: string): Promise<void> {
  const account = product.accounts.find((one) => one.login === login)
  if (account === undefined) throw new Error(`no demo account ${login}`)
  await tryLogIn(page, product.url, login, account.password)
  await page.getByRole('list', { name: 'Danh sách hồ sơ' }).waitFor()
}

/** Logs in once and without a page, so that many pages can do without (slow by design) password checks. */
export async function keepSession(
  browser: Browser,
  product: RunningProduct,
  login: string,
): Promise<KeptSession> {
  const password = product.accounts.find((one) => one.login === login)?.password
  const context = await browser.newContext()
  const answer = await whileBusy(
    () => context.request.post(`${product.url}/api/v1/session`, { data: { login, password } }),
    (given) => given.status(),
  )
  if (!answer.ok()) throw new Error(`log-in answered ${answer.status()}`)
  const session = await context.storageState()
  await context.close()
  return session
}
