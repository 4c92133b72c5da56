import * as z from 'zod'
import type { ZaloResult } from '../zalo-result.ts'
import { type ApiCall, resultOf } from './call-api.ts'

/** Labels that the OA puts on people, visible to everyone who manages the OA: never a fact about a report. */
export interface Tags {
  list(): Promise<ZaloResult<string[]>>
  /** Makes the tag when it does not exist. */
  add(userId: string, tagName: string): Promise<ZaloResult<unknown>>
  removeFrom(userId: string, tagName: string): Promise<ZaloResult<unknown>>
  /** Deletes the tag from everybody. */
  remove(tagName: string): Promise<ZaloResult<unknown>>
}

/** Binds the tag endpoints. */
export function createTags(call: ApiCall): Tags {
  const post = (name: string, body: object) =>
    resultOf(call({ path: `/v2.0/oa/tag/${name}`, input: { kind: 'json', body }, answer: z.unknown() }))
  return {
    list: () =>
      resultOf(
        call({
          path: '/v2.0/oa/tag/gettagsofoa',
          input: { kind: 'query', query: {} },
          answer: z.array(z.string()),
        }),
      ),
    add: (userId, tagName) => post('tagfollower', { user_id: userId, tag_name: tagName }),
    removeFrom: (userId, tagName) => post('rmfollowerfromtag', { user_id: userId, tag_name: tagName }),
    remove: (tagName) => post('rmtag', { tag_name: tagName }),
  }
}
