import { notifications } from '@mantine/notifications'
import { ApiProblem } from '../api/http.ts'
import { common } from '../texts/common.ts'

/** Tells in a passing notice why something was not done, in the server's words where it has some. */
export function tellFailure(error: unknown): void {
  const issue = error instanceof ApiProblem ? error.problem.issues?.[0]?.message : undefined
  const message = error instanceof ApiProblem ? error.message : common.somethingFailed
  notifications.show({
    color: 'seal',
    message: issue === undefined ? message : `${message} ${issue}`,
    autoClose: 8000,
  })
}
