import { z } from 'zod'
import {
  addPerson,
  changePerson,
  type Invited,
  invitePerson,
  type PeopleFailure,
} from '../../app/administration/arrange-people.ts'
import { deactivatePerson } from '../../app/administration/deactivate-person.ts'
import type { AdministrationDependencies, PersonRecord } from '../../app/administration/ports.ts'
import {
  changePersonSchema,
  deactivatedPersonSchema,
  deactivatePersonSchema,
  type ManagedPerson,
  newPersonSchema,
  peopleQuerySchema,
  peopleSchema,
  personInvitationSchema,
  personSchema,
} from '../../contracts/administration/people.ts'
import { rolesToGive } from '../../domain/access/manage-people.ts'
import { type Api, GUARDED, problems } from '../api.ts'
import { iso, isoOrNull } from '../present-instant.ts'
import { ProblemError } from '../problems/problem-error.ts'
import { sessionOf } from '../session/guard.ts'

const tags = ['people and units']
const itemParams = z.object({ id: z.uuid() })
const CHANGE_PROBLEMS = [
  'access.denied',
  'record.not-found',
  'person.yourself',
  'person.last-administrator',
  'csrf.invalid',
  'request.invalid',
] as const

/** Who has access: for the administrator, and for a head in the own unit. */
export function addPeopleRoutes(api: Api, deps: AdministrationDependencies): void {
  addList(api, deps)
  addNew(api, deps)
  addChanges(api, deps)
}

function addList(api: Api, deps: AdministrationDependencies): void {
  api.route({
    method: 'GET',
    url: '/api/v1/people',
    schema: {
      tags,
      summary: 'People with access, and the roles I may give',
      security: GUARDED,
      querystring: peopleQuerySchema,
      response: { 200: peopleSchema, ...problems('access.denied', 'request.invalid') },
    },
    handler: async (request) => {
      const { officer } = sessionOf(request)
      const roles = rolesToGive(officer)
      if (roles.length === 0) throw new ProblemError('access.denied')
      const { unit = officer.unitCode, q } = request.query
      const isWide = officer.role === 'sys_admin'
      const filter = isWide && q !== undefined ? { text: q } : { unitCode: isWide ? unit : officer.unitCode }
      const people = await deps.store.withOfficer(officer, (desk) => desk.listPeople(filter))
      return { items: people.map(presentPerson), roles: [...roles] }
    },
  })
}

function addNew(api: Api, deps: AdministrationDependencies): void {
  api.route({
    method: 'POST',
    url: '/api/v1/people',
    schema: {
      tags,
      summary: 'Invite somebody; the link is shown once',
      security: GUARDED,
      body: newPersonSchema,
      response: {
        201: personInvitationSchema,
        ...problems(...CHANGE_PROBLEMS, 'person.login-taken', 'person.unknown-unit', 'session.busy'),
      },
    },
    handler: async (request, reply) => {
      const { login, name, role, unitCode } = request.body
      const result = await addPerson(deps, sessionOf(request).officer, { login, name, role, unitCode })
      if (result.kind !== 'invited') throw peopleProblem(result)
      return reply.code(201).send(presentInvitation(result))
    },
  })
  api.route({
    method: 'POST',
    url: '/api/v1/people/:id/invitation',
    schema: {
      tags,
      summary: 'A new link: forgotten password, link run out, or coming back',
      security: GUARDED,
      params: itemParams,
      response: { 200: personInvitationSchema, ...problems(...CHANGE_PROBLEMS, 'session.busy') },
    },
    handler: async (request) => {
      const result = await invitePerson(deps, sessionOf(request).officer, request.params.id)
      if (result.kind !== 'invited') throw peopleProblem(result)
      return presentInvitation(result)
    },
  })
}

function addChanges(api: Api, deps: AdministrationDependencies): void {
  api.route({
    method: 'PATCH',
    url: '/api/v1/people/:id',
    schema: {
      tags,
      summary: 'Change name or role',
      security: GUARDED,
      params: itemParams,
      body: changePersonSchema,
      response: { 200: personSchema, ...problems(...CHANGE_PROBLEMS) },
    },
    handler: async (request) => {
      const result = await changePerson(deps, sessionOf(request).officer, request.params.id, request.body)
      if (result.kind !== 'changed') throw peopleProblem(result)
      return presentPerson(result.person)
    },
  })
  api.route({
    method: 'POST',
    url: '/api/v1/people/:id/deactivation',
    schema: {
      tags,
      summary: 'End access at once and hand the desk over',
      security: GUARDED,
      params: itemParams,
      body: deactivatePersonSchema,
      response: {
        200: deactivatedPersonSchema,
        ...problems(...CHANGE_PROBLEMS, 'person.unknown-receiver'),
      },
    },
    handler: async (request) => {
      const { officer } = sessionOf(request)
      const receiver = request.body.handOverTo ?? undefined
      const result = await deactivatePerson(deps, officer, request.params.id, receiver)
      if (result.kind === 'unknown-receiver') throw new ProblemError('person.unknown-receiver')
      if (result.kind !== 'deactivated') throw peopleProblem(result)
      return { person: presentPerson(result.person), handedOver: result.handedOver }
    },
  })
}

function peopleProblem({ kind }: PeopleFailure): ProblemError {
  switch (kind) {
    case 'not-allowed':
      return new ProblemError('access.denied')
    case 'not-found':
      return new ProblemError('record.not-found')
    default:
      return new ProblemError(`person.${kind}`)
  }
}

function presentInvitation({ person, link, expiresAt }: Invited) {
  return { person: presentPerson(person), link, expiresAt: iso(expiresAt) }
}

function presentPerson({ invitedUntil, lastSeenAt, unit, ...person }: PersonRecord): ManagedPerson {
  return {
    ...person,
    unit: { ...unit },
    invitedUntil: isoOrNull(invitedUntil),
    lastSeenAt: isoOrNull(lastSeenAt),
  }
}
