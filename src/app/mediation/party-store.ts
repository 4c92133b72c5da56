import type { ConsentKind, PartySide } from '../../domain/mediation/mediation-codes.ts'
import type { MediationNewsKind } from '../../domain/mediation/mediation-news.ts'
import type { MediationStatus } from '../../domain/mediation/mediation-status.ts'
import type { Language } from '../../domain/message/channel.ts'

/** What a party's chat decides on; its mediation is locked until the transaction ends. */
export interface PartyFacts {
  readonly partyId: string
  readonly mediationId: string
  readonly side: PartySide
  readonly status: MediationStatus
  readonly referenceCode: string
  readonly unitName: string
  /** Empty before a team was chosen. */
  readonly teamName: string
  /** 0 while there is no text. */
  readonly agreementNo: number
  readonly agreementText: string
  /** This party's latest word; undefined while it said nothing. */
  readonly mediationConsent: boolean | undefined
  /** This party's word on the latest text of the agreement, and the other's. */
  readonly agreementConsent: boolean | undefined
  readonly otherAgreementConsent: boolean | undefined
}

/** Rows of parties, inside the conversation's transaction. */
export interface PartyStore {
  /** Takes a one-time invitation for a conversation; false when it is unknown, used, run out, or for the other side of it. */
  join(conversationId: string, code: string, language: Language, at: number): Promise<boolean>
  /** The newest mediation that this conversation is a party of and that has not ended long ago. */
  find(conversationId: string): Promise<PartyFacts | undefined>
  recordConsent(
    facts: PartyFacts,
    consent: {
      readonly id: string
      readonly kind: ConsentKind
      readonly given: boolean
      readonly wording: string
      readonly at: number
    },
  ): Promise<void>
  recordStatement(
    facts: PartyFacts,
    statement: { readonly id: string; readonly text: string; readonly at: number },
  ): Promise<void>
  /** Both confirmed the latest text, or not any more (undefined). */
  saveAgreed(facts: PartyFacts, at: number | undefined): Promise<void>
  saveWithdrawn(facts: PartyFacts, at: number): Promise<void>
  /** Sends the other party a notice in its language, where it has a chat. */
  tellOther(
    facts: PartyFacts,
    notice: {
      readonly id: string
      readonly outgoingId: string
      /** The same effect has the same key: it cannot be sent twice. */
      readonly dedupeKey: string
      readonly words: (language: Language) => string
      readonly at: number
    },
  ): Promise<void>
  /** Tells who has the mediation in hand, without content. */
  tell(facts: PartyFacts, kind: MediationNewsKind, at: number): Promise<void>
  /** Adds to the history and tells open screens. */
  recordEntry(
    facts: PartyFacts,
    entry: {
      readonly id: string
      readonly kind: string
      readonly detail: Readonly<Record<string, string>>
      readonly at: number
    },
  ): Promise<void>
}
