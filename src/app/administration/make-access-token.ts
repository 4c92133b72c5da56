import type { AskingOfficer } from '../../domain/access/role.ts'
import { scopesOf, type TokenScope } from '../../domain/access/token-scope.ts'
import { TOKEN_PREFIX } from '../officers/resume-token.ts'
import type { AdministrationDependencies } from './ports.ts'

const DAY_MS = 86_400_000
/** More than anybody keeps an eye on. */
const MAX_TOKENS = 20

/** A token about to be made; it lives for so many days, at most a year. */
export interface NewTokenCommand {
  readonly name: string
  readonly scopes: readonly TokenScope[]
  readonly days: number
}

/** The secret is nowhere else than here. `not-allowed`: the role gives no such scope away. */
export type TokenResult =
  | { readonly kind: 'made'; readonly id: string; readonly secret: string; readonly expiresAt: number }
  | { readonly kind: 'not-allowed' | 'too-many' }

/** Makes a token by which a program reads on behalf of the asking officer. */
export async function makeAccessToken(
  deps: AdministrationDependencies,
  officer: AskingOfficer,
  { name, scopes, days }: NewTokenCommand,
): Promise<TokenResult> {
  const given = scopesOf(officer.role)
  if (!scopes.every((scope) => given.includes(scope))) return { kind: 'not-allowed' }
  const secret = `${TOKEN_PREFIX}${deps.officers.tokens.create().token}`
  const at = deps.clock.now()
  const token = { id: deps.ids.uuid(), name, scopes: [...new Set(scopes)], createdAt: at }
  const expiresAt = at + days * DAY_MS
  return deps.store.withOfficer(officer, async (desk): Promise<TokenResult> => {
    if ((await desk.listTokens()).length >= MAX_TOKENS) return { kind: 'too-many' }
    await desk.addToken({ ...token, expiresAt, tokenHash: deps.officers.tokens.hash(secret) })
    await desk.recordAudit({
      chain: officer.unitCode,
      at,
      actor: `officer:${officer.id}`,
      action: 'token.made',
      subject: `token:${token.id}`,
      detail: { scopes: token.scopes.join(','), days },
    })
    return { kind: 'made', id: token.id, secret, expiresAt }
  })
}

/** Ends a token at once; false when it is none of the asking officer's. */
export function removeAccessToken(
  deps: AdministrationDependencies,
  officer: AskingOfficer,
  id: string,
): Promise<boolean> {
  return deps.store.withOfficer(officer, async (desk) => {
    if (!(await desk.removeToken(id))) return false
    await desk.recordAudit({
      chain: officer.unitCode,
      at: deps.clock.now(),
      actor: `officer:${officer.id}`,
      action: 'token.removed',
      subject: `token:${id}`,
      detail: {},
    })
    return true
  })
}
