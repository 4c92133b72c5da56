import { useQuery } from '@tanstack/react-query'
import { officersQuery } from '../api/unit-directory.ts'
import { useSession } from '../session/session-context.ts'

/** A person who can look after a group. */
export interface AdminChoice {
  readonly id: string
  readonly name: string
}

/**
 * People of the unit who can be a group's admins: those the group has already, oneself, and the colleagues as far as one may
 * see them.
 */
export function useAdminChoices(known: readonly AdminChoice[]): readonly AdminChoice[] {
  const { user } = useSession()
  const { data: colleagues = [] } = useQuery(officersQuery)
  const all = [...known, { id: user.id, name: user.name }, ...colleagues]
  return all.filter(({ id }, at) => all.findIndex((other) => other.id === id) === at)
}
