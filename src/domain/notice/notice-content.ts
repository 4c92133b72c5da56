import type { CommunityType } from './group-status.ts'
import type { NoticeType } from './notice-type.ts'

/** Languages a notice can be written in; Khmer is read out in the Mekong communes (domain reference §14.2). */
export const NOTICE_LANGUAGES = ['vi', 'en', 'km'] as const
export type NoticeLanguage = (typeof NOTICE_LANGUAGES)[number]

/** The words of a notice in one language, in the structure of every type (domain reference §13.3). */
export interface NoticeContent {
  readonly title: string
  readonly what: string
  readonly whereWhen?: string | undefined
  readonly should: readonly string[]
  readonly shouldNot: readonly string[]
  readonly report?: string | undefined
  /** Written for the loudspeaker; absent: made from the rest. */
  readonly spoken?: string | undefined
}

/** The same notice in several languages. */
export interface NoticeTexts {
  readonly vi: NoticeContent
  readonly en?: NoticeContent | undefined
  readonly km?: NoticeContent | undefined
}

/** Whom a notice goes to; empty lists mean "all of the unit". */
export interface Audience {
  readonly communeCodes: readonly string[]
  readonly hamlets: readonly string[]
  readonly communityTypes: readonly (CommunityType | string)[]
  readonly communityIds: readonly string[]
  readonly groupIds: readonly string[]
  readonly excludedGroupIds: readonly string[]
  readonly includeSubscribers: boolean
  readonly includeGroups: boolean
}

/** When it goes out again and again, by Vietnamese clocks. */
export interface Recurrence {
  /** 0 = Sunday. */
  readonly weekdays: readonly number[]
  /** `HH:MM` */
  readonly time: string
  /** Last day, `YYYY-MM-DD`. */
  readonly until: string
}

/** When a notice goes out. Both absent: as soon as it is released. */
export interface NoticeSchedule {
  /** ISO instant. */
  readonly sendAt?: string | undefined
  readonly recurrence?: Recurrence | undefined
}

/** What people may answer by one press: one choice counts who has seen it, two to four are a small poll. */
export interface NoticeReply {
  readonly choices: readonly string[]
}

/** What is written, of which type. */
export interface NoticeWords {
  readonly type: NoticeType
  readonly texts: NoticeTexts
}

const INVISIBLE = /[\u200b-\u200f\u2028-\u202e\u2060-\u2064\ufeff\u00ad]/gu

/** The words as they are kept: NFC, without characters that show nothing and could hide something from the check. */
export function normaliseTexts(texts: NoticeTexts): NoticeTexts {
  const clean = (text: string): string => text.normalize('NFC').replace(INVISIBLE, '').trim()
  const content = (given: NoticeContent): NoticeContent => ({
    title: clean(given.title),
    what: clean(given.what),
    ...(given.whereWhen === undefined ? {} : { whereWhen: clean(given.whereWhen) }),
    should: given.should.map(clean),
    shouldNot: given.shouldNot.map(clean),
    ...(given.report === undefined ? {} : { report: clean(given.report) }),
    ...(given.spoken === undefined ? {} : { spoken: clean(given.spoken) }),
  })
  return {
    vi: content(texts.vi),
    ...(texts.en === undefined ? {} : { en: content(texts.en) }),
    ...(texts.km === undefined ? {} : { km: content(texts.km) }),
  }
}
