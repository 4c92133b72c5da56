import type { OutgoingFiles } from '../channels/outgoing-files.ts'
import type { SealedBlobs } from '../evidence/sealed-blobs.ts'
import type { AttachmentStore } from '../persistence/notices/attachment-store.ts'

/** One notice goes to thousands of chats: what the platform calls its picture is looked up once, not for each. */
const KEPT_REFERENCES = 200

/** Files of notices on their way out: sealed in the store, known to platforms by references that the database keeps. */
export function createOutgoingFiles(store: AttachmentStore, blobs: Pick<SealedBlobs, 'get'>): OutgoingFiles {
  const known = new Map<string, { readonly reference: string; readonly until: number }>()
  const keep = (key: string, reference: string, until: number): void => {
    known.set(key, { reference, until })
    const [oldest] = known.keys()
    if (known.size > KEPT_REFERENCES && oldest !== undefined) known.delete(oldest)
  }
  return {
    read: async (fileId) => {
      const blob = await store.findBlob(fileId)
      return blob === undefined ? undefined : blobs.get(blob)
    },
    referenceOf: async (account, fileId) => {
      const kept = known.get(`${account} ${fileId}`)
      if (kept !== undefined && kept.until > Date.now()) return kept.reference
      return store.findReference(account, fileId)
    },
    remember: async (account, fileId, reference, lifetimeMs) => {
      await store.remember(account, fileId, reference, lifetimeMs)
      keep(`${account} ${fileId}`, reference, Date.now() + (lifetimeMs ?? Number.POSITIVE_INFINITY))
    },
    forget: async (account, fileId) => {
      known.delete(`${account} ${fileId}`)
      await store.forget(account, fileId)
    },
  }
}
