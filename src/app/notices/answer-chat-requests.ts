import type { ChatRequest } from '../../domain/notice/chat-request.ts'
import { AppError, errorClassOf } from '../app-error.ts'
import type { WorkItem } from '../work/ports.ts'
import { answerGroup } from './answer-group.ts'
import { answerOfficer } from './answer-officer.ts'
import { answerResident } from './answer-resident.ts'
import type { Chat, ChatRequestDependencies, WaitingRequest } from './chat-ports.ts'
import { doForDesk } from './do-for-desk.ts'

const RETRY_MS = 30_000

/**
 * Creates the use case behind the job `answer-chat-request`. A request that fails is tried again later and stands in nobody's
 * way; a repeated one says nothing twice.
 */
export function createAnswerChatRequests(
  deps: ChatRequestDependencies,
): (items: readonly WorkItem[]) => Promise<void> {
  return async (items) => {
    const requests = await deps.store.findRequests(items.map(({ ref }) => ref))
    const failed = new Set<string>()
    for (const request of requests) {
      if ((await answerOne(request, deps)) === 'later') failed.add(request.id)
    }
    await deps.outbox.finish(
      'answer-chat-request',
      items.filter(({ ref }) => !failed.has(ref)),
    )
    await deps.outbox.postpone('answer-chat-request', [...failed], RETRY_MS)
    deps.nudge()
  }
}

async function answerOne(request: WaitingRequest, deps: ChatRequestDependencies): Promise<'done' | 'later'> {
  try {
    const progress = await answer(request, deps)
    if (progress === 'more') return 'later'
    await deps.store.finishRequest(request.id)
    return 'done'
  } catch (error) {
    if (error instanceof AppError && error.code === 'store.unavailable') throw error
    const errorClass = errorClassOf(error)
    deps.reportFailure(errorClass)
    if (errorClass === 'key-unknown') await deps.refreshKeys().catch(() => undefined)
    return 'later'
  }
}

async function answer(request: WaitingRequest, deps: ChatRequestDependencies): Promise<'done' | 'more'> {
  const { id, chat, sealed, payload } = request
  if (chat === undefined || sealed === undefined) return doForDesk(id, payload, deps)
  // Safe: only the conversation's turn writes these, and the seal proves that nobody else did.
  const asked = JSON.parse(deps.vault.openRequest(id, sealed)) as ChatRequest
  await answerAsked(id, asked, chat, deps)
  return 'done'
}

async function answerAsked(
  id: string,
  asked: ChatRequest,
  chat: Chat,
  deps: ChatRequestDependencies,
): Promise<void> {
  switch (asked.kind) {
    case 'check-notice':
    case 'subscribe':
    case 'unsubscribe':
    case 'stop':
    case 'reply':
      return answerResident(id, asked, chat, deps)
    case 'link-chat':
    case 'posted':
    case 'approve':
    case 'group-well':
      return answerOfficer(id, asked, chat, deps)
    case 'group':
      return answerGroup(id, asked.event, chat, deps)
  }
}
