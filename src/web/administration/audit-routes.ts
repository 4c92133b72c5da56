import type { AdministrationDependencies, AuditLineRecord } from '../../app/administration/ports.ts'
import { verifyChain } from '../../app/administration/verify-chain.ts'
import {
  type AuditLine,
  auditChainsSchema,
  auditPageSchema,
  auditQuerySchema,
  verifiedChainSchema,
  verifyChainSchema,
} from '../../contracts/administration/audit.ts'
import { auditWords } from '../../domain/audit/audit-words.ts'
import { type Api, GUARDED, problems } from '../api.ts'
import { iso } from '../present-instant.ts'
import { ProblemError } from '../problems/problem-error.ts'
import { sessionOf } from '../session/guard.ts'

const PAGE = 100
const DAY_MS = 86_400_000
const tags = ['audit']

/** The audit log: all of it for the auditor, the own unit's for its head. */
export function addAuditRoutes(api: Api, deps: AdministrationDependencies): void {
  addList(api, deps)
  addChains(api, deps)
}

function addList(api: Api, deps: AdministrationDependencies): void {
  api.route({
    method: 'GET',
    url: '/api/v1/audit',
    schema: {
      tags,
      summary: 'What was done and read, newest first; codes only',
      security: GUARDED,
      querystring: auditQuerySchema,
      response: { 200: auditPageSchema, ...problems('access.denied', 'request.invalid') },
    },
    handler: async (request) => {
      const { officer } = sessionOf(request)
      requireReader(officer.role)
      const { chain, action, officer: officerId, from, to, after } = request.query
      const [at, seq] = (after ?? '').split('-').map(Number)
      const { lines, names } = await deps.store.withOfficer(officer, async (desk) => {
        const found = await desk.listEntries({
          chain,
          action,
          officerId,
          from: from === undefined ? undefined : Date.parse(`${from}T00:00:00+07:00`),
          to: to === undefined ? undefined : Date.parse(`${to}T00:00:00+07:00`) + DAY_MS,
          after: at === undefined || seq === undefined ? undefined : { at, seq },
          limit: PAGE + 1,
        })
        return { lines: found, names: await desk.readNames([...new Set(found.flatMap(idsIn))]) }
      })
      const shown = lines.slice(0, PAGE)
      const last = lines.length > PAGE ? shown.at(-1)?.entry : undefined
      return {
        items: shown.map(presentLine),
        names: Object.fromEntries(names),
        next: last === undefined ? null : `${last.at}-${last.seq}`,
      }
    },
  })
}

function addChains(api: Api, deps: AdministrationDependencies): void {
  api.route({
    method: 'GET',
    url: '/api/v1/audit/chains',
    schema: {
      tags,
      summary: 'Chains that I may read',
      security: GUARDED,
      response: { 200: auditChainsSchema, ...problems('access.denied') },
    },
    handler: async (request) => {
      const { officer } = sessionOf(request)
      requireReader(officer.role)
      const chains = await deps.store.withOfficer(officer, (desk) => desk.listChains())
      return { items: chains.map((chain) => ({ ...chain })) }
    },
  })
  api.route({
    method: 'POST',
    url: '/api/v1/audit/verification',
    schema: {
      tags,
      summary: 'Recompute a chain from its first link to its head; that it was checked is recorded',
      security: GUARDED,
      body: verifyChainSchema,
      response: {
        200: verifiedChainSchema,
        ...problems('access.denied', 'record.not-found', 'csrf.invalid', 'request.invalid'),
      },
    },
    handler: async (request) => {
      const { officer } = sessionOf(request)
      requireReader(officer.role)
      const result = await verifyChain(deps, officer, request.body.chain)
      if (result === undefined) throw new ProblemError('record.not-found')
      return result.isIntact ? { ...result, brokenSeq: null, reason: null } : result
    },
  })
}

function requireReader(role: string): void {
  if (role !== 'auditor' && role !== 'unit_head') throw new ProblemError('access.denied')
}

/** Everything in an entry that may be an id; what follows the kind, where one stands before it. */
function idsIn({ entry: { subject = '', detail } }: AuditLineRecord): readonly string[] {
  const values = Object.values(detail).filter((value) => typeof value === 'string')
  return [subject.slice(subject.indexOf(':') + 1), ...values]
}

/** How entries name people; what follows is the officer's id. */
const OFFICER = 'officer:'

function presentLine({ entry, actorName }: AuditLineRecord): AuditLine {
  const { chain, seq, at, actor, action, subject, detail } = entry
  return {
    chain,
    seq,
    at: iso(at),
    actor: actorName ?? actor,
    officerId: actorName === undefined ? null : actor.slice(OFFICER.length),
    action,
    words: auditWords(action),
    subject: subject ?? null,
    detail: { ...detail },
  }
}
