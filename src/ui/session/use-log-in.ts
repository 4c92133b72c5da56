import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { ApiProblem } from '../api/http.ts'
import { type Credentials, logIn } from '../api/session.ts'
import { common } from '../texts/common.ts'

/** Counts down to zero, once a second. */
function useCountdown(): readonly [number, (seconds: number) => void] {
  const [seconds, setSeconds] = useState(0)
  useEffect(() => {
    if (seconds <= 0) return
    const timer = setTimeout(() => setSeconds(seconds - 1), 1000)
    return () => clearTimeout(timer)
  }, [seconds])
  return [seconds, setSeconds]
}

/** Sends the log-in form and keeps what the server answered: second factor wanted, wait, or refused. */
export function useLogIn() {
  const client = useQueryClient()
  const [needsTotp, setNeedsTotp] = useState(false)
  const [waitSeconds, wait] = useCountdown()
  const attempt = useMutation({
    mutationFn: (credentials: Credentials) => logIn(client, credentials),
    onError: (error) => {
      if (!(error instanceof ApiProblem)) return
      if (error.code === 'session.totp-required') setNeedsTotp(true)
      wait(error.problem.retryAfterSeconds ?? 0)
    },
  })
  const { error } = attempt
  const isJustAsking = error instanceof ApiProblem && error.code === 'session.totp-required'
  const words = error instanceof ApiProblem ? error.message : common.somethingFailed
  return {
    submit: (credentials: Credentials) => attempt.mutate(credentials),
    isBusy: attempt.isPending,
    needsTotp,
    waitSeconds,
    failure: error === null || isJustAsking ? undefined : words,
  }
}
