import net from 'node:net'

const LOOPBACK = /^(localhost|127(\.\d+){3}|::1|0\.0\.0\.0|::)$/

/**
 * Tests talk to this machine only: a typo in a fake platform's address must fail here, not reach the real platform. Wraps the
 * one function through which every TCP connection of Node goes.
 */
const connect = net.Socket.prototype.connect

function connectLocally(this: net.Socket, ...args: unknown[]): net.Socket {
  const host = hostOf(args)
  if (host === undefined || LOOPBACK.test(host)) return Reflect.apply(connect, this, args)
  throw new Error(`tests talk to loopback only, not to ${host}`)
}

/** The host of a TCP connection; undefined for a local socket or the default, which is localhost. */
function hostOf(args: unknown[]): string | undefined {
  const [first, second] = args
  if (Array.isArray(first)) return hostOf(first)
  if (typeof first === 'object' && first !== null) {
    return 'host' in first && typeof first.host === 'string' ? first.host : undefined
  }
  return typeof second === 'string' ? second : undefined
}

// Safe: all overloads take what they are given and return the socket, and nothing is changed on the way.
net.Socket.prototype.connect = connectLocally as typeof connect
