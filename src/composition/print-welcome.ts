import type { Product } from './open-product.ts'

/** The interface may still be built beside the server at the first start; the launcher leaves its promise here. */
const UI_READY = Symbol.for('binh-yen.ui-ready')

/** Prints the addresses and, with the demo on, the log-ins: plain lines for people, on standard output. */
export async function printWelcome({ url, hasSimulator, accounts }: Product): Promise<void> {
  await uiReady()
  const lines = url === undefined ? ['Bình Yên is running.'] : addresses(url, hasSimulator)
  for (const { role, login, password } of accounts) lines.push(`demo account: ${role} ${login} ${password}`)
  process.stdout.write(`${lines.join('\n')}\n`)
}

function addresses(url: string, hasSimulator: boolean): string[] {
  return [
    'Bình Yên is running.',
    ...(hasSimulator ? [`  resident's chat  ${url}/simulator`] : []),
    `  officers' inbox  ${url}/inbox`,
    `  API              ${url}/docs`,
  ]
}

async function uiReady(): Promise<void> {
  // Safe: only the launcher sets it, and any value can be awaited.
  const building = (globalThis as { [UI_READY]?: unknown })[UI_READY]
  try {
    await building
  } catch (error) {
    const why = error instanceof Error ? error.message : 'unknown'
    process.stderr.write(`The web pages could not be built: ${why}\n`)
  }
}
