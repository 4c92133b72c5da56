import type { FastifyReply, FastifyRequest } from 'fastify'

/** How often an idle stream says that it lives, in milliseconds: proxies close silent connections. */
const HEARTBEAT_MS = 15_000
/** How long a browser waits before it comes back, in milliseconds. */
const RETRY_MS = 2_000
/** A client that does not read is cut off when this many bytes wait; it comes back and is replayed what it missed. */
const MAX_WAITING_BYTES = 256 * 1024

/** One open server-sent event stream. */
export interface EventStream {
  send(event: StreamEvent): void
  close(): void
  /** Resolves when either side has ended it. */
  readonly closed: Promise<void>
}

/** One event; `id` comes back as `Last-Event-ID`. Without a name the browser's `message` handler gets it. */
export interface StreamEvent {
  readonly id: string
  readonly name?: string
  readonly data: unknown
}

/**
 * Takes the connection over and answers with a stream of events.
 *
 * @param onHeartbeat called with every sign of life; false ends the stream (logged out meanwhile)
 */
export function openEventStream(
  request: FastifyRequest,
  reply: FastifyReply,
  onHeartbeat: () => Promise<boolean>,
): EventStream {
  const { raw } = reply
  // Headers set so far (security headers) would be lost when the connection is taken over.
  for (const [name, value] of Object.entries(reply.getHeaders()))
    if (value !== undefined) raw.setHeader(name, value)
  reply.hijack()
  // Nothing follows a stream on its connection; kept alive, it would hold the server's shutdown up.
  raw.shouldKeepAlive = false
  raw.writeHead(200, {
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-store, no-transform',
    'x-accel-buffering': 'no',
  })
  raw.write(`retry: ${RETRY_MS}\n\n`)
  const close = () => raw.end()
  const heartbeat = setInterval(() => {
    raw.write(': alive\n\n')
    onHeartbeat().then((goesOn) => !goesOn && close(), close)
  }, HEARTBEAT_MS)
  const closed = new Promise<void>((resolve) => {
    const end = () => {
      clearInterval(heartbeat)
      resolve()
    }
    raw.once('close', end)
    request.raw.once('aborted', end)
  })
  return { closed, close, send: (event) => write(raw, event) }
}

function write(raw: FastifyReply['raw'], event: StreamEvent): void {
  if (raw.writableEnded || raw.destroyed) return
  if (raw.writableLength > MAX_WAITING_BYTES) {
    raw.destroy()
    return
  }
  const name = event.name === undefined ? '' : `event: ${event.name}\n`
  raw.write(`id: ${event.id}\n${name}data: ${JSON.stringify(event.data)}\n\n`)
}
