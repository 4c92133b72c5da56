import type * as z from 'zod'
import type { anyRequest } from './request-schemas.ts'

/** A button that the person sees. */
export interface SentButton {
  readonly title: string
  readonly type: string
  readonly payload: unknown
}

/** A message that the double delivered. */
export interface SentMessage {
  readonly messageId: string
  /** The user, anonymous or group id. */
  readonly to: string
  readonly text: string
  readonly buttons: readonly SentButton[]
  readonly path: string
  /** The request as it was. */
  readonly body: unknown
  /** ms since the epoch. */
  readonly at: number
}

/** Whom a request addresses. */
export function recipientOf(request: z.infer<typeof anyRequest>): string {
  const { user_id, anonymous_id, group_id } = request.recipient
  return user_id ?? anonymous_id ?? group_id ?? ''
}
