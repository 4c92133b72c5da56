import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import type { z } from 'zod'
import type { mediationTeamsSchema, saveMediationTeamSchema } from '../../contracts/mediation/team.ts'
import { callApi } from './http.ts'

/** Teams of the unit's area, and who could be in one. */
export type MediationTeams = z.infer<typeof mediationTeamsSchema>
/** One tổ hòa giải. */
export type MediationTeam = MediationTeams['items'][number]

/** Teams of the unit's area. */
export const teamsQuery = queryOptions({
  queryKey: ['mediation-teams'],
  queryFn: ({ signal }) => callApi<MediationTeams>('/mediation-teams', { signal }),
  staleTime: 300_000,
})

/** Adds a team (no id) or changes one. */
export function useSaveTeam() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({
      id,
      body,
    }: {
      readonly id?: string
      readonly body: z.input<typeof saveMediationTeamSchema>
    }) =>
      callApi<MediationTeams>(id === undefined ? '/mediation-teams' : `/mediation-teams/${id}`, {
        method: id === undefined ? 'POST' : 'PUT',
        body,
      }),
    onSuccess: (teams) => client.setQueryData(teamsQuery.queryKey, teams),
    onError: () => void client.invalidateQueries({ queryKey: teamsQuery.queryKey }),
  })
}
