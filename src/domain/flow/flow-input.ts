import type { IncomingContent } from '../message/incoming-message.ts'

/** What can make a conversation move. */
export type FlowInput = MessageInput | SubmissionResult | LookupResult | MediationResult | TimerInput

/** Something the resident sent. */
export interface MessageInput {
  readonly kind: 'message'
  readonly message: IncomingContent
  /** Parts of one album share it and make one answer with one reply. */
  readonly albumId?: string
  /** Passed on from another conversation: not the resident's own words. */
  readonly isForwarded?: true
  /** The platform's order in the conversation; an `edited` message names the one it changes. */
  readonly sequence: number
}

/** The app has filed what `submission.requested` asked for; given in the same transaction. */
export interface SubmissionResult {
  readonly kind: 'result'
  readonly of: 'submission'
  /** `BY-XXXX-XXXX`. */
  readonly referenceCode: string
  /** 16 digits in four groups, shown once. */
  readonly receipt: string
  /** "Công an xã An Bình". */
  readonly unitName: string
  readonly unitPhone?: string
}

/** The app has looked up what `lookup.requested` asked for. */
export interface LookupResult {
  readonly kind: 'result'
  readonly of: 'lookup'
  /** Absent: no such code, or not for this person to know; the resident is told the same either way. */
  readonly found?: FoundCaseFile
}

/** The app has done what `mediation.requested` asked for. */
export interface MediationResult {
  readonly kind: 'result'
  readonly of: 'mediation'
  /** `none`: there is no such code, or nothing of this chat. `consent` and `agreement`: asked for now. */
  readonly stage: 'none' | 'consent' | 'agreement' | 'open'
  /** To be shown as it is. */
  readonly text: string
  /** What an answer to it answers; to be handed back with the answer. */
  readonly about: string
  /** Whether what was wanted was done; not when what was answered had changed meanwhile. */
  readonly isTaken: boolean
  readonly referenceCode: string
  readonly unitName: string
  readonly teamName: string
}

/** What a resident may know about a case by its code. */
export interface FoundCaseFile {
  readonly referenceCode: string
  /** The public status in the resident's language ("Đã tiếp nhận"); names nobody. */
  readonly statusText: string
  readonly unitName?: string
  readonly unitPhone?: string
  /** When it was sent, for people: "14 giờ 05, 05/09/2026". */
  readonly submittedText?: string
  /** Whether this resident may add to the case (own conversation, or the receipt was given). */
  readonly canAdd: boolean
  /** Whether anybody still works on it; offers a closed case's reporter to say how it went, or to have it opened again. */
  readonly phase: 'open' | 'closed'
}

/** A moment that `sessionDue` announced has come. */
export interface TimerInput {
  readonly kind: 'timer'
  readonly timer: 'reminder' | 'expiry'
}
