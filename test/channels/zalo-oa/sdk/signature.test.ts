import { describe, expect, it } from 'vitest'
import {
  checkSignature,
  type SignatureCandidates,
  webhookSignature,
} from '../../../../src/channels/zalo-oa/sdk/webhook/signature.ts'

/** Exactly 268 bytes, NFC: the two digests below were computed over it. */
const body = Buffer.from(
  '{"app_id":"1000000000000000001","sender":{"id":"2000000000000000002"},"user_id_by_app":"4000000000000000004",' +
    '"recipient":{"id":"3000000000000000003"},"event_name":"user_send_text",' +
    '"message":{"text":"Tôi muốn báo tin","msg_id":"m-0001"},"timestamp":"1750000000000"}',
)
const BY_APP = 'mac=e832e37855838ee850273ea5f35858b8fcb1fde61c68c4cdcd93e49c0fb194f6'
const BY_OA = 'mac=c2f9d30c492f4ce42dafa19fb24f29148e1b9242f0af9a7779d4216b9c2e4361'
const candidates: SignatureCandidates = {
  firstTerms: [
    { name: 'app-id', value: '1000000000000000001' },
    { name: 'oa-id', value: '3000000000000000003' },
  ],
  secrets: [
    { name: 'old', value: 'a-former-secret' },
    { name: 'current', value: 'oa-secret-for-tests' },
  ],
}

describe('checkSignature', () => {
  it.each([
    [BY_APP, 'app-id'],
    [BY_OA, 'oa-id'],
    [BY_APP.toUpperCase().replace('MAC=', 'mac='), 'app-id'],
    [BY_APP.slice(4), 'app-id'],
  ])('accepts %s and names what matched', (header, firstTerm) => {
    expect(checkSignature(header, body, candidates)).toEqual({
      kind: 'matched',
      firstTerm,
      secret: 'current',
    })
  })

  it('holds for the 268 bytes of the published vector', () => {
    expect(body.length).toBe(268)
  })

  it('refuses a body with one byte changed', () => {
    const changed = Uint8Array.from(body)
    changed[200] = (changed[200] ?? 0) ^ 1
    expect(checkSignature(BY_APP, changed, candidates)).toEqual({ kind: 'mismatch' })
  })

  it('refuses the right signature when the secret is not a candidate', () => {
    const secrets = candidates.secrets.slice(0, 1)
    expect(checkSignature(BY_APP, body, { ...candidates, secrets })).toEqual({ kind: 'mismatch' })
  })

  it.each([undefined, '', 'mac=', 'mac=abc', `sha256=${'0'.repeat(64)}`])(
    'calls header %s unsigned',
    (header) => {
      expect(checkSignature(header, body, candidates)).toEqual({ kind: 'unsigned' })
    },
  )

  it('covers the digits of a number timestamp as they were written', () => {
    const raw = Buffer.from('{"app_id":"1000000000000000001","timestamp":1750000000000.0}')
    const mac = webhookSignature('1000000000000000001', raw, '1750000000000.0', 'oa-secret-for-tests')
    expect(checkSignature(`mac=${mac}`, raw, candidates)).toMatchObject({ kind: 'matched' })
  })

  it('tells when the body has nothing that could have been signed', () => {
    expect(checkSignature(BY_APP, Buffer.from('{}'), candidates)).toEqual({ kind: 'no-timestamp' })
  })
})
