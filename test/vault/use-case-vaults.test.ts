import { randomBytes } from 'node:crypto'
import { generateSync } from 'otplib'
import { describe, expect, it } from 'vitest'
import { channelAccount } from '../../src/domain/message/channel.ts'
import { createAttemptKeys } from '../../src/vault/attempt-keys.ts'
import { createCaseFileVault } from '../../src/vault/case-file-vault.ts'
import { createConversationVault } from '../../src/vault/conversation-vault.ts'
import { createDeliveryVault } from '../../src/vault/delivery-vault.ts'
import { createEvidenceVault } from '../../src/vault/evidence-vault.ts'
import { createIntakeVault } from '../../src/vault/intake-vault.ts'
import { createOneTimePasswords } from '../../src/vault/one-time-passwords.ts'
import { sealPlaces } from '../../src/vault/seal-places.ts'
import { createSessionTokens } from '../../src/vault/session-tokens.ts'
import { openTestVault } from './test-vault.ts'

const account = channelAccount('telegram', '7100000001')
const raw = Buffer.from('{"update_id":9007199254740993}')

async function openUseCaseVaults() {
  const { vault } = await openTestVault()
  return {
    vault,
    intake: createIntakeVault(vault.intakeSealer, vault.blindIndex),
    conversation: createConversationVault(vault),
    caseFile: createCaseFileVault(vault),
    delivery: createDeliveryVault(vault),
    evidence: createEvidenceVault(vault),
  }
}

describe('the vaults of the use cases', () => {
  it('carry a raw event from the edge to the worker, also when its key changed on the way', async () => {
    const { intake, conversation } = await openUseCaseVaults()
    const bodySha256 = intake.sha256(raw)
    const sealed = intake.seal(account, bodySha256, raw)
    const event = { id: '1', bodySha256, sequence: 1, sealed, receivedAt: 0, attempts: 0 }
    expect(conversation.openEvent(account, event)).toEqual(raw)
    const other = channelAccount('telegram', '7100000002')
    expect(() => conversation.openEvent(other, event)).toThrow(
      expect.objectContaining({ code: 'sealed-invalid' }),
    )
  })

  it('carry session, chat id, message and media source to whom they are for', async () => {
    const { conversation, delivery, evidence } = await openUseCaseVaults()
    expect(conversation.openSession('c1', conversation.sealSession('c1', 'bước 3'))).toBe('bước 3')
    expect(delivery.openAddress('c1', conversation.sealAddress('c1', '5550001'))).toBe('5550001')
    expect(delivery.openOutgoing('m1', conversation.sealOutgoing('m1', 'Xin chào'))).toBe('Xin chào')
    expect(evidence.openMediaSource('e1', conversation.sealMediaSource('e1', 'file:abc'))).toBe('file:abc')
  })

  it('do not open the address of one conversation as that of another', async () => {
    const { conversation, delivery } = await openUseCaseVaults()
    expect(() => delivery.openAddress('c2', conversation.sealAddress('c1', '5550001'))).toThrow(
      expect.objectContaining({ code: 'sealed-invalid' }),
    )
  })

  it('keep the identity of a case under a key of its own', async () => {
    const { vault, caseFile } = await openUseCaseVaults()
    const content = caseFile.createKey('k1')
    const { wrapped, sealed, kid } = caseFile.sealIdentity('k1', '{"name":"Lê Thị Bình"}')
    expect(kid).not.toBe(content.kid)
    expect(vault.identity.unlock('k1', wrapped).openText(sealPlaces.identity('k1'), sealed)).toContain('Bình')
    expect(() =>
      vault.content.unlock('k1', content.wrapped).open(sealPlaces.identity('k1'), sealed),
    ).toThrow()
  })

  it('name one file sent twice alike, and files of two conversations apart', async () => {
    const { conversation } = await openUseCaseVaults()
    expect(conversation.mediaKey(account, 'd1|AQAD')).toEqual(conversation.mediaKey(account, 'd1|AQAD'))
    expect(conversation.mediaKey(account, 'd1|AQAD')).not.toEqual(conversation.mediaKey(account, 'd2|AQAD'))
  })
})

describe('what log-in is made of', () => {
  it('checks one-time passwords against the sealed seed of that officer only', async () => {
    const { vault } = await openTestVault()
    const secret = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ'
    const sealed = vault.totp.seal(sealPlaces.totpSeed('o1'), secret)
    const passwords = createOneTimePasswords(vault.totp)
    const code = generateSync({ secret, epoch: 3_000 })
    expect(passwords.stepOf('o1', sealed, code, 3_000_000)).toBe(100)
    expect(passwords.stepOf('o1', sealed, code, 3_090_000)).toBeUndefined()
    expect(() => passwords.stepOf('o2', sealed, code, 3_000_000)).toThrow(
      expect.objectContaining({ code: 'sealed-invalid' }),
    )
  })

  it('makes session tokens that are stored as hashes', () => {
    const tokens = createSessionTokens({ bytes: randomBytes })
    const { token, idHash, csrfToken } = tokens.create()
    expect(Buffer.from(token, 'base64url')).toHaveLength(32)
    expect(tokens.hash(token)).toEqual(idHash)
    expect(csrfToken).not.toBe(token)
    expect(tokens.create().token).not.toBe(token)
  })

  it('counts failures of an account and of a network apart, without naming them', async () => {
    const keys = createAttemptKeys((await openTestVault()).vault.blindIndex)
    expect(keys.keyOf('account', 'an.nv')).toEqual(keys.keyOf('account', 'an.nv'))
    expect(keys.keyOf('account', 'an.nv')).not.toEqual(keys.keyOf('network', 'an.nv'))
    expect(Buffer.from(keys.keyOf('account', 'an.nv')).toString('latin1')).not.toContain('an.nv')
  })
})
