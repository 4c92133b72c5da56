import path from 'node:path'
import { createPartyDesk } from '../app/mediation/attend-as-party.ts'
import type { MessageChannel } from '../app/message-channel.ts'
import type { GiveWay } from '../app/work/ports.ts'
import type { PlaceResolver } from '../domain/flow/place-resolver.ts'
import { createEvidenceKeeper } from '../evidence/evidence-keeper.ts'
import { createMediaInspector } from '../evidence/media-inspector.ts'
import type { OpenPartyDesk } from '../persistence/conversation/case-facts.ts'
import { createConversationStore } from '../persistence/conversation/conversation-store.ts'
import { createDeliveryStore } from '../persistence/delivery/delivery-store.ts'
import { createEvidenceStore } from '../persistence/evidence/evidence-store.ts'
import { createDueStore } from '../persistence/mediation/due-store.ts'
import { createPartyStore } from '../persistence/mediation/party-store.ts'
import { createReminderStore } from '../persistence/mediation/reminder-store.ts'
import { createOutbox } from '../persistence/work/outbox.ts'
import { PROJECT_ROOT } from '../project-root.ts'
import { createConversationVault } from '../vault/conversation-vault.ts'
import { createDeliveryVault } from '../vault/delivery-vault.ts'
import { createEvidenceVault } from '../vault/evidence-vault.ts'
import { createMediationVault } from '../vault/mediation-vault.ts'
import type { Vault } from '../vault/vault.ts'
import { createGiveWay } from './give-way.ts'
import { learnAhead } from './learn-ahead.ts'
import { loadHelpLines } from './load-help-lines.ts'
import { createLookUpLimit } from './look-up-limit.ts'
import { openNoticeWork } from './notice-work.ts'
import type { SharedParts } from './open-shared-parts.ts'
import { createDutyWork } from './start-duty.ts'
import { startWorker, type WorkerRole } from './start-worker.ts'
import { systemClock, systemIds } from './system.ts'

/** What the worker role is introduced to. */
export interface WorkerRoleParts extends SharedParts {
  readonly refreshKeys: () => Promise<void>
  readonly places: PlaceResolver
  /** Lets acknowledgements go first (`intake-watch.ts`). */
  readonly calm: () => Promise<void>
}

/** Introduces conversations, delivery and evidence to their stores and starts their jobs. */
export function startWorkerRole(parts: WorkerRoleParts): WorkerRole {
  const { env, pools, log, metrics } = parts
  const inspector = createMediaInspector()
  const outbox = createOutbox(pools.worker)
  const giveWay = createGiveWay(parts.calm)
  learnAhead()
  const role = startWorker({
    backend:
      env.REDIS_URL === undefined
        ? { kind: 'postgres', pool: pools.queue }
        : { kind: 'redis', url: env.REDIS_URL },
    outbox,
    processing: processing(parts, giveWay),
    duty: createDutyWork({ ...parts, outbox }),
    delivering: delivering(parts, giveWay),
    fetching: {
      store: createEvidenceStore(pools.worker),
      vault: createEvidenceVault(parts.vault),
      keeper: createEvidenceKeeper({ blobs: parts.blobs, inspector, ids: systemIds }),
      channels: parts.channels,
      outbox,
      refreshKeys: parts.refreshKeys,
      reportFailure: reportFailure(parts, 'evidence.failed'),
    },
    reminding: {
      store: createReminderStore(pools.worker, createMediationVault(parts.vault)),
      outbox,
      clock: systemClock,
      ids: systemIds,
    },
    remindingMediators: { store: createDueStore(pools.worker), outbox, clock: systemClock },
    notices: openNoticeWork({ ...parts, outbox, reportFailure: reportFailure(parts, 'notices.failed') }),
    log,
    metrics,
  })
  return {
    ...role,
    stop: async () => {
      await role.stop()
      inspector.close()
    },
  }
}

function processing(parts: WorkerRoleParts, giveWay: GiveWay) {
  const { pools, channels, vault, log, metrics } = parts
  return {
    store: createConversationStore(pools.worker, {
      openDesk: openPartyDesk(vault),
      auditChain: vault.auditChain,
    }),
    giveWay,
    clock: systemClock,
    ids: systemIds,
    channels,
    library: () => parts.library,
    resolvePlace: parts.places,
    helpLines: loadHelpLines(path.join(PROJECT_ROOT, 'prisma', 'data', 'hotlines.json')),
    router: parts.router,
    vault: createConversationVault(vault),
    caseVault: parts.caseVault,
    receipts: parts.receipts,
    mayLookUp: createLookUpLimit(),
    acknowledge: (channel: MessageChannel, callbackId: string) => {
      channel
        .acknowledgePress(callbackId)
        .catch(() => log.warn('press.not-acknowledged', { account: channel.account }))
    },
    reportDefect: (code: string, where: string) => {
      metrics.defect(code)
      log.error('conversation.defect', { errorClass: code, where })
    },
    refreshKeys: parts.refreshKeys,
    reportFailure: reportFailure(parts, 'conversation.failed'),
  }
}

function reportFailure({ metrics, log }: WorkerRoleParts, event: string): (errorClass: string) => void {
  return (errorClass) => {
    metrics.defect(errorClass)
    log.error(event, { errorClass })
  }
}

function delivering(parts: WorkerRoleParts, giveWay: GiveWay) {
  const { pools, channels, vault, metrics, pacers } = parts
  return {
    store: createDeliveryStore(pools.worker),
    giveWay,
    vault: createDeliveryVault(vault),
    channels,
    pacerOf: pacers.pacerOf,
    clock: systemClock,
    sleep: (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms)),
    random: Math.random,
    refreshKeys: parts.refreshKeys,
    count: metrics.messageTried,
    reportFailure: reportFailure(parts, 'delivery.failed'),
  }
}

/** What a party of a mediation can do from its chat, inside the conversation's transaction. */
function openPartyDesk(vault: Vault): OpenPartyDesk {
  const partyVault = createMediationVault(vault)
  return (client) => createPartyDesk(createPartyStore(client, partyVault), systemIds)
}
