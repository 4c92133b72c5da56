import type { FormData } from 'undici'
import type * as z from 'zod'
import { appSecretProof } from '../appsecret-proof.ts'
import { ERROR_TABLE } from '../error-table.ts'
import type { Transport } from '../http/exchange.ts'
import { readAnswer, type ZaloAnswer } from '../http/read-answer.ts'
import type { AccessToken, TokenKeeper } from '../oauth/token-keeper.ts'
import type { ZaloRefusal, ZaloResult } from '../zalo-result.ts'

/** One call of the OA API, without its token. */
export interface ApiRequest<T> {
  /** Version and path, e.g. `/v3.0/oa/message/cs`. */
  readonly path: string
  readonly input: /** GET with the one parameter `data` holding JSON, the usual form. */
    | { readonly kind: 'data'; readonly data: object }
    /** GET with plain parameters (the group endpoints), or none. */
    | { readonly kind: 'query'; readonly query: Readonly<Record<string, string | number>> }
    | { readonly kind: 'json'; readonly body: object }
    /** Built anew for a repeat, since a form is read once. */
    | { readonly kind: 'form'; readonly form: () => FormData }
  readonly answer: z.ZodType<T>
  /** Default: GET reads, POST writes. A quota question is a POST that reads. */
  readonly effect?: 'read' | 'write'
}

/** A result with the platform's error number, for the calls that act on it. */
export type ApiCall = <T>(request: ApiRequest<T>) => Promise<ZaloAnswer<T>>

/** What every call needs. */
export interface ApiContext {
  readonly transport: Transport
  readonly tokens: TokenKeeper
  readonly apiRoot: string
  /** Present: header `appsecret_proof` goes with every call. */
  readonly proofSecret?: string
  /** ms since the epoch. */
  readonly now: () => number
}

/**
 * Binds the OA API: token in header `access_token` (never in the address), and one repeat with a renewed token when the
 * platform rejects it.
 */
export function createApiCall(context: ApiContext): ApiCall {
  return async (request) => {
    const token = await context.tokens.get()
    if (token.kind !== 'token') return { result: withoutToken(token) }
    const answer = await callOnce(context, request, token.accessToken)
    if (!isTokenRejected(answer.code)) return answer
    const renewed = await context.tokens.renew(token.accessToken)
    if (renewed.kind !== 'token') return { result: withoutToken(renewed) }
    return callOnce(context, request, renewed.accessToken)
  }
}

/** Drops the number, for calls that need only the result. */
export async function resultOf<T>(answer: Promise<ZaloAnswer<T>>): Promise<ZaloResult<T>> {
  return (await answer).result
}

function isTokenRejected(code: number | undefined): boolean {
  return code !== undefined && ERROR_TABLE.get(code)?.handling === 'refresh-token'
}

function withoutToken(token: Exclude<AccessToken, { kind: 'token' }>): ZaloRefusal {
  return { kind: token.kind === 'needs-person' ? 'needs-person' : 'not-delivered', failure: token.failure }
}

async function callOnce<T>(
  context: ApiContext,
  request: ApiRequest<T>,
  token: string,
): Promise<ZaloAnswer<T>> {
  const { input } = request
  const isGet = input.kind === 'data' || input.kind === 'query'
  const exchange = await context.transport.exchange({
    url: `${context.apiRoot}${request.path}${isGet ? queryOf(input) : ''}`,
    method: isGet ? 'GET' : 'POST',
    headers: headersFor(context, input.kind, token),
    ...(input.kind === 'json' ? { body: JSON.stringify(input.body) } : {}),
    ...(input.kind === 'form' ? { body: input.form() } : {}),
  })
  return readAnswer(exchange, request.answer, request.effect ?? (isGet ? 'read' : 'write'), context.now())
}

function headersFor(context: ApiContext, kind: string, token: string): Record<string, string> {
  return {
    access_token: token,
    ...(context.proofSecret === undefined
      ? {}
      : { appsecret_proof: appSecretProof(context.proofSecret, token) }),
    ...(kind === 'json' ? { 'content-type': 'application/json' } : {}),
  }
}

function queryOf(input: Extract<ApiRequest<unknown>['input'], { kind: 'data' | 'query' }>): string {
  if (input.kind === 'data') return `?data=${encodeURIComponent(JSON.stringify(input.data))}`
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(input.query)) query.set(name, String(value))
  return query.size === 0 ? '' : `?${query.toString()}`
}
