import { describe, expect, it } from 'vitest'
import { createNotifyOfficers } from '../../../src/app/notifications/notify-officers.ts'
import type {
  DeliveryResult,
  OutgoingNotification,
  SendingWay,
  SendResult,
  WaitingNotification,
} from '../../../src/app/notifications/ports.ts'

const night = Date.parse('2026-11-20T23:30+07:00')
const way = (kind: SendingWay['kind'], more: Partial<SendingWay> = {}): SendingWay => ({
  id: `way-${kind}`,
  kind,
  sealed: kind === 'chat' ? undefined : Uint8Array.of(1),
  conversationId: kind === 'chat' ? 'conversation' : undefined,
  state: undefined,
  attempts: 0,
  ...more,
})
const waiting = (more: Partial<WaitingNotification> = {}): WaitingNotification => ({
  id: 'notification',
  kind: 'alert',
  caseFileId: 'case',
  detail: { code: 'BY-7K3F-29QX', urgency: 'P0' },
  at: night,
  isRead: false,
  quiet: { from: 22 * 60, to: 6 * 60 },
  ways: [way('web-push'), way('email'), way('chat')],
  ...more,
})

/** Runs one notification through fakes and tells what happened. */
async function run(
  notification: WaitingNotification,
  answer: SendResult = { kind: 'sent' },
  chatTrouble?: string,
) {
  const sent: (OutgoingNotification & { readonly by: string })[] = []
  const results: DeliveryResult[] = []
  const settled: string[] = []
  const sender = (by: string) => ({
    send: async (_address: string, outgoing: OutgoingNotification) => {
      sent.push({ ...outgoing, by })
      return answer
    },
  })
  const chat: string[] = []
  await createNotifyOfficers({
    store: {
      find: async () => notification,
      record: async (_id, some) => void results.push(...some),
      sendToChat: async ({ text }) => {
        chat.push(text)
        return chatTrouble
      },
    },
    senders: { 'web-push': sender('web-push'), email: sender('email') },
    vault: { openAddress: () => 'address' },
    outbox: {
      finish: async () => void settled.push('finished'),
      postpone: async (_kind, _refs, delayMs) =>
        void settled.push(`again in ${Math.round(delayMs / 1_000)} s`),
    },
    clock: { now: () => night },
    publicUrl: 'https://binh-yen.example',
  })([{ ref: notification.id, version: 1 }])
  return { sent, results, settled, chat }
}

describe('telling an officer', () => {
  it('uses every way, through quiet hours for an alert, and says nothing of the case', async () => {
    const { sent, chat, settled } = await run(waiting())
    expect(sent.map(({ by }) => by)).toEqual(['web-push', 'email'])
    expect(sent[0]).toMatchObject({ isUrgent: true, path: '/inbox/case' })
    expect(chat[0]).toContain('https://binh-yen.example/inbox/case')
    expect(settled).toEqual(['finished'])
  })

  it('says why a chat took nothing, and does not try it again: the ladder goes on without it', async () => {
    const { results, settled } = await run(waiting({ ways: [way('chat')] }), undefined, 'window-closed')
    expect(results).toMatchObject([{ state: 'failed', reason: 'window-closed' }])
    expect(settled).toEqual(['finished'])
  })

  it('holds what can wait until the morning, without using up a try', async () => {
    const { sent, results, settled } = await run(
      waiting({ kind: 'clock-warned', detail: { code: 'BY-7K3F-29QX' } }),
    )
    expect(sent).toEqual([])
    expect(results.map(({ state }) => state)).toEqual(['held', 'held', 'held'])
    expect(settled).toEqual([`again in ${6.5 * 3_600} s`])
  })

  it('tries again what failed, by that way alone, ever later, then gives it up', async () => {
    const failed = { kind: 'failed', reason: 'push-unreachable' } as const
    const once = await run(waiting({ ways: [way('web-push'), way('email', { state: 'sent' })] }), failed)
    expect(once.sent.map(({ by }) => by)).toEqual(['web-push'])
    expect(once.settled).toEqual(['again in 5 s'])
    const third = await run(waiting({ ways: [way('web-push', { state: 'pending', attempts: 2 })] }), failed)
    expect(third.settled).toEqual(['again in 20 s'])
    const last = await run(waiting({ ways: [way('web-push', { state: 'pending', attempts: 5 })] }), failed)
    expect(last.results).toMatchObject([{ state: 'failed', isGone: false }])
    expect(last.settled).toEqual(['finished'])
  })

  it('turns a way off that is gone for good', async () => {
    const { results, settled } = await run(waiting({ ways: [way('web-push')] }), {
      kind: 'gone',
      reason: 'unsubscribed',
    })
    expect(results).toMatchObject([{ state: 'failed', isGone: true, reason: 'unsubscribed' }])
    expect(settled).toEqual(['finished'])
  })

  it('sends nothing that was read meanwhile', async () => {
    expect(await run(waiting({ isRead: true }))).toMatchObject({ sent: [], chat: [], settled: ['finished'] })
  })
})
