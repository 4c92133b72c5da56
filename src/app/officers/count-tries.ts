import {
  countFailure,
  type FailedAttempts,
  FREE_FAILURES_OF_ACCOUNT,
  FREE_FAILURES_OF_NETWORK,
  loginDelayMs,
} from '../../domain/access/login-delay.ts'
import type { OfficerDependencies } from './ports.ts'

const FREE_FAILURES = [FREE_FAILURES_OF_ACCOUNT, FREE_FAILURES_OF_NETWORK] as const

/** Who tries a password, from where (`networkOf`). */
export interface Trier {
  readonly login: string
  readonly network: string
}

type Counting = Pick<OfficerDependencies, 'officers' | 'attemptKeys'>

/**
 * Counts a try before it is checked, so that many at once gain nothing. Answers how long to wait first, in ms; 0 when the
 * try may go on.
 */
export async function countTry(deps: Counting, who: Trier, at: number): Promise<number> {
  let waitMs = 0
  await deps.officers.changeAttempts(keysOf(deps, who), (attempts) => {
    waitMs = Math.max(...attempts.map((one, index) => loginDelayMs(one, FREE_FAILURES[index] ?? 0, at)))
    return waitMs > 0 ? undefined : attempts.map((one) => countFailure(one, at))
  })
  return waitMs
}

/** A right password takes its own try back; only a finished log-in forgets the account's failures. */
export async function uncountTry(
  deps: Counting,
  who: Trier,
  verdict: 'accepted' | 'totp-required',
): Promise<void> {
  const less = (one: FailedAttempts) => ({ ...one, failures: Math.max(0, one.failures - 1) })
  await deps.officers.changeAttempts(keysOf(deps, who), (attempts) =>
    attempts.map((one, index) =>
      index === 0 && verdict === 'accepted' ? { ...one, failures: 0 } : less(one),
    ),
  )
}

function keysOf({ attemptKeys }: Counting, { login, network }: Trier): readonly Uint8Array[] {
  return [attemptKeys.keyOf('account', `${login}|${network}`), attemptKeys.keyOf('network', network)]
}
