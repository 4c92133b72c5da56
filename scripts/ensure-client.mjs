import { ensureClient } from './lib/ensure-client.mjs'

await ensureClient()
