import type { Role } from '../../domain/access/role.ts'
import type { IdentityLevel } from '../../domain/case-file/case-file-draft.ts'
import type { CaseFileKind } from '../../domain/case-file/case-file-kind.ts'
import type { CategoryCode } from '../../domain/case-file/category.ts'
import type { CaseFileStatus } from '../../domain/case-file/status.ts'
import type { Urgency } from '../../domain/case-file/urgency.ts'

import type { NoticeReply, NoticeTexts, Recurrence } from '../../domain/notice/notice-content.ts'
import type { NoticeStatus } from '../../domain/notice/notice-status.ts'
import type { NoticeType } from '../../domain/notice/notice-type.ts'
import type { GroupChanges } from '../notices/group-record.ts'

/** Invented people and cases for a first look (`prisma/data/demo.json`); never in production. */
export interface DemoData {
  readonly people: readonly DemoPerson[]
  /** Duty phones by unit. */
  readonly phones: Readonly<Record<string, string>>
  readonly cases: readonly DemoCase[]
  readonly areas: readonly DemoArea[]
  readonly groups: readonly DemoGroup[]
  readonly notices: readonly DemoNotice[]
}

/** An ordinary Zalo group of the demo, posted to by its admin. */
export interface DemoGroup
  extends Pick<
    GroupChanges,
    'type' | 'hamlet' | 'model' | 'memberCount' | 'memberApproval' | 'onlyAdminsPost'
  > {
  /** Log-in of the admin. */
  readonly admin: string
  readonly name: string
}

/** A notice of the demo, with the steps that people take it through. */
export interface DemoNotice {
  /** Log-in. */
  readonly author: string
  readonly type: NoticeType
  readonly texts: NoticeTexts
  readonly reply?: NoticeReply
  readonly recurrence?: Recurrence
  readonly steps: readonly { readonly by: string; readonly to: NoticeStatus; readonly reason?: string }[]
}

/** One log-in. */
export interface DemoPerson {
  readonly login: string
  readonly name: string
  readonly role: Role
  readonly unit: string
}

/** A case as a template; the same one can stand in several areas. */
export interface DemoCase {
  readonly kind: CaseFileKind
  readonly category: CategoryCode
  readonly urgency: Urgency
  readonly identity: IdentityLevel
  readonly minutesAgo: number
  /** Statuses after the first, in order. */
  readonly steps: readonly CaseFileStatus[]
  readonly contact?: { readonly name?: string; readonly phone?: string; readonly when?: string }
  readonly what: string
  readonly detail: string
  readonly when: string
  readonly know_how: string
  readonly note?: string
  /** What resident and officer wrote after the report, oldest first. */
  readonly talk?: readonly DemoWords[]
  /** The resident sent the drawn picture with the report. */
  readonly hasPhoto?: boolean
}

/** A message of a demo case. */
export interface DemoWords {
  readonly by: 'resident' | 'officer'
  readonly text: string
  /** Minutes since the report was sent. */
  readonly after: number
}

/** A commune of the demo with its cases, by index. */
export interface DemoArea {
  readonly unit: string
  readonly commune: string
  readonly place: string
  readonly cases: readonly number[]
}
