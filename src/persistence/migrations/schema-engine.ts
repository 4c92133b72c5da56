import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { PrismaPg } from '@prisma/adapter-pg'
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils'
import type { DiffTarget } from '@prisma/schema-engine-wasm'
import { MigrationError } from './migration-error.ts'

/** The name a schema text has in messages of the engine. */
const SCHEMA_NAME = 'schema.prisma'
const NO_FILTERS = { externalTables: [], externalEnums: [] }

/**
 * The SQL that leads from one schema text to another; undefined `from` means from nothing, and an empty answer means that they
 * are the same. The engine wants a live PostgreSQL to ask its version; nothing is changed there.
 */
export async function diffSchemas(
  connectionString: string,
  from: string | undefined,
  to: string,
): Promise<string> {
  const glue = await loadGlueOnce()
  try {
    return await diff(glue, connectionString, from, to)
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error)
    throw new MigrationError('unreadable', `the schema cannot be used: ${said}`, error)
  }
}

async function diff(
  glue: Glue,
  connectionString: string,
  from: string | undefined,
  to: string,
): Promise<string> {
  const adapter = bindMigrationAwareSqlAdapterFactory(new PrismaPg({ connectionString }))
  const engine = await glue.SchemaEngine.new({ datamodels: [[SCHEMA_NAME, to]] }, () => {}, adapter)
  try {
    const question = { from: target(from), to: target(to), script: true, exitCode: true, filters: NO_FILTERS }
    const { exitCode, stdout } = await engine.diff(question)
    return exitCode === 0 ? '' : (stdout ?? '')
  } finally {
    engine.free()
  }
}

function target(schema: string | undefined): DiffTarget {
  if (schema === undefined) return { tag: 'empty' }
  return { tag: 'schemaDatamodel', files: [{ path: SCHEMA_NAME, content: schema }] }
}

type WasmExports = Readonly<Record<string, unknown>>

/** The part of the platform's WebAssembly used here; TypeScript describes it only together with the whole browser. */
declare const WebAssembly: {
  compile(bytes: Uint8Array): Promise<object>
  Instance: new (module: object, imports: Record<string, object>) => { readonly exports: WasmExports }
}

/** Prisma's schema engine compiled to WebAssembly: the native one would have to be downloaded. */
type Glue = typeof import('@prisma/schema-engine-wasm/schema_engine_bg') & {
  readonly __wbg_set_wasm: (exports: WasmExports) => void
}

let loading: Promise<Glue> | undefined

/** Loaded once: a second instance would pull the memory from under engines that still work. */
function loadGlueOnce(): Promise<Glue> {
  loading ??= loadGlue()
  return loading
}

async function loadGlue(): Promise<Glue> {
  const entry = '@prisma/schema-engine-wasm/schema_engine_bg'
  // Safe: the published typings leave out the function that every wasm-bindgen glue exports for its loader.
  const glue = (await import('@prisma/schema-engine-wasm/schema_engine_bg')) as unknown as Glue
  const file = createRequire(import.meta.url)
    .resolve(entry)
    .replace(/\.js$/, '.wasm')
  const module = await WebAssembly.compile(await readFile(file))
  const { exports } = new WebAssembly.Instance(module, { './schema_engine_bg.js': glue })
  glue.__wbg_set_wasm(exports)
  Object.assign(globalThis, { PRISMA_WASM_PANIC_REGISTRY: { set_message: notePanic } })
  if (typeof exports.__wbindgen_start === 'function') exports.__wbindgen_start()
  return glue
}

/** The engine tells why it gives up only through this hook; afterwards it traps. */
function notePanic(message: string): void {
  throw new MigrationError('unreadable', `the schema engine gave up: ${message}`)
}
