import {
  createDecipheriv,
  createECDH,
  createPublicKey,
  type ECDH,
  hkdfSync,
  randomBytes,
  verify,
} from 'node:crypto'
import { once } from 'node:events'
import type { IncomingHttpHeaders } from 'node:http'
import { createServer, globalAgent, type Server } from 'node:https'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createWebPushSender, type VapidKeys } from '../../src/notifications/web-push-sender.ts'
import { selfSignedCertificate } from './self-signed-certificate.ts'

const notification = {
  title: '🔴 KHẨN CẤP · BY-7K3F-29QX',
  body: 'Bấm để nhận tin.',
  isUrgent: true,
  path: '/inbox/case',
  tag: 'alert:case',
}

/** A push service on this machine: keeps what it was given, and answers as told. */
let server: Server
let port = 0
let status = 201
let got: { headers: IncomingHttpHeaders; body: Buffer } | undefined
let vapid: VapidKeys

beforeAll(async () => {
  const certificate = selfSignedCertificate()
  // The sender checks certificates; it is told to believe this one.
  globalAgent.options.ca = certificate.cert
  server = createServer(certificate, (request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      got = { headers: request.headers, body: Buffer.concat(chunks) }
      response.writeHead(status).end()
    })
  })
  server.listen(0, 'localhost')
  await once(server, 'listening')
  const address = server.address()
  port = typeof address === 'object' && address !== null ? address.port : 0
  const own = createECDH('prime256v1')
  const publicKey = own.generateKeys('base64url')
  vapid = {
    publicKey,
    privateKey: own.getPrivateKey('base64url'),
    subject: 'mailto:quan-tri@binh-yen.invalid',
  }
})
afterAll(() => {
  delete globalAgent.options.ca
  server.close()
})

/** A browser's subscription, with what only the browser has. */
function subscribe() {
  const browser = createECDH('prime256v1')
  browser.generateKeys()
  const auth = randomBytes(16)
  const address = JSON.stringify({
    endpoint: `https://localhost:${port}/push/abc`,
    keys: { p256dh: browser.getPublicKey('base64url'), auth: auth.toString('base64url') },
  })
  return { browser, auth, address }
}

/** Opens a push message as RFC 8291 (key) and RFC 8188 (one record) say. */
function decrypt(body: Buffer, browser: ECDH, auth: Buffer): string {
  const salt = body.subarray(0, 16)
  const idLength = body.readUInt8(20)
  const server = body.subarray(21, 21 + idLength)
  const info = Buffer.concat([Buffer.from('WebPush: info\0'), browser.getPublicKey(), server])
  const input = Buffer.from(hkdfSync('sha256', browser.computeSecret(server), auth, info, 32))
  const derive = (name: string, bytes: number) =>
    Buffer.from(hkdfSync('sha256', input, salt, Buffer.from(`Content-Encoding: ${name}\0`), bytes))
  const record = body.subarray(21 + idLength)
  const decipher = createDecipheriv('aes-128-gcm', derive('aes128gcm', 16), derive('nonce', 12))
  decipher.setAuthTag(record.subarray(-16))
  const padded = Buffer.concat([decipher.update(record.subarray(0, -16)), decipher.final()])
  return padded.subarray(0, padded.lastIndexOf(2)).toString('utf8')
}

const everywhere = () => true

describe('telling by web push', () => {
  it('sends words that only the one browser can open, marked urgent, under our own signature', async () => {
    const { browser, auth, address } = subscribe()
    expect(await createWebPushSender(vapid, everywhere).send(address, notification)).toEqual({ kind: 'sent' })
    const { headers, body } = got ?? { headers: {}, body: Buffer.alloc(0) }
    expect(body.toString('utf8')).not.toContain('BY-7K3F')
    expect(JSON.parse(decrypt(body, browser, auth))).toEqual(notification)
    expect(headers).toMatchObject({ urgency: 'high', ttl: '900', 'content-encoding': 'aes128gcm' })
    expect(isSignedByUs(headers.authorization ?? '')).toBe(true)
  })

  it('is opened by no other browser', async () => {
    const { address } = subscribe()
    await createWebPushSender(vapid, everywhere).send(address, notification)
    const other = subscribe()
    expect(() => decrypt(got?.body ?? Buffer.alloc(0), other.browser, other.auth)).toThrow()
  })

  it('tells a browser that is gone from a service in trouble', async () => {
    const { address } = subscribe()
    const sender = createWebPushSender(vapid, everywhere)
    const outcomes: string[] = []
    for (status of [410, 503, 400]) outcomes.push((await sender.send(address, notification)).kind)
    status = 201
    expect(outcomes).toEqual(['gone', 'failed', 'refused'])
  })

  it('calls no host but those of push services', async () => {
    got = undefined
    const { address } = subscribe()
    expect(await createWebPushSender(vapid).send(address, notification)).toMatchObject({ kind: 'gone' })
    expect(got).toBeUndefined()
  })
})

/** Whether the `vapid` header holds a token for this service, signed by the key that browsers subscribed with (RFC 8292). */
function isSignedByUs(authorization: string): boolean {
  const [, token = '', key] = /t=([^,]+), ?k=(\S+)/.exec(authorization) ?? []
  const [head = '', claims = '', signature = ''] = token.split('.')
  const { aud } = JSON.parse(Buffer.from(claims, 'base64url').toString()) as { aud: string }
  const point = Buffer.from(vapid.publicKey, 'base64url')
  const jwk = { kty: 'EC', crv: 'P-256', x: point.subarray(1, 33), y: point.subarray(33) }
  const publicKey = createPublicKey({
    key: { ...jwk, x: jwk.x.toString('base64url'), y: jwk.y.toString('base64url') },
    format: 'jwk',
  })
  const isOurs = verify(
    'sha256',
    Buffer.from(`${head}.${claims}`),
    { key: publicKey, dsaEncoding: 'ieee-p1363' },
    Buffer.from(signature, 'base64url'),
  )
  return isOurs && key === vapid.publicKey && aud === `https://localhost:${port}`
}
