import type { Registry } from 'prom-client'
import type { AdministrationDependencies } from '../app/administration/ports.ts'
import type { LiveEventLog, LiveFeed } from '../app/inbox/live-events.ts'
import type { EvidenceFiles, InboxDependencies } from '../app/inbox/ports.ts'
import type { MediationDependencies } from '../app/mediation/ports.ts'
import type { OfficerDependencies } from '../app/officers/ports.ts'
import type { PlaceResolver } from '../domain/flow/place-resolver.ts'
import type { DocumentDependencies } from './documents/document-routes.ts'
import type { NotificationRoutesOptions } from './duty/notification-routes-options.ts'
import type { HealthProbes } from './health/health-routes.ts'
import type { NoticeRoutesOptions } from './notices/notice-routes-options.ts'
import type { FindCommuneMap } from './places/place-routes.ts'
import type { MakePoster } from './posters/poster-routes.ts'
import type { Simulator } from './simulator/simulator.ts'
import type { WebLog } from './web-log.ts'
import type { WebhookOptions } from './webhooks/webhook-routes.ts'

/** Everything the HTTP side works with; nothing is made here. */
export interface ServerDependencies {
  readonly settings: ServerSettings
  readonly log: WebLog
  readonly inbox: InboxDependencies
  readonly evidenceFiles: EvidenceFiles
  readonly mediation: MediationDependencies
  readonly documents: DocumentDependencies
  readonly officers: OfficerDependencies
  readonly administration: AdministrationDependencies
  readonly live: { readonly feed: LiveFeed; readonly log: LiveEventLog }
  readonly places: PlaceResolver
  readonly findCommuneMap: FindCommuneMap
  readonly makePoster: MakePoster
  /** Hours after a resident's message in which an account's platform takes answers; undefined without a window. */
  readonly replyWindowHours: (account: string) => number | undefined
  readonly notices: NoticeRoutesOptions
  readonly notifications: Omit<NotificationRoutesOptions, 'inbox'>
  readonly webhooks: Omit<WebhookOptions, 'count' | 'log'>
  readonly health: HealthProbes
  /** The process's metrics; the HTTP side adds its own. */
  readonly metrics: Registry
  /** Absent outside development. */
  readonly simulator: Simulator | undefined
}

/** What depends on where the process runs. */
export interface ServerSettings {
  /** The address people use; https turns on the `__Host-` cookie and HSTS. */
  readonly publicUrl: string
  /** Addresses of proxies in front whose forwarding headers are believed; none by default. */
  readonly trustedProxies: readonly string[]
  /** Folder of the built user interface. */
  readonly uiDirectory: string
}
