import { createHmac, type KeyObject, timingSafeEqual } from 'node:crypto'
import {
  type AuditEntry,
  type AuditRecord,
  canonicalAuditEntry,
  placeAuditRecord,
} from '../domain/audit/audit-entry.ts'
import type { KeyRing } from './key-ring.ts'

/** `prevHash` of the first entry of every chain. */
export const CHAIN_START: Uint8Array = new Uint8Array(32)

/** The newest link of a chain, as the next one needs it. */
export interface AuditHead {
  readonly seq: number
  /** 32 bytes. */
  readonly hash: Uint8Array
}

/** An entry with the two hashes stored beside it, 32 bytes each. */
export interface AuditLink {
  readonly entry: AuditEntry
  readonly prevHash: Uint8Array
  readonly hash: Uint8Array<ArrayBuffer>
}

/**
 * What a chain check found: complete, or the first link that is altered, missing or out of order. `missing-tail`: every
 * link is right, but the chain ends before the head that was anchored outside the database.
 */
export type ChainVerdict =
  | { readonly isIntact: true; readonly head: AuditHead }
  | {
      readonly isIntact: false
      readonly brokenSeq: number
      readonly reason: 'altered' | 'gap' | 'missing-tail'
    }

/** Makes and checks the hash chain of the audit log: `hash = HMAC-SHA-256(K_audit, prevHash ‖ canonical entry)`. */
export interface AuditChain {
  /**
   * Makes the next link. The caller reads the head and stores the link under a lock of the chain.
   *
   * @param head - absent for an empty chain
   */
  next(head: AuditHead | undefined, record: AuditRecord): AuditLink
  /**
   * Checks links in the order of `seq`.
   *
   * @param links - a whole chain, or a part of it
   * @param from - the link before the first one; absent when the first one starts the chain
   * @param anchor - the head as exported to another place; without it a cut-off tail cannot be seen
   */
  verify(links: Iterable<AuditLink>, from?: AuditHead, anchor?: AuditHead): ChainVerdict
}

/** Creates the chain under the ring's `audit` keys. Links made before a rotation stay verifiable. */
export function createAuditChain(ring: KeyRing): AuditChain {
  return {
    next: (head, record) => {
      const entry = placeAuditRecord(head?.seq ?? 0, record)
      const prevHash = head?.hash ?? CHAIN_START
      return { entry, prevHash, hash: linkHash(ring.active('audit').key, prevHash, entry) }
    },
    verify: (links, from, anchor) =>
      verifyChain(
        ring.all('audit').map(({ key }) => key),
        links,
        from,
        anchor,
      ),
  }
}

function verifyChain(
  keys: readonly KeyObject[],
  links: Iterable<AuditLink>,
  from?: AuditHead,
  anchor?: AuditHead,
): ChainVerdict {
  let head: AuditHead = from ?? { seq: 0, hash: CHAIN_START }
  for (const link of links) {
    const brokenSeq = head.seq + 1
    if (link.entry.seq !== brokenSeq) return { isIntact: false, brokenSeq, reason: 'gap' }
    if (!isSound(keys, head, link, anchor)) return { isIntact: false, brokenSeq, reason: 'altered' }
    head = { seq: brokenSeq, hash: link.hash }
  }
  if (anchor !== undefined && anchor.seq > head.seq) {
    return { isIntact: false, brokenSeq: head.seq + 1, reason: 'missing-tail' }
  }
  return { isIntact: true, head }
}

function isSound(keys: readonly KeyObject[], head: AuditHead, link: AuditLink, anchor?: AuditHead): boolean {
  if (anchor?.seq === link.entry.seq && !isEqual(anchor.hash, link.hash)) return false
  return (
    isEqual(link.prevHash, head.hash) &&
    keys.some((key) => isEqual(linkHash(key, head.hash, link.entry), link.hash))
  )
}

function linkHash(key: KeyObject, prevHash: Uint8Array, entry: AuditEntry): Uint8Array<ArrayBuffer> {
  const hmac = createHmac('sha256', key).update(prevHash).update(canonicalAuditEntry(entry), 'utf8')
  return Uint8Array.from(hmac.digest())
}

function isEqual(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && timingSafeEqual(a, b)
}
