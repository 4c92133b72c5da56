import type { Language } from '../../domain/message/channel.ts'

/** What a party is asked in its chat, or that nothing is. `none`: no such code, or nothing of this chat. */
export type PartyStage = 'none' | 'consent' | 'agreement' | 'open'

/** What a resident in a chat may know of the mediation they are a party of. Never a word of the other side. */
export interface PartyVisit {
  readonly stage: PartyStage
  /** Empty at stage `none`. */
  readonly referenceCode: string
  readonly unitName: string
  readonly teamName: string
  /** Ready to be shown: what is asked, or how things stand. */
  readonly text: string
  /** Names what is asked: the mediation, the stage, the text of the agreement. Empty at stage `none`. */
  readonly about: string
  /** Whether what was wanted was done. */
  readonly isTaken: boolean
}

/** What a party can answer. `withdraw`: the requester takes the request back, the other party does not go on. */
export type PartyAnswer = 'agree' | 'decline' | 'withdraw'

/** A party's own side of a mediation, from its chat; works inside the conversation's transaction. */
export interface PartyDesk {
  /**
   * Looks at the mediation of this conversation.
   * @param code a one-time invitation (`HG-XXXX-XXXX`), by which the conversation joins; undefined for what it joined before
   */
  visit(conversationId: string, code: string | undefined, language: Language, at: number): Promise<PartyVisit>
  /**
   * Answers what `visit` asked; tells how things stand then.
   * @param about what was shown when the party answered. An answer to something that changed meanwhile is not taken: nobody
   *   agrees to words they have not seen.
   */
  answer(
    conversationId: string,
    answer: { readonly word: PartyAnswer; readonly about: string },
    language: Language,
    at: number,
  ): Promise<PartyVisit>
  /** Keeps words for the mediator in confidence; not taken when this conversation is no party. */
  say(conversationId: string, text: string, language: Language, at: number): Promise<PartyVisit>
}
