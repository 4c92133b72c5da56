import type { LiveEvent } from '../../contracts/live-event.ts'

/** Kinds of event, as the server may also use them for SSE's own `event:` field. */
const KINDS = [
  'message',
  'case-file.submitted',
  'case-file.changed',
  'message.received',
  'message.state',
  'evidence.changed',
  'notice.changed',
  'notice.progress',
  'group.changed',
] as const

/** What to do with live events. `onOpen` also runs after every reconnect: anything may have been missed. */
export interface LiveListener {
  readonly onEvent: (event: LiveEvent) => void
  readonly onOpen: () => void
  readonly onLost: () => void
}

const RETRY_MS = 5_000

/**
 * Listens to the inbox's events. The browser reconnects by itself with `Last-Event-ID`; only when the server refused the
 * connection (a restart, a finished session) a new one is tried every five seconds.
 * @returns stops listening
 */
export function listenToLiveEvents(listener: LiveListener): () => void {
  let source: EventSource | undefined
  let retry: ReturnType<typeof setTimeout> | undefined
  const connect = () => {
    source = new EventSource('/api/v1/events')
    source.onopen = listener.onOpen
    source.onerror = () => {
      listener.onLost()
      if (source?.readyState === EventSource.CLOSED) retry = setTimeout(connect, RETRY_MS)
    }
    // Safe: the server sends events of the contract only.
    const take = (event: MessageEvent<string>) => listener.onEvent(JSON.parse(event.data) as LiveEvent)
    for (const kind of KINDS) source.addEventListener(kind, take)
  }
  connect()
  return () => {
    clearTimeout(retry)
    source?.close()
  }
}
