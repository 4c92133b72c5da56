import { startEmbeddedPostgres } from '../../../src/persistence/embedded/embedded-postgres.ts'

/** A program that serves from the DATA_DIR given as its argument until it is killed; prints one line when it is up. */
const log = { info: () => {}, warn: () => {}, error: console.error }
await startEmbeddedPostgres({ dataDir: process.argv[2] ?? '', log })
console.log('up')
setInterval(() => {}, 60_000)
