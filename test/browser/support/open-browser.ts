import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { onTestFinished } from 'vitest'
import { CHROMIUM_FLAGS, chromiumPath } from '../../support/chromium.ts'

/** Screens that people use: a small phone, and the commonest office PC. */
export const PHONE = { viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true } as const
export const DESK = { viewport: { width: 1366, height: 768 } } as const

/** A busy machine takes its time; who waits for nothing loses nothing. */
const PATIENCE_MS = 45_000

/** A page that remembers everything a browser complains about. */
export interface WatchedPage {
  readonly page: Page
  /** Errors of the console and of scripts, broken content policies among them; failed requests by status are left out. */
  readonly complaints: readonly string[]
}

/** Nothing is waited for that only moves. */
const VIETNAM = { locale: 'vi-VN', timezoneId: 'Asia/Ho_Chi_Minh', reducedMotion: 'reduce' } as const

/** Starts Chromium; close it in `afterAll`. */
export function openBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: chromiumPath(), args: CHROMIUM_FLAGS })
}

/** A page of its own for one person, closed with the test: nothing is shared with other pages. */
export async function openPage(browser: Browser, options: BrowserContextOptions): Promise<WatchedPage> {
  const context = await browser.newContext({ ...VIETNAM, ...options })
  onTestFinished(() => context.close())
  const page = await context.newPage()
  page.setDefaultTimeout(PATIENCE_MS)
  const complaints: string[] = []
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('console', (line) => {
    const isStatus = line.text().startsWith('Failed to load resource')
    if (line.type() === 'error' && !isStatus) complaints.push(line.text())
  })
  return { page, complaints }
}
