import type { Audience } from '../../../contracts/notices/notice-plan.ts'

/** How groups are chosen: all of the unit, by where and what they are, or one by one. */
export type AudienceMode = 'all' | 'some' | 'picked'

/** An audience while it is chosen. */
export interface AudienceDraft {
  readonly mode: AudienceMode
  readonly hamlets: readonly string[]
  readonly communityTypes: readonly string[]
  readonly groupIds: readonly string[]
  /** Left out although the rest would take them in; does not count when groups are picked one by one. */
  readonly excludedGroupIds: readonly string[]
  readonly withSubscribers: boolean
  /** What this page does not offer to choose, kept as it was. */
  readonly kept: Pick<Audience, 'communeCodes' | 'communityIds'>
}

/** Every group of the unit, nobody else. */
export const WHOLE_UNIT: AudienceDraft = {
  mode: 'all',
  hamlets: [],
  communityTypes: [],
  groupIds: [],
  excludedGroupIds: [],
  withSubscribers: false,
  kept: { communeCodes: [], communityIds: [] },
}

function modeOf(audience: Audience): AudienceMode {
  if (!audience.includeGroups || audience.groupIds.length > 0) return 'picked'
  return audience.hamlets.length + audience.communityTypes.length > 0 ? 'some' : 'all'
}

/** A saved audience, ready to be changed. */
export function toAudienceDraft(audience: Audience): AudienceDraft {
  const { hamlets, communityTypes, groupIds, excludedGroupIds, communeCodes, communityIds } = audience
  return {
    mode: modeOf(audience),
    hamlets,
    communityTypes,
    groupIds,
    excludedGroupIds,
    withSubscribers: audience.includeSubscribers,
    kept: { communeCodes, communityIds },
  }
}

/**
 * The audience as it is kept. An empty list means "all" there, so picking one by one and having picked none yet becomes an
 * audience without groups: nothing goes out by forgetting to choose.
 */
export function toAudience(draft: AudienceDraft): Audience {
  const isSome = draft.mode === 'some'
  const isPicked = draft.mode === 'picked'
  return {
    ...draft.kept,
    hamlets: isSome ? [...draft.hamlets] : [],
    communityTypes: isSome ? [...draft.communityTypes] : [],
    groupIds: isPicked ? [...draft.groupIds] : [],
    excludedGroupIds: isPicked ? [] : [...draft.excludedGroupIds],
    includeSubscribers: draft.withSubscribers,
    includeGroups: !isPicked || draft.groupIds.length > 0,
  }
}
