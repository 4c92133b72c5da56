import axe, { type AxeResults, type RunOptions } from 'axe-core'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { DESK, PHONE } from './open-browser.ts'

const EVERYTHING: RunOptions = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
}
/** All that day and night change. */
const COLOURS: RunOptions = { runOnly: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] } }

/**
 * Waits for what fades in: half-transparent text has another contrast. Where colours are inherited, each level of the page begins
 * when the one above it has ended: two frames without any change are the end. What turns for ever is not waited for.
 */
const SETTLE = `(async () => {
  for (let quiet = 0; quiet < 2; quiet += 1) {
    await new Promise(requestAnimationFrame)
    const moving = document.getAnimations().filter((one) =>
      one.playState !== 'finished' && one.effect?.getComputedTiming().endTime !== Infinity)
    if (moving.length > 0) quiet = -1
    await Promise.all(moving.map((one) => one.finished.catch(() => undefined)))
  }
})()`

/** Nothing on the page as it is hinders anybody, by day and by night, on a desk and on a phone, and nothing is cut off. */
export async function expectAccessible(page: Page): Promise<void> {
  for (const { viewport } of [DESK, PHONE]) {
    await page.setViewportSize(viewport)
    expect(await findBarriers(page), `${viewport.width} px`).toEqual([])
    const tooWide = await page.evaluate('document.documentElement.scrollWidth - innerWidth')
    expect(tooWide, `${viewport.width} px`).toBeLessThanOrEqual(0)
  }
}

async function findBarriers(page: Page): Promise<unknown[]> {
  const byDay = await look(page, 'light', EVERYTHING)
  const byNight = await look(page, 'dark', COLOURS)
  return [...byDay, ...byNight]
}

async function look(page: Page, colorScheme: 'light' | 'dark', options: RunOptions): Promise<unknown[]> {
  await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
  // The application follows the scheme a moment after the browser; a page without it has no such mark.
  const shown = () => page.evaluate('document.documentElement.dataset.mantineColorScheme ?? null')
  await expect.poll(shown).toBeOneOf([colorScheme, null])
  await page.evaluate(SETTLE)
  const violations = await runAxe(page, options)
  return violations.map(({ id, nodes }) => [colorScheme, id, nodes.map((node) => node.html)])
}

/**
 * Once in the page, and only the violations come back: the library's own runner puts all of axe into the page, and into an empty
 * one beside it, at every look, and takes five times as long. Our pages hold no frames.
 */
async function runAxe(page: Page, options: RunOptions): Promise<AxeResults['violations']> {
  if (!(await page.evaluate('"axe" in window'))) await page.evaluate(axe.source)
  const chosen = JSON.stringify({ ...options, resultTypes: ['violations'] })
  return page.evaluate(`axe.run(document, ${chosen}).then(({ violations }) => violations)`)
}
