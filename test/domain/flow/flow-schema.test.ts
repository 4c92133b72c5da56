import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { flowJsonSchema } from '../../../src/domain/flow/definition/flow-schema.ts'

const FOLDER = new URL('../../../flows/', import.meta.url)
const FILE = new URL('flow.schema.json', FOLDER)

test('the schema beside the flows is the one the product reads them with (UPDATE_SCHEMA=1 rewrites it)', () => {
  const wanted = `${JSON.stringify(flowJsonSchema(), undefined, 2)}\n`
  if (process.env.UPDATE_SCHEMA === '1') writeFileSync(FILE, wanted)
  expect(JSON.parse(readFileSync(FILE, 'utf8'))).toEqual(JSON.parse(wanted))
})

test('every flow file points editors to the schema', () => {
  const names = readdirSync(FOLDER).filter((name) => name.endsWith('.yaml'))
  for (const name of names) {
    const first = readFileSync(new URL(name, FOLDER), 'utf8').split('\n')[0]
    expect(first, name).toBe('# yaml-language-server: $schema=./flow.schema.json')
  }
})
