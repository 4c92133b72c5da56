import { openEventSpool } from '../../../src/persistence/spool/event-spool.ts'
import { ACCOUNT, sealedEvent } from '../../support/sealed-event.ts'

/** Appends until it is killed and prints the key of every event that it would have acknowledged. */
const spool = await openEventSpool({
  dir: process.argv[2] ?? '',
  replay: () => Promise.reject(new Error('away')),
  now: Date.now,
  onSetAside: () => {},
})
for (let at = 0; ; at++) {
  const event = sealedEvent('a', at)
  await spool.append(ACCOUNT, [event])
  process.stdout.write(`${event.eventKey}\n`)
}
