import type { SentMessage } from './sent-message.ts'
import type { FakeZalo } from './start-fake-zalo.ts'
import type { WebhookAnswer, WebhookOptions } from './webhook-sender.ts'

/** A person with Zalo on the phone, for whole conversations in tests. */
export class FakeResident {
  readonly userId: string
  readonly #zalo: FakeZalo
  readonly #target: string

  /** @param target address of the receiver, e.g. `http://127.0.0.1:3000/webhooks/zalo-oa` */
  constructor(zalo: FakeZalo, target: string, userId: string) {
    this.#zalo = zalo
    this.#target = target
    this.userId = userId
  }

  /** What the OA wrote to this person, oldest first. */
  get received(): readonly SentMessage[] {
    return this.#zalo.sentTo(this.userId)
  }

  follows(options?: WebhookOptions): Promise<readonly WebhookAnswer[]> {
    return this.#zalo.sendWebhook(this.#target, this.#zalo.events.follow(this.userId), options)
  }

  says(text: string, options?: WebhookOptions): Promise<readonly WebhookAnswer[]> {
    return this.#zalo.sendWebhook(this.#target, this.#zalo.events.text(this.userId, text), options)
  }

  /** Presses the button with this title on the newest message that has it. @throws {Error} when there is none */
  presses(title: string): Promise<readonly WebhookAnswer[]> {
    const buttons = this.received.toReversed().flatMap((message) => message.buttons)
    const button = buttons.find((one) => one.title === title)
    if (typeof button?.payload !== 'string') throw new Error(`no button "${title}"`)
    return this.says(button.payload)
  }

  sendsPhotos(...photos: readonly Uint8Array[]): Promise<readonly WebhookAnswer[]> {
    const urls = photos.map((bytes) => this.#zalo.putMedia(bytes, 'image/jpeg'))
    return this.#zalo.sendWebhook(this.#target, this.#zalo.events.image(this.userId, urls))
  }

  sharesLocation(lat: number, lon: number): Promise<readonly WebhookAnswer[]> {
    return this.#zalo.sendWebhook(this.#target, this.#zalo.events.location(this.userId, lat, lon))
  }
}
