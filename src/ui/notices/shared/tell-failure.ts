import { notifications } from '@mantine/notifications'
import { ApiProblem } from '../../api/http.ts'
import { common } from '../../texts/common.ts'

/** Tells in the server's own words why something was not done, long enough to be read. */
export function tellFailure(error: unknown): void {
  const issues = error instanceof ApiProblem ? (error.problem.issues ?? []).map(({ message }) => message) : []
  const title = error instanceof ApiProblem ? error.message : common.somethingFailed
  notifications.show({ color: 'seal', message: [title, ...issues].join(' '), autoClose: 9_000 })
}
