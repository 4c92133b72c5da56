/**
 * Something that concerns a group as a place to post notices in. What members say among each other is never read: of
 * messages only a link code is, and that somebody spoke to the bot.
 */
export type GroupEvent =
  /** The bot's own standing changed. */
  | {
      readonly what: 'membership'
      readonly standing: 'admin' | 'member' | 'gone'
      /** Whether the platform lets the bot post; absent when it does not say. */
      readonly canPost?: boolean
      readonly title: string
    }
  /** A one-time code was posted. `senderId` is absent for an admin who hides behind the group's name. */
  | {
      readonly what: 'code'
      readonly code: string
      readonly senderId?: string
      readonly title?: string
      /** The topic of a forum in which it was posted: notices go there. */
      readonly topicId?: string
    }
  /** The group lives on under this chat id; `fromChatId` is the one it had before. */
  | { readonly what: 'migrated'; readonly fromChatId: string; readonly title?: string }
  | { readonly what: 'renamed'; readonly title: string }
  /** Somebody spoke to the bot; `topicId` of a forum, where the answer belongs. */
  | { readonly what: 'spoke'; readonly topicId?: string }
  /** Somebody pressed a button below one of our messages. */
  | { readonly what: 'pressed'; readonly choiceId: string; readonly senderId: string }

/** How a platform sees one group of ours right now. */
export interface GroupFacts {
  /** False: the bot was removed, the group is gone, or its service lapsed. */
  readonly isMember: boolean
  readonly canPost: boolean
  readonly title?: string
  readonly members?: number
  /** People who manage the group, the bot not counted. */
  readonly admins?: number
  /** New members are approved; absent where the platform does not say. */
  readonly memberApproval?: boolean
  /** The platform would say if it were on (some only ever say yes). */
  readonly isApprovalOff?: boolean
  readonly onlyAdminsPost?: boolean
  readonly inviteLink?: string
}

/** What a platform can be asked about groups; a channel without groups has none of it. */
export interface GroupAccess {
  /** Undefined when the platform cannot be asked now. */
  describe(chatId: string): Promise<GroupFacts | undefined>
  /** Whether a person manages the group; undefined when the platform cannot tell. */
  isAdmin(chatId: string, userId: string): Promise<boolean | undefined>
  /** Takes a message of ours back; false where the platform does not allow it (any more). */
  retract(chatId: string, platformMessageId: string): Promise<boolean>
  /** Groups that the platform knows to be ours (Zalo GMF); absent where groups announce themselves. */
  list?(): Promise<readonly { readonly chatId: string; readonly facts: GroupFacts }[] | undefined>
}
