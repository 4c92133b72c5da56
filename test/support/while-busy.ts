import { setTimeout as sleep } from 'node:timers/promises'

/** A minute: longer than a crowded machine hashes the passwords of everybody who logs in at once. */
const TRIES = 60

/** Asks again, as a person would, while the answer is that the server is busy (503). */
export async function whileBusy<Answer>(
  ask: () => Promise<Answer>,
  statusOf: (answer: Answer) => number,
): Promise<Answer> {
  for (let left = TRIES; ; left -= 1) {
    const answer = await ask()
    if (statusOf(answer) !== 503 || left === 0) return answer
    await sleep(1_000)
  }
}
