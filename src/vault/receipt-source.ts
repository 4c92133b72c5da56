import type { ReceiptSource } from '../app/conversation/ports.ts'
import type { Ids } from '../app/ids.ts'
import { createReceipt, RECEIPT_RANDOM_BYTES } from '../domain/case-file/receipt.ts'
import type { ReceiptHasher } from './receipt-hash.ts'

/** Enough for the cases filed while one database step runs, at 30 a second. */
const READY_RECEIPTS = 32

type ReadyReceipt = Awaited<ReturnType<ReceiptSource['take']>>

/**
 * Keeps receipts ready whose slow hash is already made, so that filing a case does not wait for it. When a burst empties
 * the stock, `take` waits for one hash (about 4 ms). Receipts left over at the end belong to nobody and are forgotten.
 */
export function createReceiptSource(hasher: ReceiptHasher, ids: Pick<Ids, 'bytes'>): ReceiptSource {
  const ready: ReadyReceipt[] = []
  let isFilling = false

  async function make(): Promise<ReadyReceipt> {
    const receipt = createReceipt(ids.bytes(RECEIPT_RANDOM_BYTES))
    return { receipt, ...(await hasher.hashReceipt(receipt)) }
  }

  async function fill(): Promise<void> {
    if (isFilling) return
    isFilling = true
    try {
      while (ready.length < READY_RECEIPTS) ready.push(await make())
    } finally {
      isFilling = false
    }
  }

  return {
    take: () => {
      const receipt = ready.shift()
      // A failure to fill shows itself in the next `take` that finds nothing ready.
      fill().catch(() => undefined)
      return receipt === undefined ? make() : Promise.resolve(receipt)
    },
  }
}
