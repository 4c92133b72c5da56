import type { PlaceResolver } from '../../domain/flow/place-resolver.ts'
import type { ChannelAccount } from '../../domain/message/channel.ts'
import type { GroupFacts } from '../../domain/message/group-event.ts'
import type { OutgoingMessage } from '../../domain/message/outgoing-message.ts'
import type { GroupStatus } from '../../domain/notice/group-status.ts'
import type { Audience, NoticeLanguage, NoticeSchedule } from '../../domain/notice/notice-content.ts'
import type { Clock } from '../clock.ts'
import type { Ids } from '../ids.ts'
import type { Channels } from '../message-channel.ts'
import type { Nudge, Outbox } from '../work/ports.ts'
import type { GroupChanges } from './group-record.ts'
import type { PublicNoticeRecord } from './ports.ts'
import type { SentNotice } from './sending-ports.ts'

/** A chat that asked, or that is written to. */
export interface Chat {
  readonly conversationId: string
  readonly account: ChannelAccount
  readonly addressSealed: Uint8Array | undefined
}

/** A request that waits for its answer. */
export interface WaitingRequest {
  readonly id: string
  /** Undefined for what officers ask the worker to do. */
  readonly chat: Chat | undefined
  /** What was asked in the chat. */
  readonly sealed: Uint8Array | undefined
  /** What officers ask for: ids and codes only. */
  readonly payload: Readonly<Record<string, string>>
}

/** A group as the worker works on it. */
export interface KnownGroup {
  readonly id: string
  readonly status: GroupStatus
  readonly unitName: string | undefined
  readonly name: string
  readonly chat: Chat | undefined
  readonly statusReason: string | undefined
  /** The platform once said that new members are approved. */
  readonly approvalWasOn: boolean
  /** Since when the platform shows nobody who manages the group. */
  readonly adminsGoneSince: number | undefined
}

/** A group that is posted to by hand and whose admin is to say that all is well. */
export interface AskedGroup {
  readonly id: string
  readonly name: string
  readonly adminChats: readonly string[]
}

/** Where to write to people who have to do something about a notice. */
export interface NoticeChats {
  /** Chats of those who may approve it. */
  readonly approvers: readonly string[]
  /** Undefined unless it is urgent, out, and waits for its confirmation. */
  readonly confirmBy: number | undefined
  readonly schedule: NoticeSchedule
  readonly audience: Audience
  /** As {@link ShownNotice.mark}. */
  readonly mark: string
}

/** A notice as it stands, to be compared with what an approver was shown. */
export interface ShownNotice {
  /** Hex; another one as soon as words, files, audience or times are others. */
  readonly mark: string
  readonly version: number
}

/** A one-time code that is still good. */
export interface UsableCode {
  readonly officerId: string
  readonly unitCode: string
  readonly unitName: string
  readonly detail: GroupChanges
  /** Of a Telegram forum: where the code was posted. */
  readonly topicId?: string
}

/** A copy that its group's admin has to paste. */
export interface ByHandCopy {
  readonly deliveryId: string
  readonly groupName: string
  /** What the group reads. */
  readonly language: NoticeLanguage
  /** Private chats of the group's admins. */
  readonly adminChats: readonly string[]
}

/** A copy that an admin was asked to paste, of a notice that is taken back or cancelled. */
export interface HandledCopy extends Omit<ByHandCopy, 'language'> {
  readonly isPosted: boolean
}

/** A copy that reached its chat. */
export interface ReachedCopy {
  readonly deliveryId: string
  readonly chat: Chat
  /** All its messages; empty when the platform told none. */
  readonly platformMessageIds: readonly string[]
  /** Of a resident who wants to hear of no notice any more. */
  readonly hasStopped: boolean
}

/** What answering requests reads and writes. */
export interface ChatRequestStore {
  findRequests(ids: readonly string[]): Promise<readonly WaitingRequest[]>
  finishRequest(id: string): Promise<void>
  /** Writes a message to a chat, to be sent in its turn; the same key writes it once. */
  say(
    conversationId: string,
    message: { readonly id: string; readonly sealed: Uint8Array; readonly dedupeKey: string },
  ): Promise<void>
  findPublicNotice(code: string): Promise<PublicNoticeRecord | undefined>
  findSentNotice(id: string): Promise<SentNotice | undefined>
  /** What a notice that is out asks; undefined for all others. */
  findReply(
    code: string,
  ): Promise<{ readonly noticeId: string; readonly choices: readonly string[] } | undefined>
  /** Counts one person's answer; a later one replaces it. @param choice counts from 0 */
  recordReply(noticeId: string, person: Uint8Array, choice: number): Promise<void>

  findUnitOfCommune(
    communeCode: string,
  ): Promise<{ readonly code: string; readonly name: string } | undefined>
  subscribe(conversationId: string, unitCode: string): Promise<void>
  /** @returns how many subscriptions ended */
  unsubscribe(conversationId: string): Promise<number>

  /** Uses a code up. Undefined: unknown, used or too old. */
  takeCode(hash: Uint8Array, kind: 'group' | 'officer'): Promise<UsableCode | undefined>
  linkChat(officerId: string, chat: Chat, channel: string): Promise<void>
  /** Whose private chat this is. */
  findChatOwner(conversationId: string): Promise<string | undefined>
  /** The admin posted it. False when it is not theirs, or does not wait any more. */
  recordPosted(deliveryId: string, officerId: string): Promise<boolean>
  findOfficerChats(officerId: string): Promise<readonly string[]>
  /** Undefined when nobody has to approve or confirm it any more. */
  findApproverChats(noticeId: string): Promise<NoticeChats | undefined>
  /** Everybody who may approve finds a notification on their desk and in their other ways. */
  notifyApprovers(noticeId: string, kind: 'notice-waiting' | 'notice-unconfirmed'): Promise<void>
  findShown(noticeId: string): Promise<ShownNotice | undefined>

  findGroup(conversationId: string): Promise<KnownGroup | undefined>
  findGroupById(id: string): Promise<KnownGroup | undefined>
  /** The bot came into a group; a known one keeps what is known of it. */
  addGroup(chat: Chat, platform: 'telegram' | 'zalo-gmf' | 'zalo-bot', name: string): Promise<KnownGroup>
  forgetPendingGroup(id: string): Promise<void>
  setGroupStatus(id: string, status: GroupStatus, reason: string | undefined): Promise<void>
  renameGroup(id: string, name: string): Promise<void>
  /** @param adminsGoneSince null: there is somebody, or the platform does not tell */
  saveFacts(
    id: string,
    facts: GroupFacts,
    troubles: readonly string[],
    adminsGoneSince: number | null,
  ): Promise<void>
  /** The group's admins and their chats, to be asked whether all is well. */
  findAskedGroup(id: string): Promise<AskedGroup | undefined>
  /** An admin of the group showed up; false for everybody else. */
  recordAdminSeen(groupId: string, officerId: string): Promise<boolean>
  linkGroup(id: string, code: UsableCode, communityId: string): Promise<void>
  /** The group goes on in another chat. */
  moveGroup(account: ChannelAccount, fromKey: Uint8Array, to: Chat): Promise<void>

  findByHand(noticeId: string, isReminder: boolean): Promise<readonly ByHandCopy[]>
  recordReminded(deliveryIds: readonly string[]): Promise<void>
  /** Copies that admins posted, and those that they were asked to post and shall not any more. */
  findHandled(noticeId: string): Promise<readonly HandledCopy[]>
  findReached(noticeId: string, limit: number): Promise<readonly ReachedCopy[]>
  recordWithdrawn(deliveryIds: readonly string[]): Promise<void>
}

/** What answering requests is made of. */
export interface ChatRequestDependencies {
  readonly store: ChatRequestStore
  readonly vault: {
    openRequest(id: string, sealed: Uint8Array): string
    openAddress(conversationId: string, sealed: Uint8Array): string
    sealOutgoing(id: string, message: string): Uint8Array
    conversationKey(account: string, chatId: string): Uint8Array
    /** Tells the people who answer one notice apart, and says nothing about anybody beyond it. */
    replyKey(noticeId: string, account: string, personId: string): Uint8Array
  }
  readonly hashCode: (code: string) => Uint8Array
  readonly channels: Channels
  readonly resolvePlace: PlaceResolver
  /** Approves this version on behalf of an officer by the same rules as the page; the answer is for people. */
  readonly approve: (officerId: string, noticeId: string, version: number) => Promise<string>
  readonly outbox: Pick<Outbox, 'finish' | 'postpone'>
  readonly clock: Clock
  readonly ids: Ids
  readonly publicUrl: string
  readonly nudge: Nudge
  readonly refreshKeys: () => Promise<void>
  readonly reportFailure: (errorClass: string) => void
}

/** Writes one message to a chat. */
export async function sayInChat(
  deps: Pick<ChatRequestDependencies, 'store' | 'vault' | 'ids'>,
  conversationId: string,
  dedupeKey: string,
  message: Pick<OutgoingMessage, 'text'> &
    Partial<Pick<OutgoingMessage, 'choices' | 'language' | 'attachment' | 'topicId'>>,
): Promise<void> {
  const id = deps.ids.uuid()
  const whole: OutgoingMessage = { choices: [], actions: [], language: 'vi', ...message }
  const sealed = deps.vault.sealOutgoing(id, JSON.stringify(whole))
  await deps.store.say(conversationId, { id, sealed, dedupeKey })
}
