import { createZaloOaChannel } from '../../../src/channels/zalo-oa/zalo-oa-channel.ts'
import type { IncomingContent } from '../../../src/domain/message/incoming-message.ts'
import { type FakeZalo, startFakeZalo } from '../../support/fake-zalo/start-fake-zalo.ts'
import { signatureHeader } from '../../support/fake-zalo/webhook-sender.ts'
import { channelContract } from '../channel-contract.ts'
import type { ChannelHarness, ShownButton, Trouble } from '../channel-harness.ts'
import { fixture } from './fixtures.ts'
import { aClient } from './sdk/a-client.ts'

const USER = '2000000000000000002'
const START = 1_750_000_000_000

const EVENTS: Readonly<Partial<Record<IncomingContent['kind'], string>>> = {
  text: 'user_send_text',
  choice: 'user_send_text.button',
  location: 'user_send_location',
  media: 'user_send_image.several',
  contact: 'user_submit_info',
  sticker: 'user_send_sticker',
  start: 'follow',
  reachable: 'unfollow',
  withdraw: 'user_withdraw',
  receipt: 'user_seen_message',
  group: 'user_send_group_text',
}
const SILENT = ['add_user_to_tag', 'user_reacted_message', 'user_join_group', 'user_call_oa', 'unknown_event']

function troublesOf(zalo: FakeZalo): readonly Trouble[] {
  const fault = (name: string, set: () => void, outcome: Trouble['outcome']): Trouble => ({
    name,
    arrange: set,
    outcome,
  })
  const error = (code: number, outcome: Trouble['outcome']) =>
    fault(`error ${code}`, () => zalo.setFault({ kind: 'error', code, times: 2 }), outcome)
  return [
    error(-32, { kind: 'retry-after', scope: 'account' }),
    error(-230, { kind: 'refused', reason: 'window-closed' }),
    error(-216, { kind: 'refused', reason: 'account' }),
    error(-248, { kind: 'refused', reason: 'policy' }),
    error(-200, { kind: 'unknown' }),
    fault('no answer', () => zalo.setFault({ kind: 'slow', ms: 60_000, times: 1 }), { kind: 'unknown' }),
    fault('reset', () => zalo.setFault({ kind: 'reset', times: 1 }), { kind: 'unknown' }),
    fault('outage', () => zalo.setFault({ kind: 'status', status: 502, times: 1 }), { kind: 'failed' }),
  ]
}

channelContract('zalo-oa', async (): Promise<ChannelHarness> => {
  const zalo = await startFakeZalo()
  const client = aClient(zalo, { http: { timeoutMs: 2_000 } })
  const { oaId, appId, oaSecretKey, appSecret } = zalo.account
  const channel = createZaloOaChannel({
    client,
    oaId,
    appId,
    webhookSecrets: [oaSecretKey],
    apiRoots: [zalo.url],
  })
  const textEvent = (text: string, order: number) =>
    Buffer.from(JSON.stringify(zalo.events.text(USER, text, { at: START + order, messageId: `m-${order}` })))
  const call = (raw: Uint8Array, mac: string) => ({ headers: { 'x-zevent-signature': mac }, rawBody: raw })
  return {
    channel,
    chatId: USER,
    events: Object.fromEntries(Object.entries(EVENTS).map(([kind, name]) => [kind, fixture(name)])),
    silentEvents: SILENT.map(fixture),
    textEvent,
    shown: () =>
      zalo.sentTo(USER).map(({ text, buttons }) => ({
        text,
        buttons: buttons.map(({ title, payload }) => ({ label: title, data: payload })),
      })),
    pressEvent: ({ data }: ShownButton) => textEvent(String(data), 900),
    troubles: troublesOf(zalo),
    impossible: ['moved'],
    media: {
      offer: async (bytes) => ({
        kind: 'photo',
        reference: zalo.putMedia(bytes, 'image/jpeg'),
        bytes: bytes.length,
      }),
      gone: { kind: 'photo', reference: `${zalo.url}/media/none` },
      forbidden: async () => [
        {
          kind: 'photo',
          reference: zalo.putMedia(Buffer.from('x'), 'image/jpeg').replace('127.0.0.1', 'localhost'),
        },
        { kind: 'photo', reference: 'https://example.com/a.jpg' },
        { kind: 'photo', reference: 'https://169.254.169.254/latest/meta-data' },
        { kind: 'photo', reference: 'file:///etc/hostname' },
        { kind: 'photo', reference: 'not an address' },
      ],
    },
    webhook: {
      genuine: (raw) => call(raw, signatureHeader(zalo.account, raw, 'app-id')),
      forged: (raw) => call(raw, signatureHeader(zalo.account, raw, 'wrong')),
      whenForged: 'unverified',
    },
    secrets: ['fake-access', 'fake-refresh', oaSecretKey, appSecret, USER],
    close: async () => {
      await channel.close()
      await client.close()
      await zalo.close()
    },
  }
})
