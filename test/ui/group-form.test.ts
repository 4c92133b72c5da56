import { describe, expect, it } from 'vitest'
import {
  changedFields,
  EMPTY_GROUP,
  OWN_COMMUNITY,
  toCommunityFields,
} from '../../src/ui/groups/group-form.ts'

const GROUP = { ...EMPTY_GROUP, name: 'Tổ 5', hamlet: 'Tổ 5' }
const JOINED = '5f0e7b3e-7d5a-4f6d-9d0a-3f1f5a1c2b3d'

describe('what is told of the community of a group', () => {
  it('is its place and kind, or which one is joined: never both', () => {
    expect(toCommunityFields(GROUP)).toEqual({ type: 'THON', hamlet: 'Tổ 5', model: null })
    expect(toCommunityFields({ ...GROUP, communityId: JOINED })).toEqual({ communityId: JOINED })
  })

  it('goes along whole to a community of its own, though nothing of it changed', () => {
    expect(changedFields(GROUP, { ...GROUP, communityId: OWN_COMMUNITY })).toEqual({
      communityId: null,
      type: 'THON',
      hamlet: 'Tổ 5',
      model: null,
    })
  })

  it('is left alone when only the name changed', () => {
    expect(changedFields(GROUP, { ...GROUP, name: 'Tổ 6' })).toEqual({ name: 'Tổ 6' })
  })
})
