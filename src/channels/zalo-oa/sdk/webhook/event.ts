import type { ZaloAttachment } from './attachment.ts'

/** What every event carries. */
export interface EventBase {
  /** `event_name` as sent. */
  readonly name: string
  readonly appId: string | undefined
  /** The OA it belongs to; one webhook address serves all OAs of an app. */
  readonly oaId: string | undefined
  /** ms since the epoch, by the platform's clock. */
  readonly at: number
}

/** The content of a message, whoever wrote it. */
export interface MessageParts {
  readonly messageId: string
  /** A tapped `oa.query` button or menu item arrives as its payload here, with nothing to tell it from typing. */
  readonly text: string | undefined
  readonly quoteMessageId: string | undefined
  readonly attachments: readonly ZaloAttachment[]
}

/** A person wrote to the OA: `user_send_*`. */
export interface UserMessageEvent extends EventBase, MessageParts {
  readonly kind: 'user-message'
  readonly oaId: string
  readonly userId: string
  readonly userIdByApp: string | undefined
}

/** The OA wrote to a person, by API or by an admin in the chat tool: `oa_send_*`. */
export interface OaMessageEvent extends EventBase, MessageParts {
  readonly kind: 'oa-message'
  readonly oaId: string
  readonly userId: string
  /** Only when an admin wrote in Zalo's own chat tool. */
  readonly adminId: string | undefined
}

/** A web visitor without Zalo identity wrote (`anonymous_send_*`), or got an answer (`oa_send_anonymous_*`). */
export interface AnonymousMessageEvent extends EventBase, MessageParts {
  readonly kind: 'anonymous-message' | 'oa-anonymous-message'
  readonly oaId: string
  readonly anonymousId: string
  readonly conversationId: string
}

/** One of our messages reached the phone (`received`) or was seen; only from mobile apps. */
export interface ReceiptEvent extends EventBase {
  readonly kind: 'received' | 'seen'
  readonly userId: string | undefined
  readonly messageIds: readonly string[]
  /** Present: a receipt of the template service, whose `userId` is a phone number or its hash. */
  readonly trackingId: string | undefined
}

/** A reaction was put on a message, by the person or by the OA. */
export interface ReactionEvent extends EventBase {
  readonly kind: 'user-reaction' | 'oa-reaction'
  readonly userId: string | undefined
  readonly messageId: string
  readonly icon: string | undefined
}

/** The person opened the way for messages, closed it, or used a right: no message in it. */
export interface PersonEvent extends EventBase {
  readonly kind: 'follow' | 'unfollow' | 'click-chatnow' | 'withdraw'
  readonly userId: string
  readonly userIdByApp: string | undefined
  /** Follow: `oa_profile`, `message_invite`, `social_plugin`. */
  readonly source: string | undefined
}

/** The answer to a request for contact details. All of it was typed by the person and proves nothing. */
export interface SubmitInfoEvent extends EventBase {
  readonly kind: 'submit-info'
  readonly oaId: string
  readonly userId: string
  readonly info: SubmittedInfo
}

/** Contact details, from the current and the older shape of the event. */
export interface SubmittedInfo {
  readonly name: string | undefined
  /** Digits, mostly `84…`. */
  readonly phone: string | undefined
  readonly address: string | undefined
  readonly ward: string | undefined
  readonly district: string | undefined
  readonly city: string | undefined
}

/** `add_user_to_tag`, `remove_user_from_tag`, `remove_tag`. */
export interface TagEvent extends EventBase {
  readonly kind: 'tag-change'
  readonly tagName: string | undefined
  readonly userIds: readonly string[]
}

/**
 * Facts of the OA's management that touch no conversation: profile changes, web widget, calls and their consent,
 * templates, quotas, purchases. `userId` where the event names one.
 */
export interface ManagementEvent extends EventBase {
  readonly kind: 'profile-change' | 'widget' | 'call' | 'template' | 'quota-change' | 'purchase'
  readonly userId: string | undefined
}

/** Somebody wrote in a group of the OA (GMF), or the OA did. */
export interface GroupMessageEvent extends EventBase, MessageParts {
  readonly kind: 'group-message' | 'oa-group-message'
  readonly groupId: string
  readonly senderId: string | undefined
}

/** A group was made, changed or ended, or people came and went. */
export interface GroupChangeEvent extends EventBase {
  readonly kind: 'group-change'
  readonly groupId: string
  readonly userIds: readonly string[]
}

/** An event this client has no shape for: keep and count it. */
export interface UnknownEvent extends EventBase {
  readonly kind: 'unknown'
}

/** Everything the webhook can bring. */
export type ZaloEvent =
  | UserMessageEvent
  | OaMessageEvent
  | AnonymousMessageEvent
  | ReceiptEvent
  | ReactionEvent
  | PersonEvent
  | SubmitInfoEvent
  | TagEvent
  | ManagementEvent
  | GroupMessageEvent
  | GroupChangeEvent
  | UnknownEvent
