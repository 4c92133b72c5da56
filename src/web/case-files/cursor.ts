import type { ListPosition } from '../../app/inbox/list-query.ts'
import { ProblemError } from '../problems/problem-error.ts'

const CURSOR = /^(\d{1,15})_([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})(?:_(\d{1,15}))?$/

/** Where the next page begins, as text for the client to give back. */
export function writeCursor(position: ListPosition): string {
  const rank = position.rank === undefined ? '' : `_${position.rank}`
  return Buffer.from(`${position.submittedAt}_${position.id}${rank}`).toString('base64url')
}

/** Reads a cursor of ours. A made-up one is an invalid request; it could not show more than a list does. */
export function readCursor(text: string): ListPosition {
  const parts = CURSOR.exec(Buffer.from(text, 'base64url').toString('latin1'))
  const submittedAt = Number(parts?.[1])
  const id = parts?.[2]
  if (id === undefined || submittedAt > 8.64e15) {
    throw new ProblemError('request.invalid', {
      issues: [{ path: 'cursor', message: 'Trang này không còn đúng.' }],
    })
  }
  const rank = parts?.[3]
  return { submittedAt, id, ...(rank === undefined ? {} : { rank: Number(rank) }) }
}
