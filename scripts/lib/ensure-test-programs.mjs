import { findProgram } from './find-program.mjs'
import { run } from './run.mjs'

/** What the tests need beside Node, and the Debian package that brings it. PostgreSQL comes from npm. */
const NEEDS = [
  { what: 'Redis', package: 'redis-server', isThere: () => isOnPath('redis-server', 'valkey-server') },
  {
    what: 'Chromium',
    package: 'chromium',
    isThere: () => isOnPath('chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'),
  },
  { what: 'a font with Vietnamese letters', package: 'fonts-noto-core', isThere: hasVietnameseFont },
]

/** Finds what the tests need, or installs it from Debian's packages when we are root, or throws saying what to install. */
export async function ensureTestPrograms() {
  const missing = await findMissing()
  if (missing.length === 0) return
  const packages = missing.map((need) => need.package)
  if (process.getuid?.() === 0 && findProgram('apt-get') !== undefined) await install(packages)
  const stillMissing = await findMissing()
  if (stillMissing.length === 0) return
  const names = stillMissing.map((need) => need.what).join(', ')
  const advice = `as root: apt-get install ${stillMissing.map((need) => need.package).join(' ')}`
  throw new Error(`the tests need ${names}; ${advice}`)
}

async function findMissing() {
  const found = await Promise.all(NEEDS.map((need) => need.isThere()))
  return NEEDS.filter((_, index) => !found[index])
}

/** `RUNLEVEL` keeps Debian from starting a service of its own. */
async function install(packages) {
  console.error(`installing ${packages.join(', ')}`)
  const env = { DEBIAN_FRONTEND: 'noninteractive', RUNLEVEL: '1' }
  const command = ['install', '--yes', '--no-install-recommends', ...packages]
  if ((await run('apt-get', command, { env })).code === 0) return
  await run('apt-get', ['update'], { env })
  await run('apt-get', command, { env })
}

function isOnPath(...names) {
  return findProgram(...names) !== undefined
}

async function hasVietnameseFont() {
  if (findProgram('fc-list') === undefined) return false
  return (await run('fc-list', [':lang=vi'], { capture: true })).output.trim() !== ''
}
