import { settingsTexts as texts } from '../texts/settings.ts'

/** A browser's address for pushes, as the contract takes it. */
export interface PushWay {
  readonly label: string
  readonly endpoint: string
  readonly keys: { readonly p256dh: string; readonly auth: string }
}

/** Whether this browser can be woken at all; iPhones only once the page is on their home screen. */
export function canPush(): boolean {
  return 'serviceWorker' in navigator && 'PushManager' in window && 'Notification' in window
}

function bytesOf(base64url: string): Uint8Array<ArrayBuffer> {
  const text = atob(base64url.replaceAll('-', '+').replaceAll('_', '/'))
  return Uint8Array.from(text, (character) => character.charCodeAt(0))
}

const BROWSERS = [
  [/Edg\//, 'Edge'],
  [/CocCoc|coc_coc/, 'Cốc Cốc'],
  [/Firefox\//, 'Firefox'],
  [/Chrome\//, 'Chrome'],
  [/Safari\//, 'Safari'],
] as const
const SYSTEMS = [
  [/Android/, 'Android'],
  [/iPhone|iPad/, 'iPhone'],
  [/Windows/, 'Windows'],
  [/Mac OS/, 'máy Mac'],
  [/Linux/, 'Linux'],
] as const

/** What a person calls this device, from the browser's own description of itself: "Chrome trên Android". */
export function deviceName(userAgent: string): string {
  const nameIn = (known: readonly (readonly [RegExp, string])[]) =>
    known.find(([pattern]) => pattern.test(userAgent))?.[1] ?? '?'
  return texts.device(nameIn(BROWSERS), nameIn(SYSTEMS))
}

/**
 * Asks the person and the browser for pushes to this device.
 * @returns undefined when the person or the browser said no
 */
export async function subscribeToPush(vapidPublicKey: string): Promise<PushWay | undefined> {
  if ((await Notification.requestPermission()) !== 'granted') return undefined
  await navigator.serviceWorker.register('/sw.js')
  const { pushManager } = await navigator.serviceWorker.ready
  const subscription = await pushManager.subscribe({
    userVisibleOnly: true,
    applicationServerKey: bytesOf(vapidPublicKey),
  })
  const { endpoint, keys } = subscription.toJSON()
  if (endpoint === undefined || keys?.p256dh === undefined || keys.auth === undefined) return undefined
  return { label: deviceName(navigator.userAgent), endpoint, keys: { p256dh: keys.p256dh, auth: keys.auth } }
}
