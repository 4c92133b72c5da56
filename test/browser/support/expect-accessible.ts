import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { DESK, PHONE } from './open-browser.ts'

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
/** All that day and night change. */
const COLOURS = ['color-contrast', 'link-in-text-block']

/** Waits for what fades in: half-transparent text has another contrast. What turns for ever is not waited for. */
const SETTLE = `Promise.all(document.getAnimations()
  .filter((one) => one.effect?.getComputedTiming().endTime !== Infinity)
  .map((one) => one.finished.catch(() => undefined)))`

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
  const byDay = await look(page, 'light', (axe) => axe.withTags(TAGS))
  const byNight = await look(page, 'dark', (axe) => axe.withRules(COLOURS))
  return [...byDay, ...byNight]
}

async function look(
  page: Page,
  colorScheme: 'light' | 'dark',
  choose: (axe: AxeBuilder) => AxeBuilder,
): Promise<unknown[]> {
  await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
  // The application follows the scheme a moment after the browser; a page without it has no such mark.
  const shown = () => page.evaluate('document.documentElement.dataset.mantineColorScheme ?? null')
  await expect.poll(shown).toBeOneOf([colorScheme, null])
  await page.evaluate(SETTLE)
  const { violations } = await choose(new AxeBuilder({ page })).analyze()
  return violations.map(({ id, nodes }) => [colorScheme, id, nodes.map((node) => node.html)])
}
