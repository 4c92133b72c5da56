import { z } from 'zod'
import { listTeams, type SaveTeamResult, saveTeam } from '../../app/mediation/arrange-teams.ts'
import type { MediationDependencies } from '../../app/mediation/ports.ts'
import { mediationTeamsSchema, saveMediationTeamSchema } from '../../contracts/mediation/team.ts'
import type { AskingOfficer } from '../../domain/access/role.ts'
import { type Api, GUARDED, problems } from '../api.ts'
import type { ProblemCode } from '../problems/problem-codes.ts'
import { ProblemError } from '../problems/problem-error.ts'
import { sessionOf } from '../session/guard.ts'

const REFUSALS: Readonly<Record<Exclude<SaveTeamResult, 'saved'>, ProblemCode>> = {
  stale: 'mediation.stale',
  'not-found': 'mediation.not-found',
  'unknown-officer': 'mediation.unknown-person',
  'not-allowed': 'access.denied',
}

const WRITE_PROBLEMS = problems('csrf.invalid', 'request.invalid', ...Object.values(REFUSALS))

/** `/api/v1/mediation-teams`: the unit's teams, arranged by its head. Each write answers with all of them. */
export function addTeamRoutes(api: Api, deps: MediationDependencies): void {
  api.route({
    method: 'GET',
    url: '/api/v1/mediation-teams',
    schema: {
      tags: ['mediation'],
      summary: 'Mediation teams of the own unit',
      security: GUARDED,
      response: { 200: mediationTeamsSchema, ...problems() },
    },
    handler: async (request) => overview(deps, sessionOf(request).officer),
  })
  api.route({
    method: 'POST',
    url: '/api/v1/mediation-teams',
    schema: {
      tags: ['mediation'],
      summary: 'Add a team (unit head)',
      security: GUARDED,
      body: saveMediationTeamSchema,
      response: { 201: mediationTeamsSchema, ...WRITE_PROBLEMS },
    },
    handler: async (request, reply) => {
      const { officer } = sessionOf(request)
      await save(deps, officer, { ...request.body, id: undefined, version: undefined })
      return reply.code(201).send(await overview(deps, officer))
    },
  })
  api.route({
    method: 'PUT',
    url: '/api/v1/mediation-teams/:id',
    schema: {
      tags: ['mediation'],
      summary: 'Change a team (unit head); `version` is needed',
      security: GUARDED,
      params: z.object({ id: z.uuid() }),
      body: saveMediationTeamSchema.required({ version: true }),
      response: { 200: mediationTeamsSchema, ...WRITE_PROBLEMS },
    },
    handler: async (request) => {
      const { officer } = sessionOf(request)
      await save(deps, officer, { ...request.body, id: request.params.id })
      return overview(deps, officer)
    },
  })
}

async function save(
  deps: MediationDependencies,
  officer: AskingOfficer,
  team: Omit<Parameters<typeof saveTeam>[1], 'officer'>,
): Promise<void> {
  const result = await saveTeam(deps, { ...team, officer })
  if (result !== 'saved') throw new ProblemError(REFUSALS[result])
}

async function overview(
  deps: MediationDependencies,
  officer: AskingOfficer,
): Promise<z.output<typeof mediationTeamsSchema>> {
  const { teams, candidates } = await listTeams(deps, officer)
  return {
    items: teams.map((team) => ({ ...team, members: team.members.map((member) => ({ ...member })) })),
    candidates: candidates.map((person) => ({ ...person })),
  }
}
