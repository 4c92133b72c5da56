import http from 'node:http'
import https from 'node:https'
import type net from 'node:net'

/** Marks the `code` of a connection error that came before a byte of the request could be written. */
export const NOT_WRITTEN = 'NOT_WRITTEN'

/** Shorter than the idle time of servers and proxies, so that we rarely write into a connection just closed. */
const IDLE_SOCKET_MS = 4_000
const MAX_SOCKETS = 256

/**
 * An agent with persistent connections that tells "surely not sent" from "perhaps sent": as long as a connection is not
 * ready (name, TCP, TLS), its errors get a `code` beginning with {@link NOT_WRITTEN}. telegraf's HTTP client passes on
 * only the `code`, and Node writes the request when the connection is ready, not earlier.
 *
 * @param apiRoot decides between plain and TLS connections
 * @param connectTimeoutMs shorter than the time-out of any call: networks that drop packets to Telegram leave a
 *   connection hanging, and it must be known that nothing was written
 */
export function createWatchedAgent(apiRoot: URL, connectTimeoutMs: number): http.Agent {
  const isTls = apiRoot.protocol === 'https:'
  const options = {
    keepAlive: true,
    maxSockets: MAX_SOCKETS,
    timeout: IDLE_SOCKET_MS,
    scheduling: 'lifo',
  } as const
  const agent = isTls ? new https.Agent(options) : new http.Agent(options)
  const connect = agent.createConnection.bind(agent)
  agent.createConnection = (connectOptions, callback) => {
    const socket = connect(connectOptions, callback)
    if (isSocket(socket)) watchConnecting(socket, isTls ? 'secureConnect' : 'connect', connectTimeoutMs)
    return socket
  }
  return agent
}

function isSocket(stream: unknown): stream is net.Socket {
  return stream !== null && typeof stream === 'object' && 'connecting' in stream
}

function watchConnecting(
  socket: net.Socket,
  readyEvent: 'connect' | 'secureConnect',
  connectTimeoutMs: number,
): void {
  const onError = (error: NodeJS.ErrnoException) => {
    error.code = `${NOT_WRITTEN}:${error.code ?? 'UNKNOWN'}`
  }
  const deadline = setTimeout(() => {
    socket.destroy(Object.assign(new Error('no connection in time'), { code: 'CONNECT_TIMEOUT' }))
  }, connectTimeoutMs)
  socket.prependOnceListener('error', onError)
  socket.once('close', () => clearTimeout(deadline))
  socket.once(readyEvent, () => {
    clearTimeout(deadline)
    socket.off('error', onError)
  })
}
