import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { patientPool } from '../../src/queue/patient-pool.ts'

/** A pool that fails as often as told, then answers. */
function failingPool(failures: number) {
  let left = failures
  const answer = async (value: string): Promise<string> => {
    if (left > 0) {
      left -= 1
      throw new Error('away')
    }
    return value
  }
  return { totalCount: 3, connect: () => answer('client'), query: () => answer('rows') }
}

describe('a pool for a caller that cannot wait', () => {
  beforeEach(() => {
    vi.useFakeTimers()
  })
  afterEach(() => {
    vi.useRealTimers()
  })

  it('connects as soon as the database is back', async () => {
    const connected = patientPool(failingPool(3), () => false).connect()
    await vi.advanceTimersByTimeAsync(1_499)
    await expect(Promise.race([connected, Promise.resolve('waiting')])).resolves.toBe('waiting')
    await vi.advanceTimersByTimeAsync(1)
    await expect(connected).resolves.toBe('client')
  })

  it('gives up connecting when the process stops', async () => {
    const connected = patientPool(failingPool(100), () => true).connect()
    const refused = expect(connected).rejects.toThrow('away')
    await vi.advanceTimersByTimeAsync(500)
    await refused
  })

  it('holds a failed query back, so that asking again at once is not possible', async () => {
    let isSettled = false
    const pool = patientPool(failingPool(1), () => false) as ReturnType<typeof failingPool>
    const asked = pool.query().finally(() => {
      isSettled = true
    })
    const refused = expect(asked).rejects.toThrow('away')
    await vi.advanceTimersByTimeAsync(499)
    expect(isSettled).toBe(false)
    await vi.advanceTimersByTimeAsync(1)
    await refused
  })

  it('passes everything else through', () => {
    expect(patientPool(failingPool(0), () => false).totalCount).toBe(3)
  })
})
