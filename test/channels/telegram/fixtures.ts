import { readFileSync } from 'node:fs'

/** The bytes of one update of `test/fixtures/telegram`. */
export function fixture(name: string): Uint8Array {
  return readFileSync(new URL(`../../fixtures/telegram/${name}.json`, import.meta.url))
}
