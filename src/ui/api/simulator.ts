import type { z } from 'zod'
import type {
  SimulatorInput,
  SimulatorMessage,
  SimulatorState,
  simulatorInsightSchema,
  simulatorMessagesSchema,
  simulatorUploadSchema,
} from '../../contracts/simulator.ts'
import { callApi } from './http.ts'

const chatPath = (chatId: string) => `/simulator/chats/${encodeURIComponent(chatId)}`

/** Does what the simulated resident did. */
export async function sendInput(chatId: string, input: SimulatorInput): Promise<void> {
  await callApi(`${chatPath(chatId)}/messages`, { method: 'POST', body: input })
}

/** Messages of the bot and of officers, after the one named, oldest first. */
export async function readMessages(
  chatId: string,
  after: string | undefined,
): Promise<readonly SimulatorMessage[]> {
  const search = after === undefined ? '' : `?${new URLSearchParams({ after })}`
  const answer = await callApi<z.infer<typeof simulatorMessagesSchema>>(
    `${chatPath(chatId)}/messages${search}`,
  )
  return answer.items
}

/** Where the conversation stands; nothing before the first message was worked on. */
export async function readState(chatId: string): Promise<SimulatorState | undefined> {
  const { state } = await callApi<z.infer<typeof simulatorInsightSchema>>(`${chatPath(chatId)}/state`)
  return state ?? undefined
}

/** Address of a flow's picture, with the step marked where the conversation is. */
export function flowPicture(flow: string, step: string): string {
  return `/api/v1/simulator/flows/${encodeURIComponent(flow)}.svg?${new URLSearchParams({ step })}`
}

/** Brings one file to the server; what it answers names the file in a `media` input. */
export function uploadFile(file: File): Promise<z.infer<typeof simulatorUploadSchema>> {
  const form = new FormData()
  form.append('file', file, file.name)
  return callApi('/simulator/uploads', { method: 'POST', body: form })
}

/** What to do with the live channel of a chat. */
export interface ChatListener {
  readonly onMessage: (message: SimulatorMessage) => void
  /** The channel is open (again): what was missed can be read now. */
  readonly onOpen: () => void
}

const RETRY_MS = 3_000

/** Listens to new messages of one chat. Returns what stops it. */
export function listenToChat(chatId: string, listener: ChatListener): () => void {
  let source: EventSource | undefined
  let retry: ReturnType<typeof setTimeout> | undefined
  const connect = () => {
    source = new EventSource(`/api/v1${chatPath(chatId)}/events`)
    source.onopen = listener.onOpen
    // Safe: the server sends messages of the contract only.
    source.onmessage = (event: MessageEvent<string>) =>
      listener.onMessage(JSON.parse(event.data) as SimulatorMessage)
    source.onerror = () => {
      if (source?.readyState === EventSource.CLOSED) retry = setTimeout(connect, RETRY_MS)
    }
  }
  connect()
  return () => {
    clearTimeout(retry)
    source?.close()
  }
}
