/*
 * Wakes officers: shows what a push says and opens the page when it is tapped. It keeps nothing and answers no request, so
 * nothing of a case is ever stored by the browser. A push holds no content, only a kind, a code and a path of ours
 * (`OutgoingNotification` of the server: title, body, isUrgent, path, tag).
 */
const FALLBACK = {
  title: 'Bình Yên',
  body: 'Có việc cần xem trong hộp thư.',
  path: '/inbox',
  isUrgent: false,
}
/** The tag of an alert names its case, so that one tap can answer it without a page. */
const ALERT = /^alert:([0-9a-f-]{36})$/
const TAKE = 'take'

function readPush(event) {
  try {
    return { ...FALLBACK, ...event.data.json() }
  } catch {
    return FALLBACK
  }
}

self.addEventListener('install', () => self.skipWaiting())
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()))

self.addEventListener('push', (event) => {
  const { title, body, isUrgent, path, tag = path } = readPush(event)
  event.waitUntil(
    self.registration.showNotification(title, {
      body,
      tag,
      renotify: true,
      requireInteraction: isUrgent,
      vibrate: isUrgent ? [400, 150, 400, 150, 400] : [200],
      icon: '/icon-192.png',
      actions: ALERT.test(tag) ? [{ action: TAKE, title: 'Nhận tin' }] : [],
      data: { path },
    }),
  )
})

self.addEventListener('notificationclick', (event) => {
  const { notification, action } = event
  notification.close()
  const [, caseFileId] = action === TAKE ? (ALERT.exec(notification.tag) ?? []) : []
  const taken = caseFileId === undefined ? undefined : acknowledge(caseFileId)
  event.waitUntil(Promise.all([open(notification.data?.path), taken]))
})

async function open(path = FALLBACK.path) {
  const address = new URL(path, self.location.origin)
  const target = address.origin === self.location.origin ? address.href : self.location.origin
  const windows = await self.clients.matchAll({ type: 'window' })
  const known = windows.find((one) => 'navigate' in one)
  if (known === undefined) return self.clients.openWindow(target)
  await known.focus()
  return known.navigate(target)
}

/** Whoever is not logged in any more gets no further than the page that opens, whose log-in leads to the same button. */
async function acknowledge(caseFileId) {
  const session = await fetch('/api/v1/session')
  if (!session.ok) return
  const { csrfToken } = await session.json()
  await fetch(`/api/v1/case-files/${caseFileId}/alert/acknowledge`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-csrf-token': csrfToken },
    body: '{}',
  })
}
