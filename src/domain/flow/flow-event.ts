import type { AnswerValue, CaseFileDraft } from '../case-file/case-file-draft.ts'
import type { ResidentWish } from '../case-file/resident-wish.ts'
import type { Language } from '../message/channel.ts'
import type { MediaReference } from '../message/incoming-message.ts'
import type { OutgoingMessage } from '../message/outgoing-message.ts'

/** A fact that one turn of a conversation brought about, in order. The app stores and acts; the engine only tells. */
export type FlowEvent =
  | MessageSaid
  | AnswerGiven
  | ContactGiven
  | DangerDetected
  | EvidenceReceived
  | HumanRequested
  | SubmissionRequested
  | ReportGrew
  | LookupRequested
  | MediationRequested
  | AdditionGiven
  | LanguageChanged
  | DraftErased
  | SessionEnded
  | EngineFailed

/**
 * The bot says something. At most one message of a turn asks for an answer, and it is the last one.
 * `key` names the text for tests and statistics (`crime-tip.where`, `engine.stale-button`); it is unique within a turn, so
 * conversation + input + key identify a message for ever.
 */
export interface MessageSaid {
  readonly kind: 'message.said'
  readonly key: string
  readonly message: OutgoingMessage
}

/** The resident answered a question; a second event with the same key replaces the first. */
export interface AnswerGiven {
  readonly kind: 'answer.given'
  readonly key: string
  /** The question as shown. */
  readonly question: string
  /** Exactly the resident's words. */
  readonly text: string
  readonly value?: AnswerValue
  readonly media?: readonly MediaReference[]
  readonly skipped?: 'skip' | 'unknown'
}

/** Name, phone or time of contact was given: to be sealed with the identity keys. */
export interface ContactGiven {
  readonly kind: 'contact.given'
  readonly field: 'name' | 'phone' | 'when'
  readonly text: string
}

/** A trigger word was read or danger was chosen; the emergency numbers are in the first message of the same turn. */
export interface DangerDetected {
  readonly kind: 'danger.detected'
  /** The words that did it, from our own list (never the resident's text); empty when a button was pressed. */
  readonly words: readonly string[]
}

/** Files came. They are already part of the draft, and of an `answer.given` when they were the answer. */
export interface EvidenceReceived {
  readonly kind: 'evidence.received'
  readonly media: readonly MediaReference[]
  readonly caption?: string
  /** The question that was open, where one was. */
  readonly answerKey?: string
  /** The report they belong to. */
  readonly submissionKey: string
}

/**
 * The resident wants a person. `draft` holds what is known so far; where that tells anything, a submission of it follows at
 * once. The conversation goes on.
 */
export interface HumanRequested {
  readonly kind: 'human.requested'
  readonly draft: CaseFileDraft
}

/**
 * The resident confirmed (or pressed "Gửi ngay", or the report is too urgent to wait for its last question): file it and call
 * `advance` again with the `submission` result. With the `submissionKey` of an earlier one it completes that case.
 */
export interface SubmissionRequested {
  readonly kind: 'submission.requested'
  readonly draft: CaseFileDraft
  /** The resident's receipt was made by an earlier submission of this report and stays as it is. */
  readonly holdsReceipt: boolean
}

/** More was said about a report after it was sent: its case takes what is not marked `isSent`. No result is waited for. */
export interface ReportGrew {
  readonly kind: 'report.grew'
  readonly draft: CaseFileDraft
}

/** Look up a code and call `advance` again with the `lookup` result. */
export interface LookupRequested {
  readonly kind: 'lookup.requested'
  /** `BY-XXXX-XXXX` or 16 digits without spaces. */
  readonly code: string
}

/** Something is wanted of the mediation this chat takes part in; call `advance` again with the `mediation` result. */
export interface MediationRequested {
  readonly kind: 'mediation.requested'
  readonly do: 'visit' | 'agree' | 'decline' | 'withdraw' | 'say'
  /** `HG-XXXX-XXXX`, to join with. */
  readonly code?: string
  /** What an answer answers, as the last result named it. */
  readonly about?: string
  /** Words told in confidence. */
  readonly text?: string
}

/** The resident adds to a case already filed. The app checks again that this person may. */
export interface AdditionGiven {
  readonly kind: 'addition.given'
  readonly referenceCode: string
  readonly text: string
  readonly media: readonly MediaReference[]
  /** What it means for the case, beside the words. */
  readonly wish?: AdditionWish
}

/** A wish about a filed case. */
export interface AdditionWish {
  readonly kind: ResidentWish
  /** For `be-phoned`: number and hours as written. They are not in `text`, so that they can be taken away again. */
  readonly words?: string
  /** For `rate`: the option chosen. */
  readonly choice?: string
}

/** The resident chose another language; also for messages outside the conversation (status, officers' canned replies). */
export interface LanguageChanged {
  readonly kind: 'language.changed'
  readonly language: Language
}

/** What was said but never sent is gone from the session; anything the app kept of the draft must go too. */
export interface DraftErased {
  readonly kind: 'draft.erased'
  readonly reason: 'expired' | 'stopped' | 'started-over' | 'withdrawn'
  /** The report it was. */
  readonly submissionKey: string
}

/** The conversation has nothing open any more. The session must still be kept: it tells old buttons from new ones. */
export interface SessionEnded {
  readonly kind: 'session.ended'
  readonly reason: 'finished' | 'stopped' | 'expired' | 'withdrawn'
}

/** A defect of the engine or of a flow that no check foresaw; the resident was answered all the same. Alarm a developer. */
export interface EngineFailed {
  readonly kind: 'engine.failed'
  /** Stable code, e.g. `engine.step-limit`. Never content. */
  readonly code: string
  readonly where: string
}
