import { describe, expect, it } from 'vitest'
import type {
  AdministrationDependencies,
  AdministrationDesk,
  StoredHead,
  StoredLink,
} from '../../../src/app/administration/ports.ts'
import { verifyChain } from '../../../src/app/administration/verify-chain.ts'
import { openTestVault } from '../../vault/test-vault.ts'

const CHAIN = '31471'
const AUDITOR = { id: 'a', name: 'Kiểm tra', role: 'auditor', unitCode: 'P-92' } as const

/** A chain of so many entries by one actor. */
async function chainOf(count: number, actor: string) {
  const { vault } = await openTestVault()
  const links: StoredLink[] = []
  for (let index = 0; index < count; index += 1) {
    const last = links.at(-1)
    const head = last && { seq: last.entry.seq, hash: last.hash }
    const record = { chain: CHAIN, at: index, actor, action: 'case-file.viewed', detail: {} } as const
    links.push(vault.auditChain.next(head, record))
  }
  return { vault, links }
}

function headOf(links: readonly StoredLink[], seq = links.length): StoredHead {
  const link = links[seq - 1]
  return { seq, hash: link?.hash ?? new Uint8Array() }
}

const check = (
  { vault, links }: Awaited<ReturnType<typeof chainOf>>,
  findAnchor: AdministrationDependencies['findAnchor'],
) => {
  const desk: Partial<AdministrationDesk> = {
    readHead: async () => headOf(links),
    readLinks: async (_chain, after, limit) => links.slice(after, after + limit),
    recordAudit: async () => {},
  }
  const deps: Partial<AdministrationDependencies> = {
    // Safe: checking asks for nothing else.
    store: { withOfficer: (_officer, work) => work(desk as AdministrationDesk) },
    clock: { now: () => 0 },
    verifyLinks: vault.auditChain.verify,
    findAnchor,
  }
  return verifyChain(deps as AdministrationDependencies, AUDITOR, CHAIN)
}

describe('checking a chain of the audit log', () => {
  it('takes in chains longer than one read', async () => {
    const chain = await chainOf(2_001, 'officer:1')
    expect(await check(chain, async () => headOf(chain.links, 3))).toEqual({ isIntact: true, entries: 2_001 })
  })

  it('finds a chain that was rewritten as a whole, by the head that was kept elsewhere', async () => {
    const before = await chainOf(5, 'officer:1')
    const rewritten = await chainOf(5, 'officer:2')
    expect(await check(rewritten, async () => undefined)).toMatchObject({ isIntact: true })
    expect(await check(rewritten, async () => headOf(before.links, 3))).toEqual({
      isIntact: false,
      entries: 5,
      brokenSeq: 3,
      reason: 'altered',
    })
  })

  it('finds a tail that was cut off together with the head', async () => {
    const whole = await chainOf(5, 'officer:1')
    const cut = { ...whole, links: whole.links.slice(0, 3) }
    expect(await check(cut, async () => headOf(whole.links))).toMatchObject({
      isIntact: false,
      brokenSeq: 4,
      reason: 'missing-tail',
    })
  })
})
