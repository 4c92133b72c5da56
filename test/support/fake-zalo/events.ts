import type { FakeAccount } from './fake-account.ts'

/** A webhook body before it is written as JSON. */
export type FakeEvent = Readonly<Record<string, unknown>>

/** Overrides of what the double would make up. */
export interface EventOptions {
  readonly messageId?: string
  /** ms since the epoch; default: 1 ms after the event made before, beginning with now. */
  readonly at?: number
}

type Attachment = { readonly type: string; readonly payload: object }

/** Builds webhook bodies as the platform writes them: ids and timestamps as strings, one serial of message ids. */
export class FakeEvents {
  readonly #account: FakeAccount
  readonly #run = Math.trunc(performance.now() * 1000).toString(36)
  #serial = 0
  #lastAt = 0

  constructor(account: FakeAccount) {
    this.#account = account
  }

  text(userId: string, text: string, options: EventOptions = {}): FakeEvent {
    return this.#written('user_send_text', userId, { text }, [], options)
  }

  /** One event with one or several photos. */
  image(
    userId: string,
    urls: readonly string[],
    options: EventOptions & { readonly text?: string } = {},
  ): FakeEvent {
    const text = options.text === undefined ? {} : { text: options.text }
    const attachments = urls.map((url) => ({ type: 'image', payload: { thumbnail: url, url } }))
    return this.#written('user_send_image', userId, text, attachments, options)
  }

  gif(userId: string, url: string, options: EventOptions = {}): FakeEvent {
    return this.#written(
      'user_send_gif',
      userId,
      {},
      [{ type: 'gif', payload: { thumbnail: url, url } }],
      options,
    )
  }

  audio(userId: string, url: string, options: EventOptions = {}): FakeEvent {
    return this.#written('user_send_audio', userId, {}, [{ type: 'audio', payload: { url } }], options)
  }

  video(userId: string, url: string, options: EventOptions = {}): FakeEvent {
    const payload = { url, thumbnail: url, description: '' }
    return this.#written('user_send_video', userId, {}, [{ type: 'video', payload }], options)
  }

  file(userId: string, url: string, name: string, size: number, options: EventOptions = {}): FakeEvent {
    const payload = {
      url,
      size: String(size),
      name,
      checksum: '0'.repeat(32),
      type: name.split('.').at(-1) ?? '',
    }
    return this.#written('user_send_file', userId, {}, [{ type: 'file', payload }], options)
  }

  sticker(userId: string, options: EventOptions = {}): FakeEvent {
    const payload = { id: '12345', url: 'https://stickers.zdn.vn/12345' }
    return this.#written('user_send_sticker', userId, {}, [{ type: 'sticker', payload }], options)
  }

  location(userId: string, lat: number, lon: number, options: EventOptions = {}): FakeEvent {
    const payload = { coordinates: { latitude: String(lat), longitude: String(lon) } }
    return this.#written('user_send_location', userId, { text: '' }, [{ type: 'location', payload }], options)
  }

  link(userId: string, url: string, options: EventOptions & { readonly text?: string } = {}): FakeEvent {
    const payload = { thumbnail: url, description: 'Trang chia sẻ', url }
    const text = { text: options.text ?? url }
    return this.#written('user_send_link', userId, text, [{ type: 'link', payload }], options)
  }

  businessCard(userId: string, phone: string, options: EventOptions = {}): FakeEvent {
    const payload = {
      thumbnail: '',
      description: JSON.stringify({ phone, qrCodeUrl: 'https://zalo.me/qr' }),
      url: '',
    }
    return this.#written('user_send_business_card', userId, {}, [{ type: 'link', payload }], options)
  }

  anonymousText(
    anonymousId: string,
    conversationId: string,
    text: string,
    options: EventOptions = {},
  ): FakeEvent {
    const message = { text, conversation_id: conversationId }
    return this.#written('anonymous_send_text', anonymousId, message, [], options)
  }

  groupText(groupId: string, userId: string, text: string, options: EventOptions = {}): FakeEvent {
    const { appId, oaId } = this.#account
    return {
      event_name: 'user_send_group_text',
      app_id: appId,
      oa_id: oaId,
      sender: { id: userId },
      recipient: { id: groupId },
      message: { text, msg_id: options.messageId ?? this.#nextId() },
      timestamp: this.#timestamp(options),
    }
  }

  /** The echo of a message of the OA; `adminId` when somebody wrote it in the chat tool. */
  echo(
    userId: string,
    messageId: string,
    text: string,
    options: EventOptions & { readonly adminId?: string } = {},
  ): FakeEvent {
    const admin = options.adminId === undefined ? {} : { admin_id: options.adminId }
    const sides = { sender: { id: this.#account.oaId, ...admin }, recipient: { id: userId } }
    return this.#envelope('oa_send_text', options, { ...sides, message: { text, msg_id: messageId } })
  }

  received(userId: string, messageId: string, options: EventOptions = {}): FakeEvent {
    return this.#envelope('user_received_message', options, {
      sender: { id: this.#account.oaId },
      recipient: { id: userId },
      message: { msg_id: messageId },
    })
  }

  seen(userId: string, messageIds: readonly string[], options: EventOptions = {}): FakeEvent {
    return this.#envelope('user_seen_message', options, {
      sender: { id: this.#account.oaId },
      recipient: { id: userId },
      message: { msg_ids: messageIds },
    })
  }

  reaction(userId: string, messageId: string, icon: string, options: EventOptions = {}): FakeEvent {
    return this.#envelope('user_reacted_message', options, {
      sender: { id: userId },
      recipient: { id: this.#account.oaId },
      message: { msg_id: messageId, react_icon: icon },
    })
  }

  follow(userId: string, options: EventOptions = {}): FakeEvent {
    return this.#managed('follow', userId, { follower: { id: userId }, source: 'oa_profile' }, options)
  }

  unfollow(userId: string, options: EventOptions = {}): FakeEvent {
    return this.#managed('unfollow', userId, { follower: { id: userId }, source: 'oa_profile' }, options)
  }

  clickChatnow(userId: string, options: EventOptions = {}): FakeEvent {
    return this.#managed('user_click_chatnow', userId, { user_id: userId }, options)
  }

  withdraw(userId: string, options: EventOptions = {}): FakeEvent {
    return this.#managed('user_withdraw', userId, { user_id: userId }, options)
  }

  submitInfo(userId: string, info: object, options: EventOptions = {}): FakeEvent {
    const sides = { sender: { id: userId }, recipient: { id: this.#account.oaId } }
    return this.#envelope('user_submit_info', options, { ...sides, info })
  }

  #written(
    name: string,
    userId: string,
    message: object,
    attachments: readonly Attachment[],
    options: EventOptions,
  ): FakeEvent {
    const parts = attachments.length === 0 ? {} : { attachments }
    return this.#envelope(name, options, {
      sender: { id: userId },
      user_id_by_app: `4${userId.slice(1)}`,
      recipient: { id: this.#account.oaId },
      message: { ...message, msg_id: options.messageId ?? this.#nextId(), ...parts },
    })
  }

  #envelope(name: string, options: EventOptions, members: object): FakeEvent {
    const timestamp = this.#timestamp(options)
    return { app_id: this.#account.appId, event_name: name, ...members, timestamp }
  }

  #managed(name: string, userId: string, members: object, options: EventOptions): FakeEvent {
    const { oaId } = this.#account
    return this.#envelope(name, options, { oa_id: oaId, user_id_by_app: `4${userId.slice(1)}`, ...members })
  }

  #nextId(): string {
    this.#serial++
    return `m-${this.#run}-${this.#serial}`
  }

  #timestamp(options: EventOptions): string {
    if (options.at !== undefined) return String(options.at)
    this.#lastAt = Math.max(this.#lastAt + 1, Date.now())
    return String(this.#lastAt)
  }
}
