import type { Language } from '../message/channel.ts'
import type { MediaReference } from '../message/incoming-message.ts'
import type { CaseFileKind } from './case-file-kind.ts'
import type { CategoryCode } from './category.ts'
import type { Urgency } from './urgency.ts'

/**
 * How the resident wants to be known. `A`: name and phone for the people handling the case. `B`: given but sealed, every
 * opening is logged. `C`: not asked; the case is answered in the chat only.
 */
export type IdentityLevel = 'A' | 'B' | 'C'

/** Where it happened, as far as understood. At least one of `text` (not empty) and `point` is there. */
export interface DraftPlace {
  /** The resident's own words, or the label of what was picked; empty for a bare pin. */
  readonly text: string
  /** 5-digit code of the commune of today; absent when the place stayed unclear: an officer decides. */
  readonly communeCode?: string
  /** Display name of the commune ("Phường Sơn Tây, Thành phố Hà Nội"). */
  readonly communeName?: string
  readonly provinceCode?: string
  /** House, hamlet, landmark: the words below the commune. */
  readonly detail?: string
  /** WGS 84 degrees; a claim of the resident. */
  readonly point?: { readonly lat: number; readonly lon: number }
  /** Why this commune, in Vietnamese, for the officer: "người báo chọn từ danh sách", "điểm nằm trong ranh giới …". */
  readonly because: string
}

/** One question and what the resident answered, in the order first answered. */
export interface DraftAnswer {
  /** Stable key of the question (`what`, `when`, `know_how` …); `note` may repeat: things said beside a question. */
  readonly key: string
  /** The question as it was shown, in the language it was shown in. */
  readonly question: string
  /** Exactly the resident's words; for a pressed button its label; for voice and pictures a marker such as "[tin thoại]". */
  readonly text: string
  /** What the parser made of it: an option id, a time range …; absent when it is just words. */
  readonly value?: AnswerValue
  /** Files sent as this answer, or with it. */
  readonly media?: readonly MediaReference[]
  /** Why there is no answer: passed over, or "không rõ". `text` is then the word for it. */
  readonly skipped?: 'skip' | 'unknown'
  /** The case holds this answer already, word for word: the report was sent before it was finished. */
  readonly isSent?: true
}

/** A parsed answer; plain JSON, stored sealed beside the words it came from. */
export type AnswerValue =
  | { readonly kind: 'option'; readonly id: string }
  | { readonly kind: 'place'; readonly place: DraftPlace }
  /** Instants in ms since the epoch; the end is exclusive. `isRough`: "khoảng", "nhiều lần", a part of a day. */
  | { readonly kind: 'time'; readonly start: number; readonly end: number; readonly isRough: boolean }
  /** `+84` and nine digits, or another country's number with its `+`. */
  | { readonly kind: 'phone'; readonly number: string }
  /** A number plate as written on plates; of a part that was told, its characters. */
  | { readonly kind: 'plate'; readonly plate: string }
  /** Digits of a bank account or wallet, and the bank where it was named. */
  | { readonly kind: 'account'; readonly number: string; readonly bank?: string }
  /** Whole đồng, or dollars. */
  | { readonly kind: 'money'; readonly value: number; readonly currency: 'VND' | 'USD' }
  /** A reference code or receipt, in the form it is looked up by. */
  | { readonly kind: 'code'; readonly code: string }
  | { readonly kind: 'files'; readonly count: number }

/** How to reach the resident: sealed apart from the case (design §2.5). Never in `answers`. */
export interface DraftContact {
  readonly name?: string
  /** As parsed (`+84…`), or the resident's words when it is no number we know. */
  readonly phone?: string
  /** When and how contact is convenient and safe, in the resident's words. */
  readonly when?: string
}

/** What a finished (or urgently sent) conversation files. The app gives it id, code, unit and clocks. */
export interface CaseFileDraft {
  /**
   * The same for every repetition of one submission within one conversation, different for the next report: lets the app file once only.
   */
  readonly submissionKey: string
  readonly kind: CaseFileKind
  readonly category: CategoryCode
  readonly urgency: Urgency
  /** Codes and Vietnamese sentences saying which rules set the level, for the officer. Never empty. */
  readonly urgencyReasons: readonly UrgencyReason[]
  readonly identityLevel: IdentityLevel
  /** Absent when the resident named no place at all. */
  readonly place?: DraftPlace
  readonly answers: readonly DraftAnswer[]
  readonly contact?: DraftContact
  /** Every file of the conversation so far, each once, in order of arrival. */
  readonly evidence: readonly MediaReference[]
  readonly language: Language
  /** False when sent with "Gửi ngay" before the last question. */
  readonly isComplete: boolean
  /** A sign of danger was seen or chosen somewhere in the conversation. */
  readonly danger: boolean
  /** The resident asked for a person. */
  readonly wantsOfficer: boolean
}

/** One rule of triage that applied. */
export interface UrgencyReason {
  /** Stable code, e.g. `category-default`, `ongoing-danger`, `fraud-within-24h`. */
  readonly code: string
  readonly urgency: Urgency
  /** Why, in Vietnamese, without any name. */
  readonly because: string
}
