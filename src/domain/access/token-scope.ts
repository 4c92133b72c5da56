import type { Role } from './role.ts'

/** What a program may read on behalf of the token's owner. Tokens never write, and never open identities or files. */
export const TOKEN_SCOPES = [
  'case-files:read',
  'reports:read',
  'notices:read',
  'duty:read',
  'places:read',
] as const
export type TokenScope = (typeof TOKEN_SCOPES)[number]

const GIVEN: Partial<Readonly<Record<Role, readonly TokenScope[]>>> = {
  unit_head: TOKEN_SCOPES,
  province_duty: ['case-files:read', 'reports:read', 'duty:read', 'places:read'],
  province_viewer: ['reports:read', 'duty:read', 'places:read'],
  sys_admin: ['duty:read', 'places:read'],
}

/** Scopes that a role may give away; empty for roles that make no tokens. */
export function scopesOf(role: Role): readonly TokenScope[] {
  return GIVEN[role] ?? []
}

const ROUTES: readonly (readonly [TokenScope, RegExp])[] = [
  ['case-files:read', /^GET \/api\/v1\/case-files(?:\/counts|\/:id)?$/],
  ['reports:read', /^GET \/api\/v1\/(?:reports\/.+|mediations\/record-book\..+|duty-book\..+)$/],
  ['notices:read', /^GET \/api\/v1\/(?:notices|groups)(?:\/.*)?$/],
  ['duty:read', /^GET \/api\/v1\/(?:duty-roster|duty-gaps|alerts|channels)$/],
  ['places:read', /^(?:POST \/api\/v1\/(?:places\/resolve|text\/understand)|GET \/api\/v1\/units)$/],
]

/** The scope that opens a route, by method and path pattern; undefined for all that no token opens. */
export function scopeOfRoute(method: string, pattern: string): TokenScope | undefined {
  return ROUTES.find(([, route]) => route.test(`${method} ${pattern}`))?.[0]
}
