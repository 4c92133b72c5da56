import type { ChannelAccount } from '../domain/message/channel.ts'
import type { SealContext } from './seal-context.ts'

/** Where each directly sealed value lives. Values sealed at one place and opened at another must agree, so it is said once. */
export const sealPlaces = {
  /** A raw event, by what is known before its row exists; an unverified one keeps its place when it verifies later. */
  event: (account: ChannelAccount, bodySha256: Uint8Array): SealContext => ({
    table: 'inbound_event',
    column: 'sealed',
    row: `${account}|${Buffer.from(bodySha256).toString('hex')}`,
  }),
  session: (conversationId: string): SealContext => ({
    table: 'conversation',
    column: 'session_sealed',
    row: conversationId,
  }),
  address: (conversationId: string): SealContext => ({
    table: 'chat_address',
    column: 'sealed',
    row: conversationId,
  }),
  outgoing: (id: string): SealContext => ({ table: 'outgoing_message', column: 'sealed', row: id }),
  /** What was asked for in a chat beside the conversation; names chats and people of the platform. */
  request: (id: string): SealContext => ({ table: 'chat_request', column: 'sealed', row: id }),
  mediaSource: (evidenceId: string): SealContext => ({
    table: 'evidence',
    column: 'source_sealed',
    row: evidenceId,
  }),
  identity: (caseFileId: string): SealContext => ({
    table: 'resident_identity',
    column: 'sealed',
    row: caseFileId,
  }),
  totpSeed: (officerId: string): SealContext => ({ table: 'officer', column: 'totp_sealed', row: officerId }),
  notificationWay: (wayId: string): SealContext => ({
    table: 'notification_way',
    column: 'sealed',
    row: wayId,
  }),
  dutyEntry: (id: string): SealContext => ({ table: 'duty_entry', column: 'sealed', row: id }),
} as const
