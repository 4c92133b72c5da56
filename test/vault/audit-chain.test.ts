import { createHmac } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import type { AuditRecord } from '../../src/domain/audit/audit-entry.ts'
import type { AuditChain, AuditHead, AuditLink } from '../../src/vault/audit-chain.ts'
import { openTestVault, TEST_START_MS } from './test-vault.ts'

const record: AuditRecord = {
  chain: 'global',
  at: TEST_START_MS,
  actor: 'officer:1',
  action: 'session.started',
  detail: {},
}
const headOf = ({ entry, hash }: AuditLink): AuditHead => ({ seq: entry.seq, hash })

function chainOf(chain: AuditChain, length: number, head?: AuditHead): AuditLink[] {
  const links: AuditLink[] = []
  for (let i = 0; i < length; i++) {
    const last = links.at(-1)
    links.push(chain.next(last ? headOf(last) : head, { ...record, at: record.at + i }))
  }
  return links
}

describe('the audit chain', () => {
  it('is HMAC-SHA-256 of the previous hash and the entry', async () => {
    const { vault, ring } = await openTestVault()
    const [first] = chainOf(vault.auditChain, 1)
    const text =
      '{"action":"session.started","actor":"officer:1","at":1795305600000,"chain":"global","detail":{},"seq":1,"subject":null}'
    const expected = createHmac('sha256', ring.active('audit').key)
      .update(Buffer.alloc(32))
      .update(text)
      .digest()
    expect(Buffer.from(first?.hash ?? [])).toEqual(expected)
  })

  it('is intact as it was made, also in a part and across a key rotation', async () => {
    const { vault, ring, clock } = await openTestVault()
    const before = chainOf(vault.auditChain, 3)
    await ring.rotate('audit')
    clock.nowMs += 86_400_000
    const [, , third] = before
    if (third === undefined) throw new Error('three links were made')
    const after = chainOf(vault.auditChain, 2, headOf(third))
    expect(vault.auditChain.verify([...before, ...after])).toMatchObject({ isIntact: true, head: { seq: 5 } })
    expect(vault.auditChain.verify(after, headOf(third))).toMatchObject({ isIntact: true, head: { seq: 5 } })
  })

  it('names the first link whose entry was rewritten', async () => {
    const { auditChain } = (await openTestVault()).vault
    const links = chainOf(auditChain, 4).map((link) =>
      link.entry.seq === 3 ? { ...link, entry: { ...link.entry, actor: 'officer:2' } } : link,
    )
    expect(auditChain.verify(links)).toEqual({ isIntact: false, brokenSeq: 3, reason: 'altered' })
  })

  it('sees a link taken out, swapped, or made without the key', async () => {
    const { auditChain } = (await openTestVault()).vault
    const [a, b, c] = chainOf(auditChain, 3)
    const forged = chainOf((await openTestVault()).vault.auditChain, 3)
    if (!a || !b || !c) throw new Error('three links were made')
    expect(auditChain.verify([a, c])).toEqual({ isIntact: false, brokenSeq: 2, reason: 'gap' })
    expect(auditChain.verify([b, a])).toEqual({ isIntact: false, brokenSeq: 1, reason: 'gap' })
    expect(auditChain.verify(forged)).toEqual({ isIntact: false, brokenSeq: 1, reason: 'altered' })
    const joined = { ...c, entry: { ...c.entry, seq: 2 } }
    expect(auditChain.verify([a, joined])).toEqual({ isIntact: false, brokenSeq: 2, reason: 'altered' })
  })

  it('sees a tail that was cut off or written anew only against the anchored head', async () => {
    const { auditChain } = (await openTestVault()).vault
    const links = chainOf(auditChain, 3)
    const kept = links.slice(0, 2)
    const [, second, third] = links
    if (second === undefined || third === undefined) throw new Error('three links were made')
    const rewritten = [...kept, auditChain.next(headOf(second), { ...record, actor: 'officer:9' })]
    expect(auditChain.verify(kept)).toMatchObject({ isIntact: true })
    expect(auditChain.verify(rewritten)).toMatchObject({ isIntact: true })
    const verdict = { isIntact: false, brokenSeq: 3 }
    expect(auditChain.verify(kept, undefined, headOf(third))).toEqual({ ...verdict, reason: 'missing-tail' })
    expect(auditChain.verify(rewritten, undefined, headOf(third))).toEqual({ ...verdict, reason: 'altered' })
  })

  it('is intact when empty', async () => {
    const { auditChain } = (await openTestVault()).vault
    expect(auditChain.verify([])).toMatchObject({ isIntact: true, head: { seq: 0 } })
  })
})
