import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { createMediaFetcher, type MediaFetcher } from '../../../src/channels/zalo-oa/fetch-media.ts'
import {
  checkMediaAddress,
  isPrivateAddress,
  ZALO_FILE_HOSTS,
} from '../../../src/channels/zalo-oa/media-address.ts'
import { type FakeZalo, startFakeZalo } from '../../support/fake-zalo/start-fake-zalo.ts'

let zalo: FakeZalo
let fetcher: MediaFetcher
beforeAll(async () => {
  zalo = await startFakeZalo()
  fetcher = fetcherWaiting(10_000)
})
/** @param timeoutMs when it gives up */
const fetcherWaiting = (timeoutMs: number) =>
  createMediaFetcher({ roots: [zalo.url], hosts: [...ZALO_FILE_HOSTS, 'localhost'] }, timeoutMs)
afterEach(() => zalo.setFault())
afterAll(async () => {
  await fetcher.close()
  await zalo.close()
})

describe('fetching a file', () => {
  it('brings the bytes and what the server says they are', async () => {
    const url = zalo.putMedia(Buffer.from('ảnh'), 'image/jpeg')
    expect(await fetcher.fetch(url, 100)).toEqual({
      kind: 'fetched',
      media: { bytes: Buffer.from('ảnh'), claimedMediaType: 'image/jpeg' },
    })
  })

  it('stops at the limit', async () => {
    const url = zalo.putMedia(Buffer.alloc(200_000), 'video/mp4')
    expect(await fetcher.fetch(url, 100_000)).toEqual({ kind: 'too-large' })
  })

  it.each([
    [404, { kind: 'gone' }],
    [410, { kind: 'gone' }],
    [403, { kind: 'retry', afterMs: 30_000 }],
    [302, { kind: 'forbidden' }],
    [503, { kind: 'retry', afterMs: 30_000 }],
    [429, { kind: 'retry', afterMs: 30_000 }],
  ])('takes HTTP %i for %j', async (status, outcome) => {
    const url = zalo.putMedia(Buffer.from('x'), 'image/jpeg')
    zalo.setFault({ kind: 'status', status, on: 'media' })
    expect(await fetcher.fetch(url, 100)).toEqual(outcome)
  })

  it.each([{ kind: 'reset' } as const, { kind: 'slow', ms: 60_000 } as const])(
    'tries again after %j',
    async (fault) => {
      const url = zalo.putMedia(Buffer.from('x'), 'image/jpeg')
      zalo.setFault({ ...fault, on: 'media' })
      const impatient = fetcherWaiting(300)
      expect(await impatient.fetch(url, 100)).toEqual({ kind: 'retry', afterMs: 30_000 })
      await impatient.close()
    },
  )

  it('refuses an allowed name that leads into a private network', async () => {
    expect(await fetcher.fetch('https://localhost/secret', 100)).toEqual({ kind: 'forbidden' })
  })
})

describe('the address of a file', () => {
  const allowed = { roots: ['https://openapi.zalo.me', 'http://127.0.0.1:4000'], hosts: ZALO_FILE_HOSTS }

  it.each([
    'https://b-f1-zpg.zdn.vn/a.jpg',
    'https://openapi.zalo.me/a',
    'http://127.0.0.1:4000/a',
    'https://zdn.vn/a',
  ])('may be %s', (url) => {
    expect(checkMediaAddress(url, allowed).kind).toBe('allowed')
  })

  it.each([
    'http://b-f1-zpg.zdn.vn/a.jpg',
    'https://b-f1-zpg.zdn.vn:8443/a.jpg',
    'https://zdn.vn.example.com/a',
    'https://evilzdn.vn/a',
    'https://user:secret@b-f1-zpg.zdn.vn/a',
    'http://127.0.0.1:4001/a',
    'http://127.0.0.1/a',
    'https://169.254.169.254/latest',
    'file:///etc/passwd',
    'not an address',
  ])('may not be %s', (url) => {
    expect(checkMediaAddress(url, allowed)).toEqual({ kind: 'forbidden' })
  })
})

describe('private addresses', () => {
  it.each([
    '127.0.0.1',
    '10.1.2.3',
    '100.64.0.1',
    '169.254.1.1',
    '192.168.0.1',
    '172.31.0.1',
    '0.0.0.0',
    '224.0.0.1',
  ])('are %s', (address) => {
    expect(isPrivateAddress(address)).toBe(true)
  })

  it.each([
    '::1',
    'fd00::1',
    'fe80::1',
    '::ffff:10.0.0.1',
    '::ffff:7f00:1',
    '64:ff9b::a00:1',
    'ff02::1',
    'nonsense',
  ])('are %s', (address) => {
    expect(isPrivateAddress(address)).toBe(true)
  })

  it.each(['8.8.8.8', '118.102.1.1', '2001:4860:4860::8888', '2400:cb00::1'])('are not %s', (address) => {
    expect(isPrivateAddress(address)).toBe(false)
  })
})
