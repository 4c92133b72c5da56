import { type ChannelAccount, channelAccount } from '../../domain/message/channel.ts'
import type { ChannelCapabilities } from '../../domain/message/channel-capabilities.ts'
import type { GroupAccess } from '../../domain/message/group-event.ts'
import type { IncomingMessage, MediaReference } from '../../domain/message/incoming-message.ts'
import type { OutgoingFile, OutgoingMessage } from '../../domain/message/outgoing-message.ts'
import type { Posting } from '../../domain/message/posting.ts'
import type { SendOutcome } from '../../domain/message/send-outcome.ts'
import {
  type Channel,
  type ChannelProbe,
  type EventIdentity,
  type FetchOutcome,
  UnparseableEvent,
  type Verification,
  type WebhookRequest,
} from '../channel.ts'
import type { OutgoingFiles } from '../outgoing-files.ts'
import { createPartialSends } from '../partial-sends.ts'
import { parseChatId } from './chat-address.ts'
import { createMediaFetcher, type MediaFetcher } from './fetch-media.ts'
import { createGroupAccess } from './group-access.ts'
import { ZALO_FILE_HOSTS } from './media-address.ts'
import { probeAccount } from './probe-account.ts'
import { chatIdOf, readMessages } from './read-messages.ts'
import { renderMessage } from './render-message.ts'
import { MAX_BUTTONS } from './sdk/api/button.ts'
import { MAX_TEXT, type ZaloMessage } from './sdk/api/message.ts'
import type { Recipient } from './sdk/api/send-message.ts'
import { ZALO_API_ROOT, ZALO_OAUTH_ROOT, type ZaloOaClient } from './sdk/client.ts'
import { eventTraits } from './sdk/webhook/event-key.ts'
import { readEvent, readEventBody } from './sdk/webhook/read-event.ts'
import {
  checkSignature,
  SIGNATURE_HEADER,
  type SignatureCandidates,
  type SignatureCheck,
} from './sdk/webhook/signature.ts'
import type { ZaloRefusal } from './sdk/zalo-result.ts'
import { toSendOutcome } from './to-send-outcome.ts'
import { createFileUploader } from './upload-file.ts'

/** Settings of the channel of one Official Account. */
export interface ZaloOaChannelOptions {
  readonly client: ZaloOaClient
  readonly oaId: string
  readonly appId: string
  /** The OA secret key of the webhook page; while it is being changed, the old and the new one. */
  readonly webhookSecrets: readonly string[]
  /** One source says that webhooks are signed with the app secret: a candidate when given. */
  readonly appSecret?: string
  /** Roots of the API as configured; files may come from their origins. Default: the public ones. */
  readonly apiRoots?: readonly string[]
  /** Names of hosts that carry files. Default `ZALO_FILE_HOSTS`. */
  readonly fileHosts?: readonly string[]
  /** Absent where nothing but text is ever sent. */
  readonly files?: OutgoingFiles
  /** Told of each check, to count and to learn which candidate is in use; holds no secret. */
  readonly onSignature?: (check: SignatureCheck) => void
}

/** A Zalo Official Account as a channel. Its webhook is registered in Zalo's console, which has no API for that. */
export interface ZaloOaChannel extends Channel {
  /** Closes all connections, those of the client too. */
  close(): Promise<void>
}

/**
 * What Zalo shows. The reply window is 7 days from the resident's last interaction; 48 hours of it are free.
 */
const CAPABILITIES: ChannelCapabilities = {
  maxButtons: MAX_BUTTONS,
  maxTextLength: MAX_TEXT,
  hasLocationButton: false,
  replyWindowHours: 7 * 24,
}

const POSTING: Posting = {
  maxCaptionLength: MAX_TEXT,
  hasButtonsOnPictures: false,
  hasGroupButtons: false,
  hasDocuments: true,
}

/** What messages are paid from. */
const ALLOWANCES = ['sub_quota', 'purchase_quota', 'reward_quota'] as const

/** A part as it is sent: words, or a file that may have to be uploaded first. */
type Part = ZaloMessage | { readonly kind: 'upload'; readonly file: OutgoingFile; readonly caption: string }

/** Builds the channel; nothing is called before it is used. */
export function createZaloOaChannel(options: ZaloOaChannelOptions): ZaloOaChannel {
  return new OfficialAccountChannel(options)
}

class OfficialAccountChannel implements ZaloOaChannel {
  readonly name = 'zalo-oa'
  readonly account: ChannelAccount
  readonly capabilities = CAPABILITIES
  readonly posting = POSTING
  readonly groups: GroupAccess
  readonly #options: ZaloOaChannelOptions
  readonly #candidates: SignatureCandidates
  readonly #media: MediaFetcher
  readonly #partial = createPartialSends()
  readonly #partWithFile: ReturnType<typeof createFileUploader> | undefined

  constructor(options: ZaloOaChannelOptions) {
    this.#options = options
    this.account = channelAccount('zalo-oa', options.oaId)
    this.groups = createGroupAccess(options.client.groups)
    const { files, client } = options
    this.#partWithFile = files && createFileUploader(this.account, client.uploads, files)
    this.#candidates = candidatesOf(options)
    this.#media = createMediaFetcher({
      roots: options.apiRoots ?? [ZALO_API_ROOT, ZALO_OAUTH_ROOT],
      hosts: options.fileHosts ?? ZALO_FILE_HOSTS,
    })
  }

  /** Never `forged`: a wrong setting of ours looks the same, and refusals end in being unsubscribed (design §7). */
  verify(request: WebhookRequest): Verification {
    const check = checkSignature(request.headers[SIGNATURE_HEADER], request.rawBody, this.#candidates)
    this.#options.onSignature?.(check)
    return check.kind === 'matched' ? 'genuine' : 'unverified'
  }

  identify(raw: Uint8Array): EventIdentity {
    const { oaId } = this.#options
    const { key, body } = eventTraits(raw, oaId)
    const reading = body === undefined ? undefined : readEventBody(body, oaId)
    if (reading?.kind !== 'event') return { eventKey: key }
    const chatId = chatIdOf(reading.event)
    return { eventKey: key, sequence: reading.event.at, ...(chatId === undefined ? {} : { chatId }) }
  }

  /** Events of another OA of the same app are not dropped: a wrong `oaId` of ours would lose every message. */
  parse(raw: Uint8Array): readonly IncomingMessage[] {
    const { oaId } = this.#options
    const reading = readEvent(raw, oaId)
    if (reading.kind === 'unreadable') throw new UnparseableEvent(`zalo-oa: ${reading.reason}`)
    const { event } = reading
    if (event.oaId !== undefined && event.oaId !== oaId) throw new UnparseableEvent('zalo-oa: other-account')
    return readMessages(event, this.account)
  }

  async send(chatId: string, message: OutgoingMessage): Promise<SendOutcome> {
    const recipient = parseChatId(chatId)
    if (recipient === undefined) {
      return { kind: 'refused', reason: 'bad-message', errorClass: 'input.chat-id' }
    }
    const parts = renderMessage(message, recipient.kind === 'user' ? MAX_BUTTONS : 0)
    const safeParts = recipient.kind === 'group' ? parts.map(withoutMentions) : parts
    const file = this.#partWithFile === undefined ? undefined : message.attachment
    return this.#sendParts(chatId, recipient, withFile(safeParts, file))
  }

  async acknowledgePress(): Promise<void> {}

  fetchMedia(reference: MediaReference, maxBytes: number): Promise<FetchOutcome> {
    return this.#media.fetch(reference.reference, maxBytes)
  }

  /** Puts the first token pair into the store and renews an old one. */
  async prepare(): Promise<void> {
    await this.#options.client.tokens.get()
  }

  async chatLink(): Promise<string> {
    return `https://zalo.me/${this.#options.oaId}`
  }

  /** Consultation messages after the free 48 hours, of every kind of allowance (platform reference §5). */
  async quotaLeft(): Promise<number | undefined> {
    const { quotas } = this.#options.client
    const answers = await Promise.all(ALLOWANCES.map((kind) => quotas.ofMessages('OA', 'cs', kind)))
    const told = answers.filter((answer) => answer.kind === 'ok')
    if (told.length === 0) return undefined
    return told.flatMap(({ data }) => data).reduce((sum, { remaining }) => sum + (remaining ?? 0), 0)
  }

  probe(): Promise<ChannelProbe> {
    return probeAccount(this.#options.client, this.#options.oaId)
  }

  async close(): Promise<void> {
    await Promise.all([this.#media.close(), this.#options.client.close()])
  }

  /** One after the other, so that they arrive in order; stops at the first that fails. */
  async #sendParts(chatId: string, recipient: Recipient, parts: readonly Part[]): Promise<SendOutcome> {
    let outcome: SendOutcome = { kind: 'refused', reason: 'bad-message', errorClass: 'input.empty' }
    for (const [at, part] of parts.entries()) {
      if (at < this.#partial.sentCount(chatId, parts)) continue
      outcome = await this.#sendPart(recipient, part)
      this.#partial.record(chatId, parts, outcome.kind === 'sent' ? at + 1 : at)
      if (outcome.kind !== 'sent') return outcome
    }
    return outcome
  }

  async #sendPart(recipient: Recipient, part: Part): Promise<SendOutcome> {
    const { client, files } = this.#options
    if (part.kind !== 'upload') return toSendOutcome(await client.messages.send(recipient, part))
    const made = await this.#partWithFile?.(part.file, part.caption)
    if (made === undefined || made.kind === 'gone')
      return { kind: 'refused', reason: 'bad-message', errorClass: 'zalo.file-gone' }
    if (made.kind === 'not-uploaded') return toSendOutcome(asNotDelivered(made.result))
    const result = await client.messages.send(recipient, made.part)
    if (result.kind === 'ok' || result.failure.code !== UPLOAD_EXPIRED) return toSendOutcome(result)
    await files?.forget(this.account, part.file.id)
    return { kind: 'failed', errorClass: result.failure.errorClass }
  }
}

/** The platform does not know the upload any more (platform reference §4). */
const UPLOAD_EXPIRED = -100

/** Whatever became of an upload, the message itself was never sent. */
function asNotDelivered(result: ZaloRefusal): ZaloRefusal {
  return result.kind === 'unknown' ? { ...result, kind: 'not-delivered' } : result
}

/** A picture carries the text where both are one message; otherwise the file comes before the words. */
function withFile(parts: readonly ZaloMessage[], file: OutgoingFile | undefined): readonly Part[] {
  if (file === undefined) return parts
  const [only, ...more] = parts
  const isCaption = more.length === 0 && only?.kind === 'text' && only.buttons === undefined
  if (file.kind === 'picture' && isCaption) return [{ kind: 'upload', file, caption: only.text }]
  return [{ kind: 'upload', file, caption: '' }, ...parts]
}

function candidatesOf(options: ZaloOaChannelOptions): SignatureCandidates {
  const secrets = options.webhookSecrets.map((value, at) => ({ name: `oa-secret-key-${at + 1}`, value }))
  if (options.appSecret !== undefined) secrets.push({ name: 'app-secret', value: options.appSecret })
  const firstTerms = [
    { name: 'app-id', value: options.appId },
    { name: 'oa-id', value: options.oaId },
  ]
  return { firstTerms, secrets }
}

/** `[@id]` in a group calls a member, or everybody: no text of ours means that. The length stays the same. */
function withoutMentions(part: ZaloMessage): ZaloMessage {
  return part.kind === 'text' ? { ...part, text: part.text.replaceAll('[@', '(@') } : part
}
