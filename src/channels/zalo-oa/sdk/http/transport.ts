import { Agent } from 'undici'
import { type Exchange, ExchangeHandler, type HttpCall, type Transport } from './exchange.ts'

/** Settings of the HTTP side; the defaults suit a service that sends single messages. */
export interface TransportOptions {
  /** From hand-over to the last byte of the answer. Default 10,000. */
  readonly timeoutMs?: number
  /** To open a connection, name look-up and TLS included. Default 3,000. */
  readonly connectTimeoutMs?: number
  /** Connections to one host at a time. Default 32. */
  readonly connections?: number
  /** Longer answers are cut off and count as no answer. Default 4 MiB. */
  readonly maxAnswerBytes?: number
}

/** Opens a transport on undici. TLS 1.2 is the floor, as Zalo demands. Redirects are answers, never followed. */
export function createTransport(options: TransportOptions = {}): Transport {
  const {
    timeoutMs = 10_000,
    connectTimeoutMs = 3_000,
    connections = 32,
    maxAnswerBytes = 4 * 2 ** 20,
  } = options
  const agent = new Agent({
    connections,
    // The deadline of the handler is the only clock; undici's own are set out of its way.
    headersTimeout: 0,
    bodyTimeout: 0,
    connect: { timeout: connectTimeoutMs, minVersion: 'TLSv1.2' },
  })
  return {
    exchange: (call) =>
      new Promise<Exchange>((resolve) => {
        dispatch(agent, call, new ExchangeHandler(resolve, timeoutMs, maxAnswerBytes))
      }),
    close: () => agent.destroy(),
  }
}

function dispatch(agent: Agent, call: HttpCall, handler: ExchangeHandler): void {
  try {
    const { origin, pathname, search } = new URL(call.url)
    const { method, headers } = call
    agent.dispatch(
      { origin, path: `${pathname}${search}`, method, headers, body: call.body ?? null },
      handler,
    )
  } catch (error) {
    handler.fail(error)
  }
}
