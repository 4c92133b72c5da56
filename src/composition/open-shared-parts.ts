import path from 'node:path'
import type { NoticeFiles } from '../app/notices/attachment-ports.ts'
import { type LiveRouter, openRouter } from '../app/routing/create-router.ts'
import type { Channel } from '../channels/channel.ts'
import type { FlowLibrary } from '../domain/flow/flow-library.ts'
import { createMediaInspector } from '../evidence/media-inspector.ts'
import { createNoticeFiles } from '../evidence/notice-files.ts'
import { createFlowStore } from '../persistence/flows/flow-store.ts'
import { ingest as replay } from '../persistence/intake/event-store.ts'
import { createAttachmentStore } from '../persistence/notices/attachment-store.ts'
import { type DiskSpool, openEventSpool } from '../persistence/spool/event-spool.ts'
import { loadRoutingData } from '../persistence/units/unit-store.ts'
import { createWebChatStore } from '../persistence/web-chat/web-chat-store.ts'
import { readWorkFigures } from '../persistence/work/store-figures.ts'
import { openFlowLibrary } from './load-flows.ts'
import { createMetrics, type Metrics, type StoreFigures } from './metrics.ts'
import { type OpenChannels, openChannels } from './open-channels.ts'
import type { Foundation } from './open-foundation.ts'
import { createOutgoingFiles } from './outgoing-files.ts'
import { createPacers, type Pacers } from './pacers.ts'
import { openWebChat, type WebChatParts } from './simulator.ts'
import type { Stopper } from './stopper.ts'

/** What several roles of a process use. */
export interface SharedParts extends Foundation {
  readonly router: LiveRouter
  readonly library: FlowLibrary
  readonly channels: OpenChannels
  readonly webChatParts: WebChatParts
  /** The channel of the simulator's page; absent outside development. */
  readonly webChat: Channel | undefined
  readonly spool: DiskSpool
  readonly noticeFiles: NoticeFiles
  readonly pacers: Pacers
  readonly figures: () => Promise<StoreFigures>
  readonly metrics: Metrics
}

/** Opens what the roles share; what must be closed is known to the stopper. */
export async function openSharedParts(foundation: Foundation, stopper: Stopper): Promise<SharedParts> {
  const { env, pools, vault, blobs } = foundation
  const router = await openRouter(() => loadRoutingData(pools.worker))
  const library = await openFlowLibrary(foundation.flows, createFlowStore(pools.worker))
  const webChatParts = { store: createWebChatStore(pools.worker), blobs, vault }
  const webChat = env.NODE_ENV === 'production' ? undefined : openWebChat(webChatParts)
  const files = createOutgoingFiles(createAttachmentStore(pools.worker), blobs)
  const channels = openChannels({ ...foundation, worker: pools.worker, webChat, files })
  stopper.add(() => channels.close())
  const spool = await openSpool(foundation)
  const inspector = createMediaInspector()
  stopper.add(async () => inspector.close())
  const figures = async () => ({ ...(await readWorkFigures(pools.worker)), spoolBytes: await spool.size() })
  return {
    ...foundation,
    ...{ router, library, channels, webChatParts, webChat, spool, figures },
    noticeFiles: createNoticeFiles(blobs, inspector),
    pacers: createPacers(env),
    metrics: createMetrics(figures),
  }
}

function openSpool({ env, pools, log }: Foundation): Promise<DiskSpool> {
  return openEventSpool({
    dir: path.resolve(env.DATA_DIR, 'spool'),
    replay: (account, events) => replay(pools.edge, account, events),
    now: Date.now,
    onSetAside: (why, bytes) => log.error('spool.set-aside', { state: why, count: bytes }),
  })
}
