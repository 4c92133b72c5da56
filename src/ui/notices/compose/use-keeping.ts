import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import type { NoticeDetail } from '../../../contracts/notices/notice-detail.ts'
import { ApiProblem } from '../../api/http.ts'
import { createNotice, updateNotice } from '../../api/notice-work.ts'
import { noticeKeys } from '../../api/notices.ts'
import { canBeKept, type NoticeDraft, toNewNotice } from './notice-draft.ts'

/** How the words on the screen and the words on the server stand to each other. */
export type KeepingState = 'saved' | 'unsaved' | 'saving' | 'failed' | 'conflict'

/** After the last key. */
const SETTLE_MS = 2_000
const RETRY_MS = 10_000

const bodyOf = (draft: NoticeDraft) => JSON.stringify(toNewNotice(draft))
const isConflict = (error: unknown) => error instanceof ApiProblem && error.status === 409

/** A change of anything else takes an approval or a place in review away: that is never done by itself. */
const isDraft = (notice: NoticeDetail | undefined) =>
  notice?.status === 'DRAFT' || notice?.status === 'CHANGES_REQUESTED'

interface KeepingOptions {
  readonly draft: NoticeDraft
  /** The notice as the page was opened with; undefined for a new one. */
  readonly opened: NoticeDetail | undefined
  /** Called once, when a new notice has got its id. */
  readonly onCreated: (notice: NoticeDetail) => void
}

/**
 * Keeps what is typed: a new notice at the first `save`, every change after it by itself. A change that somebody else made
 * meanwhile is never written over without asking.
 */
export function useKeeping({ draft, opened, onCreated }: KeepingOptions) {
  const client = useQueryClient()
  const [notice, setNotice] = useState(opened)
  const [state, setState] = useState<KeepingState>('saved')
  const body = bodyOf(draft)
  const [keptBody, setKeptBody] = useState(body)
  const isDirty = body !== keptBody || notice === undefined
  // What a writing that is under way needs to know before the next rendering.
  const now = useRef({ draft, notice: opened, keptBody: opened === undefined ? '' : body })
  const running = useRef<Promise<unknown>>(undefined)
  useEffect(() => {
    now.current.draft = draft
  }, [draft])

  const adopt = (answer: NoticeDetail): NoticeDetail => {
    now.current.notice = answer
    setNotice(answer)
    client.setQueryData(noticeKeys.detail(answer.id), answer)
    void client.invalidateQueries({ queryKey: noticeKeys.lists })
    return answer
  }
  const write = async (isOver: boolean): Promise<NoticeDetail | undefined> => {
    const { draft: typed, notice: known } = now.current
    setState('saving')
    try {
      const answer = adopt(await send(typed, known, isOver))
      now.current.keptBody = bodyOf(typed)
      setKeptBody(bodyOf(typed))
      setState('saved')
      if (known === undefined) onCreated(answer)
      return answer
    } catch (error) {
      setState(isConflict(error) ? 'conflict' : 'failed')
      return undefined
    }
  }
  const save = async (isOver = false): Promise<NoticeDetail | undefined> => {
    await running.current
    const { draft: typed, notice: known, keptBody: kept } = now.current
    if (!canBeKept(typed)) return undefined
    if (bodyOf(typed) === kept && !isOver) return known
    const writing = write(isOver)
    running.current = writing
    return writing
  }
  /** Keeps what is typed, then lets something else be done to the notice on the server, and goes on from its answer. */
  const change = async (work: (notice: NoticeDetail) => Promise<NoticeDetail>) => {
    const kept = await save()
    if (kept === undefined) return undefined
    const doing = work(kept).then(adopt)
    running.current = doing.catch(() => undefined)
    return doing
  }
  const latestSave = useRef(save)
  useEffect(() => {
    latestSave.current = save
  })

  const mayKeepItself = isDraft(notice) && body !== keptBody && canBeKept(draft)
  // biome-ignore lint/correctness/useExhaustiveDependencies: every further key starts the wait anew
  useEffect(() => {
    if (!mayKeepItself || state === 'conflict' || state === 'saving') return
    const timer = setTimeout(() => void latestSave.current(), state === 'failed' ? RETRY_MS : SETTLE_MS)
    return () => clearTimeout(timer)
  }, [mayKeepItself, body, state])

  const shown: KeepingState = state === 'saved' && isDirty ? 'unsaved' : state
  return { notice, state: shown, isDirty, save, change, saveOver: () => save(true) }
}

function send(draft: NoticeDraft, known: NoticeDetail | undefined, isOver: boolean): Promise<NoticeDetail> {
  const asked = toNewNotice(draft)
  if (known === undefined) return createNotice(asked)
  const { corrects: _, ...change } = asked
  return updateNotice(known.id, isOver ? change : { ...change, version: known.version })
}
