import { expect, test } from 'vitest'
import { checkDrift } from '../../../src/persistence/migrations/check-drift.ts'
import { testServices } from '../../support/services.ts'

test('the migrations of this release make what its schema describes', async () => {
  expect(await checkDrift(testServices().postgres.connectionString)).toEqual([])
})
