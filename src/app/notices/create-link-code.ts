import type { AskingOfficer } from '../../domain/access/role.ts'
import { CODE_ALPHABET } from '../../domain/case-file/reference-code.ts'
import { NOTICE_ROLES } from '../../domain/notice/notice-moves.ts'
import type { Ids } from '../ids.ts'
import { type GroupRefusal, refuseChanges } from './change-group.ts'
import type { GroupChanges } from './group-record.ts'
import type { NoticeDependencies } from './ports.ts'

const CHARACTERS = 8
/** A code that is not used within the hour is worth nothing. */
export const LINK_CODE_LIFETIME_MS = 3_600_000

/** A one-time code, shown once; only its hash is kept. */
export interface LinkCode {
  readonly code: string
  readonly expiresAt: number
}

/**
 * Makes a one-time code: posted in a group by its admin it links the group to the officer's unit, sent in a private chat it
 * makes that chat the officer's own.
 *
 * @returns the code, or why there is none
 */
export async function createLinkCode(
  deps: NoticeDependencies,
  ask: { readonly officer: AskingOfficer; readonly kind: 'group' | 'officer'; readonly detail: GroupChanges },
): Promise<LinkCode | GroupRefusal> {
  const { officer, kind, detail } = ask
  if (!NOTICE_ROLES.includes(officer.role)) return 'role-not-allowed'
  const { code, shown } = makeLinkCode(deps.ids)
  const expiresAt = deps.clock.now() + LINK_CODE_LIFETIME_MS
  const refusal = await deps.store.withOfficer(officer, async (db) => {
    const wrong = await refuseChanges(db, detail)
    if (wrong !== undefined) return wrong
    await db.insertLinkCode({ hash: deps.hashCode(code), kind, detail, expiresAt })
    await db.recordAudit({
      chain: officer.unitCode,
      at: deps.clock.now(),
      actor: `officer:${officer.id}`,
      action: 'group.link-code-made',
      subject: `link-code:${kind}`,
      detail: {},
    })
    return undefined
  })
  return refusal ?? { code: shown, expiresAt }
}

/** Makes the letters of a one-time code: `code` is what is hashed, `shown` has a dash for the eye. */
export function makeLinkCode(ids: Pick<Ids, 'bytes'>): { readonly code: string; readonly shown: string } {
  const letters = Array.from(ids.bytes(CHARACTERS), (byte) =>
    CODE_ALPHABET.charAt(byte % CODE_ALPHABET.length),
  )
  const code = letters.join('')
  return { code, shown: `${code.slice(0, 4)}-${code.slice(4)}` }
}

/** The one form of a code that is hashed: upper case, no dash, O for 0, I and L for 1. */
export function normaliseLinkCode(code: string): string {
  return code
    .normalize('NFKD')
    .toUpperCase()
    .replace(/[^A-Z0-9]/gu, '')
    .replace(/O/gu, '0')
    .replace(/[IL]/gu, '1')
}
