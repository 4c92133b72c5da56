import { z } from 'zod'
import { changeUnit, takeOverCommune, type UnitResult } from '../../app/administration/change-territory.ts'
import type { AdministrationDependencies, UnitRecord } from '../../app/administration/ports.ts'
import {
  changeUnitSchema,
  type ManagedUnit,
  managedUnitSchema,
  managedUnitsQuerySchema,
  managedUnitsSchema,
  takeOverCommuneSchema,
} from '../../contracts/administration/units.ts'
import { dayOf } from '../../domain/clocks/work-calendar.ts'
import { foldedWords } from '../../domain/text/fold-vietnamese.ts'
import { type Api, GUARDED, problems } from '../api.ts'
import { ProblemError } from '../problems/problem-error.ts'
import { sessionOf } from '../session/guard.ts'

const MAX_UNITS = 30
const tags = ['people and units']
const unitParams = z.object({ code: z.string().max(10) })
const answer = {
  200: managedUnitSchema,
  ...problems(
    'access.denied',
    'record.not-found',
    'unit.answers-for-communes',
    'unit.unknown-commune',
    'unit.in-the-past',
    'csrf.invalid',
    'request.invalid',
  ),
}

/** Units, and which communes each answers for. */
export function addUnitRoutes(api: Api, deps: AdministrationDependencies): void {
  api.route({
    method: 'GET',
    url: '/api/v1/managed-units',
    schema: {
      tags,
      summary: 'Units with phone, address and area: all for the administrator, the own one for a head',
      security: GUARDED,
      querystring: managedUnitsQuerySchema,
      response: { 200: managedUnitsSchema, ...problems('access.denied', 'request.invalid') },
    },
    handler: async (request) => {
      const { officer } = sessionOf(request)
      if (officer.role !== 'sys_admin' && officer.role !== 'unit_head')
        throw new ProblemError('access.denied')
      const day = dayOf(deps.clock.now())
      const found = await deps.store.withOfficer(officer, async (desk) => {
        if (officer.role === 'sys_admin')
          return desk.findManagedUnits(foldedWords(request.query.q), day, MAX_UNITS)
        const own = await desk.findUnit(officer.unitCode, day)
        return own === undefined ? [] : [own]
      })
      return { items: found.map(presentUnit) }
    },
  })
  api.route({
    method: 'PATCH',
    url: '/api/v1/managed-units/:code',
    schema: {
      tags,
      summary: 'Change a unit; a head phone and address of the own one',
      security: GUARDED,
      params: unitParams,
      body: changeUnitSchema,
      response: answer,
    },
    handler: async (request) =>
      unitOf(await changeUnit(deps, sessionOf(request).officer, request.params.code, request.body)),
  })
  api.route({
    method: 'POST',
    url: '/api/v1/managed-units/:code/communes',
    schema: {
      tags,
      summary: 'Let a unit answer for one more commune from a day on',
      security: GUARDED,
      params: unitParams,
      body: takeOverCommuneSchema,
      response: answer,
    },
    handler: async (request) => {
      const command = { ...request.body, unitCode: request.params.code }
      return unitOf(await takeOverCommune(deps, sessionOf(request).officer, command))
    },
  })
}

function unitOf(result: UnitResult): ManagedUnit {
  switch (result.kind) {
    case 'changed':
      return presentUnit(result.unit)
    case 'not-allowed':
      throw new ProblemError('access.denied')
    case 'not-found':
      throw new ProblemError('record.not-found')
    default:
      throw new ProblemError(`unit.${result.kind}`)
  }
}

function presentUnit({ dutyPhone, address, communes, ...unit }: UnitRecord): ManagedUnit {
  return { ...unit, dutyPhone: dutyPhone ?? null, address: address ?? null, communes: [...communes] }
}
