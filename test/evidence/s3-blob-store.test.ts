import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createS3BlobStore } from '../../src/evidence/s3-blob-store.ts'
import { NO_BODY, signS3Request } from '../../src/evidence/sign-s3-request.ts'
import { describeBlobStore, listed } from './blob-store-contract.ts'
import { FAKE_S3_CREDENTIALS, type FakeS3, startFakeS3 } from './fake-s3.ts'

let fake: FakeS3
beforeAll(async () => {
  fake = await startFakeS3()
})
afterAll(() => fake.close())
beforeEach(() => {
  fake.objects.clear()
  fake.failWith = undefined
})

function openStore(change: { bucket?: string; secretAccessKey?: string; endpoint?: string } = {}) {
  const { bucket = 'evidence', endpoint = `${fake.endpoint}/`, ...credentials } = change
  return createS3BlobStore({
    endpoint,
    bucket,
    credentials: { ...FAKE_S3_CREDENTIALS, ...credentials },
    now: Date.now,
  })
}

describeBlobStore('the S3 blob store', () => openStore())

describe('the S3 blob store against its server', () => {
  it('lists all pages', async () => {
    const ids = Array.from({ length: 5 }, () => randomUUID())
    for (const id of ids) fake.objects.set(id, Buffer.from('x'))
    fake.objects.set('not one of ours', Buffer.from('x'))
    expect((await listed(openStore())).map(({ id }) => id).sort()).toEqual(ids.sort())
  })

  it.each([
    [
      'a server in trouble',
      () => {
        fake.failWith = 503
        return openStore()
      },
    ],
    ['a wrong secret', () => openStore({ secretAccessKey: 'other' })],
    ['a missing bucket', () => openStore({ bucket: 'misspelt' })],
    ['no server', () => openStore({ endpoint: 'http://127.0.0.1:1' })],
  ])('says that it is unavailable, not that the file is gone: %s', async (_what, open) => {
    await expect(open().get(randomUUID())).rejects.toMatchObject({
      code: 'blob-store.unavailable',
      retryable: true,
      message: expect.not.stringContaining('other'),
    })
  })
})

describe('an S3 signature', () => {
  it('matches the example of Amazon’s documentation for listing a bucket', () => {
    const { authorization } = signS3Request(
      {
        method: 'GET',
        url: new URL('https://examplebucket.s3.amazonaws.com/?prefix=J&max-keys=2'),
        body: NO_BODY,
        now: Date.UTC(2013, 4, 24),
      },
      {
        accessKeyId: 'AKIAIOSFODNN7EXAMPLE',
        secretAccessKey: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY',
        region: 'us-east-1',
      },
    )
    expect(authorization).toMatch(
      /Signature=34b48302e7b5fa45bde8084f4b7868a86f0a534bc59db6670ed5711ef69dc6f7$/,
    )
  })
})
