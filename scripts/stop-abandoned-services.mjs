import { stopAbandonedServices } from './lib/stop-abandoned-services.mjs'

await stopAbandonedServices()
