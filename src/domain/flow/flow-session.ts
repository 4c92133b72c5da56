import type { DraftAnswer, DraftContact } from '../case-file/case-file-draft.ts'
import type { CaseFileKind } from '../case-file/case-file-kind.ts'
import type { Language } from '../message/channel.ts'
import type { MediaReference } from '../message/incoming-message.ts'
import type { TextVariant } from './definition/localized-text.ts'
import type { PlaceCandidate } from './place-resolver.ts'

/**
 * One resident's conversation between two messages: plain JSON, sealed and stored as it is. Treat it as opaque outside
 * `flow/`; `createSession`, `advance` and `sessionDue` are all there is to know.
 */
export interface FlowSession {
  /** Shape of this object. */
  readonly format: 1
  readonly language: Language
  /** Plain Vietnamese or Khmer, where the resident chose it; absent for the ordinary texts of the language. */
  readonly variant?: TextVariant | undefined
  readonly state: SessionState
  /** Where we are, outermost flow first; the last frame is the running one. Empty unless something is open. */
  readonly frames: readonly Frame[]
  /** Questions asked so far, for "Quay lại": the frames as they were when each was shown. */
  readonly trail: readonly (readonly Frame[])[]
  /** The question on the screen; absent between questions. */
  readonly prompt?: Prompt | undefined
  /** In the order first answered; a changed answer keeps its place. */
  readonly answers: readonly SessionAnswer[]
  readonly contact: DraftContact
  /** Set by `set` steps and by results: category, reference code, unit name … */
  readonly variables: Readonly<Record<string, string>>
  readonly evidence: readonly MediaReference[]
  /** Grows with every new question, over all reports of the conversation: a button of an older one shows its age. */
  readonly promptCounter: number
  /** Unusable inputs to the question on the screen; the third brings help. */
  readonly wrongInputs: number
  /** Reports begun in this conversation; part of `submissionKey`. */
  readonly reportCounter: number
  /** The album being received: its later parts join the same answer without a reply. */
  readonly album?: AlbumInProgress | undefined
  /** A sign of danger was seen in this report. */
  readonly danger: boolean
  /** When the emergency text was last shown in full, in ms; soon after, a line is enough. */
  readonly emergencyShownAt?: number | undefined
  /** A position sent before the question of the place, and not yet a commune. */
  readonly point?: { readonly lat: number; readonly lon: number } | undefined
  /** The open report was sent, finished or not; all that was said so far is in its case, and so will be what comes. */
  readonly sent?: SentReport | undefined
  /** An early sending is under way for this reason; a submit step that ends the report leaves it absent. */
  readonly sendingEarly?: EarlyReason | undefined
  /** An urgent report was sent from here: when its flow has said what it says, the questions go on. */
  readonly comesBackTo?: readonly Frame[] | undefined
  /** The open report has been filed; nothing of it is a draft any more. */
  readonly isFiled: boolean
  readonly wantsOfficer: boolean
  /** The case sent last, to which later words may be added. */
  readonly lastCase?: { readonly referenceCode: string; readonly unitName: string } | undefined
  /** The mediation this chat last looked at as one of its parties. */
  readonly mediation?: { readonly referenceCode: string } | undefined
  /** Matters put aside while another is told, the oldest first. */
  readonly parked?: readonly ParkedReport[] | undefined
  /** Highest `reportCounter` given so far, where reports were put aside; absent while numbers grow one by one. */
  readonly highestReport?: number | undefined
  /** A choice was changed since the way to here was walked last: some answers may belong to no question any more. */
  readonly hasChangedChoice?: true | undefined
  /** Words that came after everything was finished and wait for the resident to say where they belong. */
  readonly held?: Held | undefined
  readonly lastInputAt: number
  readonly isReminded: boolean
}

/**
 * `idle`: nothing open. `open`: a question is on the screen. `stopped`: the resident said stop; the draft is kept a short
 * while for a change of mind. `submitting` and `looking-up`: an effect was asked for and its result is to come.
 */
export type SessionState = 'idle' | 'open' | 'stopped' | 'submitting' | 'looking-up'

/** Everything of a session that belongs to one report. */
export type ParkedReport = Pick<
  FlowSession,
  | 'frames'
  | 'trail'
  | 'answers'
  | 'contact'
  | 'variables'
  | 'evidence'
  | 'reportCounter'
  | 'danger'
  | 'wantsOfficer'
  | 'isFiled'
  | 'point'
  | 'sent'
  | 'hasChangedChoice'
>

/**
 * Why a report goes out before its last question. `urgent`: it is P0 and place and kind are known. `human`: an officer was
 * asked for. `step`: a submit step with `complete: false` ("Gửi ngay").
 */
export type EarlyReason = 'urgent' | 'human' | 'step'

/** A report whose case keeps being completed while the conversation goes on. */
export interface SentReport {
  readonly referenceCode: string
  readonly kind: CaseFileKind
  /** Frames of the flow that sent it: its end is the end of the conversation. Absent when no step sent it. */
  readonly depth?: number
}

/** One flow on the call stack. */
export interface Frame {
  readonly flow: string
  /** Content hash of the definition this frame began with. */
  readonly hash: string
  readonly step: string
}

/** The question on the screen and what its buttons mean. */
export interface Prompt {
  readonly counter: number
  /** When it was put there, in ms: a message sent before cannot be its answer. */
  readonly askedAt?: number
  /** The question as shown, without anything said before it. */
  readonly question: string
  readonly key: string
  /** Choices in the order shown (a typed number counts them), then actions. */
  readonly choices: readonly PromptChoice[]
  readonly actions: readonly string[]
  /** Which page of a long menu is shown, from 0. */
  readonly page: number
  /** The communes on offer, in the mode `places`. */
  readonly places?: readonly PlaceCandidate[]
  /** What an answer means here when it is not simply the step's. */
  readonly mode: PromptMode
}

/** A choice as shown. */
export interface PromptChoice {
  readonly id: string
  readonly label: string
  /** Other words for it. */
  readonly words?: readonly string[]
}

/**
 * `step`: the running step asks. `places`: it offers communes to choose from. `place-again`: it asks for the commune a
 * second and last time. `edit`: it offers answers to change. `start-over`: continue or begin anew? `held`: add to the last
 * case or begin anew? `stopped`: go on after all?
 */
export type PromptMode = 'step' | 'places' | 'place-again' | 'edit' | 'start-over' | 'held' | 'stopped'

/** An album of which the first file has been answered. */
export interface AlbumInProgress {
  readonly id: string
  /** The answer that the first file became, where it became one. */
  readonly answerKey?: string
  /** The case that the first file was added to. */
  readonly referenceCode?: string
}

/** An answer with what is needed to change it later. */
export interface SessionAnswer extends DraftAnswer {
  /** Sequences of the messages it came from. */
  readonly sequences: readonly number[]
  /** The flow and step that asked; absent for notes. */
  readonly askedBy?: { readonly flow: string; readonly step: string }
  /** Belongs to what will be filed; menus and look-ups do not. */
  readonly isDraft: boolean
}

/** Words or files kept until the resident says what they belong to. */
export interface Held {
  readonly text: string
  readonly media: readonly MediaReference[]
}
