import path from 'node:path'
import { createRunClocks } from '../app/clocks/run-clocks.ts'
import { createRunLadders } from '../app/duty/run-ladders.ts'
import { createIndexCaseFiles } from '../app/inbox/index-case-files.ts'
import { createNotifyOfficers } from '../app/notifications/notify-officers.ts'
import type { JobKind } from '../app/work/job-kind.ts'
import type { Outbox, WorkItem } from '../app/work/ports.ts'
import type { Environment } from '../config.ts'
import { createEmailSender } from '../notifications/email-sender.ts'
import { openVapidKeys } from '../notifications/vapid-keys.ts'
import { createWebPushSender, type VapidKeys } from '../notifications/web-push-sender.ts'
import { createClockStore } from '../persistence/clocks/clock-store.ts'
import { createChannelWatch } from '../persistence/duty/channel-watch.ts'
import { createLadderStore } from '../persistence/duty/ladder-store.ts'
import { createNotificationStore } from '../persistence/duty/notification-store.ts'
import { createCaseIndexStore } from '../persistence/inbox/case-index-store.ts'
import { createDutyVault } from '../vault/duty-vault.ts'
import type { Vault } from '../vault/vault.ts'
import type { Log } from './log.ts'
import type { Pools } from './open-pools.ts'
import { systemClock, systemIds } from './system.ts'

/** What duty work is introduced to. */
export interface DutyParts {
  readonly env: Environment
  readonly publicUrl: string
  readonly pools: Pools
  readonly vault: Vault
  readonly outbox: Outbox
  readonly vapid: VapidKeys | undefined
  readonly log: Log
}

/** Kinds of job of this part. */
export type DutyJob = Extract<JobKind, 'index-case-file' | 'run-clock' | 'run-ladder' | 'notify-officer'>

/** The handlers of waking, limits and comparing, and the rounds that look for what is due. */
export interface DutyWork {
  readonly handlers: Readonly<Record<DutyJob, (items: readonly WorkItem[]) => Promise<void>>>
  /** Asks for looks at limits, ladders and channels whose time has come. */
  readonly wakeDue: () => Promise<void>
  readonly close: () => void
}

/** How often channels are looked at for silence. */
const SILENCE_ROUND_MS = 5 * 60_000

/** Introduces duty work to its stores and senders. */
export function createDutyWork(parts: DutyParts): DutyWork {
  const { env, publicUrl, pools, outbox, vapid } = parts
  const vault = createDutyVault(parts.vault)
  const now = systemClock.now
  const ladders = createLadderStore(pools.worker, now)
  const clocks = createClockStore(pools.worker, vault, now)
  const channels = createChannelWatch(pools.worker)
  const email = mailSender(env, publicUrl)
  let lookedAt = 0
  return {
    handlers: {
      'run-ladder': createRunLadders({ store: ladders, clock: systemClock, ids: systemIds }),
      'run-clock': createRunClocks({ store: clocks, clock: systemClock, ids: systemIds }),
      'notify-officer': createNotifyOfficers({
        store: createNotificationStore(pools.worker, vault),
        senders: {
          ...(vapid === undefined ? {} : { 'web-push': createWebPushSender(vapid) }),
          ...(email === undefined ? {} : { email }),
        },
        vault,
        outbox,
        clock: systemClock,
        publicUrl,
      }),
      'index-case-file': createIndexCaseFiles({
        store: createCaseIndexStore(pools.worker, parts.vault),
        hashMark: vault.hashMark,
        finish: (items) => outbox.finish('index-case-file', items),
      }),
    },
    wakeDue: async () => {
      await Promise.all([clocks.wakeDue(), ladders.wakeDue()])
      if (now() - lookedAt < SILENCE_ROUND_MS) return
      lookedAt = now()
      await channels.look(now())
    },
    close: () => email?.close(),
  }
}

function mailSender(env: Environment, publicUrl: string) {
  if (env.SMTP_URL === undefined) return undefined
  const from = `Bình Yên <binh-yen@${new URL(publicUrl).hostname}>`
  return createEmailSender({ smtpUrl: env.SMTP_URL, from, publicUrl })
}

/** The keys of web push: from the environment, in development made once in the data folder. */
export function openVapid(env: Environment, publicUrl: string): Promise<VapidKeys | undefined> {
  const isDevelopment = env.NODE_ENV !== 'production'
  return openVapidKeys({
    publicKey: env.VAPID_PUBLIC_KEY,
    privateKey: env.VAPID_PRIVATE_KEY,
    subject: publicUrl.startsWith('https:') ? publicUrl : 'mailto:quan-tri@binh-yen.invalid',
    file: isDevelopment ? path.resolve(env.DATA_DIR, 'keys', 'vapid.json') : undefined,
  })
}
