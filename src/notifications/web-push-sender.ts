import webPush from 'web-push'
import type { NotificationSender, SendResult } from '../app/notifications/ports.ts'

/** The keys by which push services know us (RFC 8292). */
export interface VapidKeys {
  readonly publicKey: string
  readonly privateKey: string
  /** A `mailto:` or `https:` address for the push services' operators. */
  readonly subject: string
}

/** What a browser gives for a subscription. */
interface Subscription {
  readonly endpoint: string
  readonly keys: { readonly p256dh: string; readonly auth: string }
}

const TIMEOUT_MS = 10_000
/** An alert is worth nothing next morning; the ladder has gone on long before. */
const TTL_SECONDS = 15 * 60
/** Hosts of push services that browsers name; anything else would let an officer make the server call where they like. */
const HOSTS = [
  /^fcm\.googleapis\.com$/,
  /^(?:[\w-]+\.)*push\.services\.mozilla\.com$/,
  /^(?:[\w-]+\.)*push\.apple\.com$/,
  /^(?:[\w-]+\.)*notify\.windows\.com$/,
]

/** Whether an endpoint belongs to a push service we speak to. */
export function isPushEndpoint(endpoint: string): boolean {
  if (!URL.canParse(endpoint)) return false
  const { protocol, hostname, port } = new URL(endpoint)
  return protocol === 'https:' && port === '' && HOSTS.some((host) => host.test(hostname))
}

/** Sends by web push: encrypted for the one browser (RFC 8291), urgent ones marked so that sleeping phones wake. */
export function createWebPushSender(keys: VapidKeys, isAllowed = isPushEndpoint): NotificationSender {
  return {
    send: async (address, { title, body, isUrgent, path, tag }) => {
      // Safe: written by the route that checked it, and the seal proves that nobody changed it.
      const subscription = JSON.parse(address) as Subscription
      if (!isAllowed(subscription.endpoint)) return { kind: 'gone', reason: 'endpoint-refused' }
      try {
        await webPush.sendNotification(subscription, JSON.stringify({ title, body, isUrgent, path, tag }), {
          vapidDetails: keys,
          TTL: TTL_SECONDS,
          urgency: isUrgent ? 'high' : 'normal',
          topic: topicOf(tag),
          timeout: TIMEOUT_MS,
        })
        return { kind: 'sent' }
      } catch (error) {
        return resultOf(error)
      }
    },
  }
}

/** A topic lets a service replace what it could not deliver yet; at most 32 URL-safe characters, and no content. */
function topicOf(tag: string): string {
  return tag.replace(/[^\w-]/g, '').slice(-32)
}

function resultOf(error: unknown): SendResult {
  const status = error instanceof webPush.WebPushError ? error.statusCode : undefined
  if (status === 404 || status === 410) return { kind: 'gone', reason: 'unsubscribed' }
  if (status === 413 || status === 400) return { kind: 'refused', reason: `push-${status}` }
  return { kind: 'failed', reason: status === undefined ? 'push-unreachable' : `push-${status}` }
}
