import { z } from 'zod'
import { TOKEN_SCOPES } from '../../domain/access/token-scope.ts'
import { instant, words } from '../shapes.ts'

/** One's own tokens; `secret` is nowhere but in the answer that made it. */
export const accessTokensSchema = z
  .object({
    items: z.array(
      z.object({
        id: z.uuid(),
        name: z.string(),
        scopes: z.array(z.enum(TOKEN_SCOPES)),
        createdAt: instant,
        expiresAt: instant,
        lastUsedAt: instant.nullable(),
      }),
    ),
    /** Scopes that the asking officer may give away. */
    scopes: z.array(z.enum(TOKEN_SCOPES)),
  })
  .meta({ id: 'AccessTokens' })
/** `POST /api/v1/access-tokens`: lets a program read what its owner may read, within scopes, for at most a year. */
export const newAccessTokenSchema = z
  .object({
    name: words.max(80),
    scopes: z.array(z.enum(TOKEN_SCOPES)).min(1),
    days: z.number().int().min(1).max(365),
  })
  .meta({ id: 'NewAccessToken' })
/** The secret is shown here and never again; only its hash is kept. */
export const madeAccessTokenSchema = z
  .object({ id: z.uuid(), secret: z.string(), expiresAt: instant })
  .meta({ id: 'MadeAccessToken' })
