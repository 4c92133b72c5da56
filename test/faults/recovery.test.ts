import { expect, it, onTestFinished } from 'vitest'
import { startProduct } from '../support/product.ts'

it('comes back with the same address and log-ins after node, PostgreSQL or both were killed', async () => {
  const product = await startProduct()
  onTestFinished(() => product.stop())
  const { url, accounts } = product
  expect(accounts.map(({ role }) => role)).toEqual(expect.arrayContaining(['duty_officer', 'sys_admin']))

  await product.kill()
  await product.restart()
  expect(product.url).toBe(url)
  expect(product.accounts).toEqual(accounts)

  await product.killEverything()
  await product.restart()
  await expect.poll(() => isReady(url)).toBe(true)

  await product.killDatabase()
  await expect.poll(() => isReady(url)).toBe(true)
  expect(await product.end()).toBe(0)
})

async function isReady(url: string): Promise<boolean> {
  return (await fetch(`${url}/health/ready`)).ok
}
