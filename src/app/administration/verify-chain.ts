import type { AskingOfficer } from '../../domain/access/role.ts'
import type { AdministrationDependencies, AdministrationDesk, StoredHead } from './ports.ts'

/** Links read at once: a few megabytes at most. */
const PAGE = 2_000

/** What the check of a chain found. `entries` is how many links were sound. */
export type ChainResult =
  | { readonly isIntact: true; readonly entries: number }
  | {
      readonly isIntact: false
      readonly entries: number
      readonly brokenSeq: number
      readonly reason: 'altered' | 'gap' | 'missing-tail'
    }

/**
 * Recomputes a whole chain of the audit log and compares its end with the head kept apart; that it was checked is recorded.
 * Undefined when the asking officer does not see that chain.
 */
export function verifyChain(
  deps: AdministrationDependencies,
  officer: AskingOfficer,
  chain: string,
): Promise<ChainResult | undefined> {
  return deps.store.withOfficer(officer, async (desk) => {
    const mayRead = officer.role === 'auditor' || (officer.role === 'unit_head' && officer.unitCode === chain)
    const anchor = mayRead ? await desk.readHead(chain) : undefined
    if (anchor === undefined) return undefined
    const result = await checkAnchored(deps, desk, chain, await checkLinks(deps, desk, chain, anchor))
    await desk.recordAudit({
      chain,
      at: deps.clock.now(),
      actor: `officer:${officer.id}`,
      action: 'audit.verified',
      detail: { intact: result.isIntact, entries: result.entries },
    })
    return result
  })
}

/** A chain that was rewritten as a whole, head included, is sound in itself; it no longer fits the head kept elsewhere. */
async function checkAnchored(
  deps: AdministrationDependencies,
  desk: AdministrationDesk,
  chain: string,
  result: ChainResult,
): Promise<ChainResult> {
  const anchor = result.isIntact ? await deps.findAnchor(chain) : undefined
  if (anchor === undefined) return result
  const [link] = await desk.readLinks(chain, anchor.seq - 1, 1)
  const broken = { isIntact: false, entries: result.entries, brokenSeq: anchor.seq } as const
  if (link === undefined) return { ...broken, brokenSeq: result.entries + 1, reason: 'missing-tail' }
  const isSame = link.hash.every((byte, index) => byte === anchor.hash[index])
  return isSame ? result : { ...broken, reason: 'altered' }
}

async function checkLinks(
  deps: AdministrationDependencies,
  desk: AdministrationDesk,
  chain: string,
  anchor: StoredHead,
): Promise<ChainResult> {
  let head: StoredHead | undefined
  for (;;) {
    const links = await desk.readLinks(chain, head?.seq ?? 0, PAGE)
    // What was added since the head was read is checked along, and the head is met on its page.
    const isLast = links.length < PAGE || (links.at(-1)?.entry.seq ?? 0) >= anchor.seq
    const verdict = deps.verifyLinks(links, head, isLast ? anchor : undefined)
    if (!verdict.isIntact) return { ...verdict, entries: verdict.brokenSeq - 1 }
    head = verdict.head
    if (isLast) return { isIntact: true, entries: head.seq }
  }
}
