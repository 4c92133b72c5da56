import type { AskingOfficer, Role } from '../../domain/access/role.ts'
import type { AuditEntry, AuditRecord } from '../../domain/audit/audit-entry.ts'
import type { RoutingRule } from '../../domain/routing/routing-rule.ts'
import type { Clock } from '../clock.ts'
import type { Ids } from '../ids.ts'
import type { UnitName } from '../inbox/people.ts'
import type { OfficerDependencies } from '../officers/ports.ts'
import type { RoutingData } from '../routing/create-router.ts'

/** Somebody with access. Instants in ms since the epoch. */
export interface PersonRecord {
  readonly id: string
  readonly login: string
  readonly name: string
  readonly role: Role
  readonly unit: UnitName
  readonly isActive: boolean
  readonly hasTotp: boolean
  readonly invitedUntil: number | undefined
  readonly lastSeenAt: number | undefined
  readonly openCases: number
}

/** Which people are listed: of one unit, or those whose name or login begins a word like this. */
export type PeopleFilter = { readonly unitCode: string } | { readonly text: string }

/** People on behalf of one officer; use cases decide who may. */
export interface PeopleDesk {
  listPeople(filter: PeopleFilter): Promise<readonly PersonRecord[]>
  findPerson(id: string): Promise<PersonRecord | undefined>
  changePerson(
    id: string,
    change: { readonly name?: string | undefined; readonly role?: Role | undefined },
  ): Promise<void>
  /** Replaces an open invitation. */
  saveInvitation(officerId: string, tokenHash: Uint8Array, expiresAt: number): Promise<void>
  /** Makes the known password, second factor and sessions worthless; the account is active. */
  forgetLogIn(officerId: string, passwordHash: string): Promise<void>
  /** Gives open cases to somebody of the unit, or to the desk, and takes coming shifts off the roster; answers which cases. */
  clearDesk(fromId: string, toId: string | undefined): Promise<readonly string[]>
  /** Ends access: sessions, invitation and tokens too. */
  deactivate(officerId: string): Promise<void>
  countAdministrators(): Promise<number>
  /** Heads of a unit, to be told of what concerns it. */
  listHeads(unitCode: string): Promise<readonly string[]>
  notify(notifications: readonly NewPeopleNotification[]): Promise<void>
}

/** Tells a head that somebody got access to the unit. */
export interface NewPeopleNotification {
  readonly id: string
  readonly officerId: string
  readonly kind: 'person-added'
  readonly at: number
}

/** A unit with what it answers for today. */
export interface UnitRecord {
  readonly code: string
  readonly name: string
  readonly kind: 'commune' | 'province'
  readonly provinceCode: string
  readonly dutyPhone: string | undefined
  readonly address: string | undefined
  readonly isActive: boolean
  readonly isRemote: boolean
  readonly people: number
  readonly communes: readonly { readonly code: string; readonly name: string; readonly since: string }[]
}

/** What may be changed of a unit; undefined stays, null is taken away. */
export interface UnitChange {
  readonly dutyPhone?: string | null | undefined
  readonly address?: string | null | undefined
  readonly isRemote?: boolean | undefined
  readonly isActive?: boolean | undefined
}

/** Units and rules; the database lets the administrator write, and a head the own unit's phone and address. */
export interface TerritoryDesk {
  /** Units whose folded name or code holds every word; `day` (ISO) chooses the coverage in force. */
  findManagedUnits(words: readonly string[], day: string, limit: number): Promise<readonly UnitRecord[]>
  findUnit(code: string, day: string): Promise<UnitRecord | undefined>
  changeUnit(code: string, change: UnitChange): Promise<void>
  hasCommune(code: string): Promise<boolean>
  /** From the day on the unit answers for the commune, and nobody else does. */
  takeOverCommune(unitCode: string, communeCode: string, from: string): Promise<void>
  /** Empty while nobody has stored any. */
  readRules(): Promise<readonly RoutingRule[]>
  saveRules(rules: readonly RoutingRule[], at: number): Promise<void>
}

/** How a channel does, in counts and instants. */
export interface ChannelFacts {
  readonly account: string
  readonly lastEventAt: number | undefined
  readonly received: number
  readonly quarantined: number
  readonly unverified: number
  readonly waiting: number
  readonly oldestWaitingAt: number | undefined
  readonly lastSentAt: number | undefined
  readonly refused: number
  readonly silentSince: number | undefined
  readonly tokenIssuedAt: number | undefined
}

/** What of the audit log is asked for, newest first. Instants in ms since the epoch, `to` exclusive. */
export interface AuditFilter {
  readonly chain: string | undefined
  readonly action: string | undefined
  readonly officerId: string | undefined
  readonly from: number | undefined
  readonly to: number | undefined
  /** The last line of the page before. */
  readonly after: { readonly at: number; readonly seq: number } | undefined
  readonly limit: number
}

/** An entry with the actor's name where the actor is a person. */
export interface AuditLineRecord {
  readonly entry: AuditEntry
  readonly actorName: string | undefined
}

/** An entry as chained: with the hashes stored beside it. */
export interface StoredLink {
  readonly entry: AuditEntry
  readonly prevHash: Uint8Array
  readonly hash: Uint8Array<ArrayBuffer>
}

/** The newest link of a chain as kept apart from the entries. */
export interface StoredHead {
  readonly seq: number
  readonly hash: Uint8Array
}

/** The audit log; the database shows all of it to the auditor and the own unit's to a head. */
export interface AuditDesk {
  listChains(): Promise<
    readonly { readonly chain: string; readonly name: string; readonly entries: number }[]
  >
  listEntries(filter: AuditFilter): Promise<readonly AuditLineRecord[]>
  /** What ids in entries stand for, by the id; only what this reader may know. */
  readNames(ids: readonly string[]): Promise<ReadonlyMap<string, string>>
  /** Links in the order of `seq`, from the one after `afterSeq` on. */
  readLinks(chain: string, afterSeq: number, limit: number): Promise<readonly StoredLink[]>
  readHead(chain: string): Promise<StoredHead | undefined>
}

/** A token of the asking officer. */
export interface TokenRecord {
  readonly id: string
  readonly name: string
  readonly scopes: readonly string[]
  readonly createdAt: number
  readonly expiresAt: number
  readonly lastUsedAt: number | undefined
}

/** The asking officer's own tokens. */
export interface TokenDesk {
  listTokens(): Promise<readonly TokenRecord[]>
  addToken(token: Omit<TokenRecord, 'lastUsedAt'> & { readonly tokenHash: Uint8Array }): Promise<void>
  removeToken(id: string): Promise<boolean>
}

/** The installation's own templates. */
export interface TemplateDesk {
  listTemplates(): Promise<readonly { readonly name: string; readonly changedAt: number }[]>
  saveTemplate(name: string, bytes: Uint8Array, at: number): Promise<void>
  removeTemplate(name: string): Promise<boolean>
}

/** Administration on behalf of one officer, in one transaction. */
export interface AdministrationDesk extends PeopleDesk, TerritoryDesk, AuditDesk, TokenDesk, TemplateDesk {
  readChannelFacts(at: number): Promise<readonly ChannelFacts[]>
  recordTimeline(caseFileIds: readonly string[], at: number, toId: string | undefined): Promise<void>
  announceChange(unitCode: string, caseFileIds: readonly string[]): Promise<void>
  recordAudit(record: AuditRecord): Promise<void>
}

/** The door to administration. */
export interface AdministrationStore {
  withOfficer<T>(officer: AskingOfficer, work: (desk: AdministrationDesk) => Promise<T>): Promise<T>
}

/** Why a DOCX is not taken as a template, in Vietnamese. */
export type TemplateVerdict = { readonly isGood: true } | { readonly isGood: false; readonly because: string }

/** Reads, tries and lists document templates; implemented by the adapter `documents`. */
export interface TemplateTools {
  /** The file in use, or the shipped one. */
  read(name: string, which: 'used' | 'shipped'): Promise<Uint8Array>
  /** Placeholders of the shipped file: all that anybody fills. */
  fieldsOf(name: string): Promise<readonly string[]>
  check(name: string, bytes: Uint8Array): Promise<TemplateVerdict>
}

/** What administration is made of. */
export interface AdministrationDependencies {
  readonly store: AdministrationStore
  readonly officers: Pick<OfficerDependencies, 'officers' | 'passwords' | 'tokens'>
  readonly clock: Clock
  readonly ids: Ids
  readonly publicUrl: string
  /** Units and rules as routing sees them. */
  readonly loadRouting: () => Promise<RoutingData>
  /** Lets this process route by what was just saved; others follow within a minute. */
  readonly onRoutingChanged: () => Promise<void>
  /** Accounts that are switched on by settings. */
  readonly channelAccounts: readonly string[]
  readonly verifyLinks: VerifyLinks
  /** The newest head of a chain that was kept outside the database; undefined before the first day. */
  readonly findAnchor: (chain: string) => Promise<StoredHead | undefined>
  readonly templates: TemplateTools
  /** An address as a QR code: modules a side, and the dark ones as an SVG path. */
  readonly drawQrCode: (text: string) => { readonly size: number; readonly path: string }
}

/** Checks links in order, from the one before the first; the last part of a chain against its head. */
export type VerifyLinks = (
  links: readonly StoredLink[],
  from: StoredHead | undefined,
  anchor: StoredHead | undefined,
) =>
  | { readonly isIntact: true; readonly head: StoredHead }
  | {
      readonly isIntact: false
      readonly brokenSeq: number
      readonly reason: 'altered' | 'gap' | 'missing-tail'
    }
