import * as z from 'zod'
import { classifyError, classifyStatus } from '../classify-failure.ts'
import { parseLosslessJson } from '../lossless-json.ts'
import { wireNumber } from '../wire.ts'
import type { RateLimit, ZaloFailure, ZaloResult } from '../zalo-result.ts'
import type { Exchange } from './exchange.ts'

const envelope = z.object({ error: wireNumber, data: z.unknown().optional() })

/** An answer with an error number is told apart, since the client itself acts on some of them. */
export type ZaloAnswer<T> = { readonly result: ZaloResult<T>; readonly code?: number }

/**
 * Reads what came back from an endpoint of the OA API: `{ error, message, data }`, where failures too carry HTTP 200.
 * The platform's `message` is dropped on purpose, as it can quote ids.
 *
 * @param effect `read`: asking twice does no harm, so that a lost answer is `not-delivered`
 * @param now ms since the epoch
 */
export function readAnswer<T>(
  exchange: Exchange,
  schema: z.ZodType<T>,
  effect: 'read' | 'write',
  now: number,
): ZaloAnswer<T> {
  if (exchange.kind !== 'answered') return { result: lost(exchange, effect) }
  const parsed = envelope.safeParse(jsonOrUndefined(exchange.text))
  if (!parsed.success) return { result: harmless(withoutAnswer(exchange), effect) }
  if (parsed.data.error !== 0) {
    const code = parsed.data.error
    return { result: harmless(classifyError(code, now), effect), code }
  }
  const data = schema.safeParse(parsed.data.data)
  if (data.success) return { result: { kind: 'ok', data: data.data, rateLimit: rateLimitOf(exchange) } }
  return { result: harmless({ kind: 'unknown', failure: SHAPE }, effect) }
}

const SHAPE: ZaloFailure = {
  errorClass: 'answer.shape',
  meaning: 'success, but the answer has another shape',
}

function lost(
  exchange: Exclude<Exchange, { kind: 'answered' }>,
  effect: 'read' | 'write',
): ZaloResult<never> {
  const written = exchange.kind === 'no-answer'
  const meaning = written ? 'no answer after the request was written' : 'the request was not written'
  const failure: ZaloFailure = { errorClass: `net.${exchange.code}`, meaning }
  return { kind: written && effect === 'write' ? 'unknown' : 'not-delivered', failure }
}

function withoutAnswer(
  exchange: Exclude<Exchange, { kind: 'not-written' | 'no-answer' }>,
): ZaloResult<never> {
  const retryAfter = exchange.headers['retry-after']
  return classifyStatus(exchange.status, typeof retryAfter === 'string' ? retryAfter : undefined)
}

/** A question without effect may be repeated, however unclear its answer was. */
function harmless(result: ZaloResult<never>, effect: 'read' | 'write'): ZaloResult<never> {
  return effect === 'read' && result.kind === 'unknown' ? { ...result, kind: 'not-delivered' } : result
}

function rateLimitOf(exchange: Exclude<Exchange, { kind: 'not-written' | 'no-answer' }>): RateLimit {
  const limit = wireNumber.safeParse(exchange.headers['x-ratelimit-limit'])
  const remaining = wireNumber.safeParse(exchange.headers['x-ratelimit-remain'])
  return {
    ...(limit.success ? { limit: limit.data } : {}),
    ...(remaining.success ? { remaining: remaining.data } : {}),
  }
}

function jsonOrUndefined(text: string): unknown {
  try {
    return parseLosslessJson(text)
  } catch {
    return undefined
  }
}
