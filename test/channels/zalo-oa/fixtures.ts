import { readdirSync, readFileSync } from 'node:fs'

const FOLDER = new URL('../../fixtures/zalo-oa/', import.meta.url)

/** Names of all recorded webhook bodies, without the ending. */
export const FIXTURES: readonly string[] = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.json'))
  .map((name) => name.slice(0, -'.json'.length))
  .sort()

/** The bytes of one recorded webhook body. */
export function fixture(name: string): Uint8Array {
  return readFileSync(new URL(`${name}.json`, FOLDER))
}
