/*
 * Wakes officers: shows what a push says and opens the page when it is tapped. It keeps nothing and answers no request, so
 * nothing of a case is ever stored by the browser. A push holds no content, only a kind, a code and an address of ours.
 */
const FALLBACK = { title: 'Bình Yên', body: 'Có việc cần xem trong hộp thư.', url: '/inbox' }

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
  const push = readPush(event)
  const isUrgent = push.urgent === true
  event.waitUntil(
    self.registration.showNotification(push.title, {
      body: push.body ?? push.text ?? FALLBACK.body,
      tag: push.tag ?? push.url,
      renotify: true,
      requireInteraction: isUrgent,
      vibrate: isUrgent ? [400, 150, 400, 150, 400] : [200],
      icon: '/icon-192.png',
      data: { url: push.url },
    }),
  )
})

self.addEventListener('notificationclick', (event) => {
  event.notification.close()
  const address = new URL(event.notification.data?.url ?? '/inbox', self.location.origin)
  const target = address.origin === self.location.origin ? address.href : self.location.origin
  event.waitUntil(
    self.clients.matchAll({ type: 'window' }).then(async (windows) => {
      const open = windows.find((one) => 'navigate' in one)
      if (open === undefined) return self.clients.openWindow(target)
      await open.focus()
      return open.navigate(target)
    }),
  )
})
