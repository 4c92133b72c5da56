import type { AdministrationDependencies } from '../app/administration/ports.ts'
import type { OfficerDependencies } from '../app/officers/ports.ts'
import type { LiveRouter } from '../app/routing/create-router.ts'
import type { TemplateSource } from '../documents/docx/template-files.ts'
import { drawQrCode } from '../documents/qr-code.ts'
import { createTemplateTools } from '../documents/template-tools.ts'
import { createPrismaAdministrationStore } from '../persistence/administration/prisma-administration-store.ts'
import type { PrismaClient } from '../persistence/generated/client.ts'
import { loadRoutingData } from '../persistence/units/unit-store.ts'
import { createInboxVault } from '../vault/inbox-vault.ts'
import type { Vault } from '../vault/vault.ts'
import { findAuditAnchor } from './audit-anchors.ts'
import type { OpenChannels } from './open-channels.ts'
import type { Pools } from './open-pools.ts'
import { systemClock, systemIds } from './system.ts'

/** What administration is introduced to. */
export interface AdministrationParts {
  readonly prisma: PrismaClient
  readonly pools: Pools
  readonly vault: Vault
  readonly officers: OfficerDependencies
  readonly templates: TemplateSource
  readonly channels: OpenChannels
  readonly router: LiveRouter
  readonly publicUrl: string
  /** Where heads of the audit log are kept outside the database. */
  readonly anchorFolder: string
}

/** Introduces administration to its store, the router that is running, and the tools for papers. */
export function openAdministration(parts: AdministrationParts): AdministrationDependencies {
  return {
    store: createPrismaAdministrationStore(parts.prisma, createInboxVault(parts.vault)),
    officers: parts.officers,
    clock: systemClock,
    ids: systemIds,
    publicUrl: parts.publicUrl,
    loadRouting: () => loadRoutingData(parts.pools.worker),
    onRoutingChanged: () => parts.router.refresh(),
    channelAccounts: parts.channels.all.map(({ account }) => account),
    verifyLinks: parts.vault.auditChain.verify,
    findAnchor: (chain) => findAuditAnchor(parts.anchorFolder, chain),
    templates: createTemplateTools(parts.templates),
    drawQrCode,
  }
}
