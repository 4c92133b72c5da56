import {
  type RulesInForce,
  readRoutingRules,
  saveRoutingRules,
  tryRouting,
} from '../../app/administration/change-routing.ts'
import type { AdministrationDependencies } from '../../app/administration/ports.ts'
import {
  routingRulesSchema,
  saveRoutingRulesSchema,
  triedRoutingSchema,
  tryRoutingSchema,
} from '../../contracts/administration/routing-rules.ts'
import type { PlaceResolver } from '../../domain/flow/place-resolver.ts'
import { type Api, GUARDED, problems } from '../api.ts'
import { ProblemError } from '../problems/problem-error.ts'
import { sessionOf } from '../session/guard.ts'

const tags = ['routing']

/** What the routes of routing work with; places give the province of a commune. */
export interface RoutingRoutesOptions {
  readonly administration: AdministrationDependencies
  readonly places: Pick<PlaceResolver, 'fromCode'>
}

/** The rules by which cases find their unit; the administrator changes them, the province's duty may read and try. */
export function addRoutingRoutes(api: Api, options: RoutingRoutesOptions): void {
  addReading(api, options.administration)
  addSaving(api, options.administration)
  addTrial(api, options)
}

function addReading(api: Api, deps: AdministrationDependencies): void {
  api.route({
    method: 'GET',
    url: '/api/v1/routing-rules',
    schema: {
      tags,
      summary: 'Rules in the order in which they are tried',
      security: GUARDED,
      response: { 200: routingRulesSchema, ...problems('access.denied') },
    },
    handler: async (request) => {
      const { officer } = sessionOf(request)
      requireReader(officer.role)
      return presentRules(await readRoutingRules(deps, officer))
    },
  })
}

function addSaving(api: Api, deps: AdministrationDependencies): void {
  api.route({
    method: 'PUT',
    url: '/api/v1/routing-rules',
    schema: {
      tags,
      summary: 'Replace the whole list',
      security: GUARDED,
      body: saveRoutingRulesSchema,
      response: {
        200: routingRulesSchema,
        ...problems(
          'access.denied',
          'routing.stale',
          'routing.same-id',
          'routing.unknown-unit',
          'csrf.invalid',
          'request.invalid',
        ),
      },
    },
    handler: async (request) => {
      const { rules, revision } = request.body
      const result = await saveRoutingRules(deps, sessionOf(request).officer, rules, revision)
      switch (result.kind) {
        case 'saved':
          return presentRules(result.now)
        case 'not-allowed':
          throw new ProblemError('access.denied')
        case 'unknown-unit':
          throw new ProblemError('routing.unknown-unit', {
            issues: [{ path: 'rules', message: `Quy tắc “${result.rule}”.` }],
          })
        default:
          throw new ProblemError(`routing.${result.kind}`)
      }
    },
  })
}

function addTrial(api: Api, { administration: deps, places }: RoutingRoutesOptions): void {
  api.route({
    method: 'POST',
    url: '/api/v1/routing-rules/trial',
    schema: {
      tags,
      summary: 'Where would this go? By the rules given, or by those in force; keeps nothing',
      security: GUARDED,
      body: tryRoutingSchema,
      response: { 200: triedRoutingSchema, ...problems('access.denied', 'csrf.invalid', 'request.invalid') },
    },
    handler: async (request) => {
      requireReader(sessionOf(request).officer.role)
      const { rules, communeCode, at, ...matter } = request.body
      const provinceCode = communeCode === undefined ? undefined : places.fromCode(communeCode)?.provinceCode
      const facts = {
        ...matter,
        communeCode,
        provinceCode,
        at: at === undefined ? deps.clock.now() : Date.parse(at),
      }
      const { unitCode, unitName, explanation } = await tryRouting(deps, facts, rules)
      return { unit: { code: unitCode, name: unitName }, steps: [...explanation] }
    },
  })
}

function requireReader(role: string): void {
  if (role !== 'sys_admin' && role !== 'province_duty') throw new ProblemError('access.denied')
}

function presentRules({ rules, ...rest }: RulesInForce) {
  return { rules: [...rules], ...rest }
}
