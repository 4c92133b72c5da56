import { findProgram } from './find-program.ts'

/** Flags under which Chromium runs in a container, as root, without a network. */
export const CHROMIUM_FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--disable-dev-shm-usage',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** Where Chromium is; for `executablePath` of playwright-core. Throws when there is none: browser tests are never skipped. */
export function chromiumPath(): string {
  const found = findProgram('chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable')
  if (found === undefined)
    throw new Error('no Chromium on the PATH: install the package "chromium", or use npm test')
  return found
}
