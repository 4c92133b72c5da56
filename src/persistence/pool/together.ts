/**
 * Waits for statements that were sent one behind the other without waiting for answers: on a pipelining connection
 * (`create-pool.ts`) they cost one round trip, and PostgreSQL carries them out in the order in which they were sent. All are
 * waited for before the first failure is thrown, so that nothing is still under way when a transaction ends.
 */
export async function together<Results extends readonly unknown[]>(
  sent: readonly [...{ [Index in keyof Results]: Promise<Results[Index]> }],
): Promise<Results> {
  const promises: readonly Promise<unknown>[] = sent
  const settled = await Promise.allSettled(promises)
  const failed = settled.find((result): result is PromiseRejectedResult => result.status === 'rejected')
  if (failed !== undefined) throw failed.reason
  // Safe: none was rejected, and they stand in the order of the promises.
  return settled.map((result) =>
    result.status === 'fulfilled' ? result.value : undefined,
  ) as unknown as Results
}
