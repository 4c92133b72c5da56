import type { CaseFileDraft } from '../../domain/case-file/case-file-draft.ts'
import { advance } from '../../domain/flow/advance.ts'
import { createSession } from '../../domain/flow/create-session.ts'
import type { FlowContext } from '../../domain/flow/flow-context.ts'
import type { FlowEvent } from '../../domain/flow/flow-event.ts'
import type { FlowInput, FoundCaseFile, MediationResult, MessageInput } from '../../domain/flow/flow-input.ts'
import type { FlowLibrary } from '../../domain/flow/flow-library.ts'
import type { FlowSession } from '../../domain/flow/flow-session.ts'
import type { PlaceResolver } from '../../domain/flow/place-resolver.ts'
import { sessionDue } from '../../domain/flow/session-due.ts'
import type { Language } from '../../domain/message/channel.ts'
import type { IncomingContent } from '../../domain/message/incoming-message.ts'
import type { OutgoingMessage } from '../../domain/message/outgoing-message.ts'

/** What a played conversation needs around it. */
export interface PlayerOptions {
  readonly library: FlowLibrary
  readonly resolvePlace: PlaceResolver
  readonly language: Language
  /** Ms since the epoch. */
  readonly startsAt: number
  /** Answers look-ups; beside it, what this conversation filed is found. */
  readonly find?: (code: string) => FoundCaseFile | undefined
  /** Where a mediation stands that is visited; by default there is none. */
  readonly mediation?: Partial<Pick<MediationResult, 'stage' | 'isTaken'>> | undefined
  readonly unit?: FlowContext['unit']
  /** Goes on from here instead of from nothing. */
  readonly session?: FlowSession
}

/** Code, receipt and unit that a played submission is answered with. */
export const PLAYED_RESULT = {
  kind: 'result',
  of: 'submission',
  referenceCode: 'BY-7K2M-9XPQ',
  receipt: '1234 5678 9012 3456',
  unitName: 'Công an xã An Bình',
  unitPhone: '0210 3000 113',
} as const satisfies FlowInput

/** What a played conversation learns of a mediation, unless it is told of one: that there is none. */
const PLAYED_VISIT = {
  kind: 'result',
  of: 'mediation',
  stage: 'none',
  text: '',
  referenceCode: '',
  unitName: '',
  teamName: '',
  about: '',
  isTaken: true,
} as const satisfies FlowInput

/** The bot is thinking for this long when messages come together. */
const BUSY_MS = 60_000

/**
 * Plays the app's part around `advance` without any server: keeps the session as JSON between two inputs, carries out
 * submissions and look-ups at once, and lets time pass.
 */
export class FlowPlayer {
  readonly #options: PlayerOptions
  #stored: string
  /** What is stored, read back; absent until somebody asks. */
  #read: FlowSession | undefined
  #at: number
  #sequence = 0
  /** How long messages wait before they are worked on, in ms. */
  #lag = 0
  #hasMore = false
  /** All drafts filed so far. */
  readonly filed: CaseFileDraft[] = []
  /** The last message with something to press. */
  lastAsked: OutgoingMessage | undefined

  constructor(options: PlayerOptions) {
    this.#options = options
    this.#at = options.startsAt
    this.#stored = JSON.stringify(options.session ?? createSession(options.language, options.startsAt))
  }

  /** The session as stored. */
  get session(): FlowSession {
    // Safe: written by this class from a session.
    this.#read ??= JSON.parse(this.#stored) as FlowSession
    return this.#read
  }

  /** The clock of the played conversation, in ms since the epoch. */
  get at(): number {
    return this.#at
  }

  /** The number of the last message sent, as `edited` names it. */
  get sequence(): number {
    return this.#sequence
  }

  /** Sends one message and answers with everything it led to. */
  send(
    message: IncomingContent,
    how: Pick<MessageInput, 'albumId' | 'isForwarded'> = {},
  ): readonly FlowEvent[] {
    this.#at += 1000
    this.#sequence += 1
    return this.#step({ kind: 'message', message, sequence: this.#sequence, ...how })
  }

  /** Sends several messages before the first of them is worked on: none of them can answer what the others lead to. */
  sendTogether(messages: readonly IncomingContent[]): readonly FlowEvent[] {
    this.#lag = BUSY_MS
    const events = messages.flatMap((message, at) => {
      this.#hasMore = at < messages.length - 1
      return this.send(message)
    })
    this.#lag = 0
    this.#at += BUSY_MS
    return events
  }

  /** Lets time pass; the timers that fall due on the way are given. */
  wait(ms: number): readonly FlowEvent[] {
    const end = this.#at + ms
    const events: FlowEvent[] = []
    for (
      let due = sessionDue(this.session);
      due !== undefined && due.at <= end;
      due = sessionDue(this.session)
    ) {
      this.#at = Math.max(this.#at, due.at)
      const before = this.#stored
      events.push(...this.#step({ kind: 'timer', timer: due.timer }))
      if (this.#stored === before) break
    }
    this.#at = end
    return events
  }

  #step(input: FlowInput): readonly FlowEvent[] {
    const { session, events } = advance(this.#options.library, this.session, input, this.#context())
    this.#stored = JSON.stringify(session)
    this.#read = undefined
    const asked = events.findLast((event) => event.kind === 'message.said')
    if (asked?.kind === 'message.said') this.lastAsked = asked.message
    return [...events, ...events.flatMap((event) => this.#carryOut(event))]
  }

  #carryOut(event: FlowEvent): readonly FlowEvent[] {
    if (event.kind === 'submission.requested') {
      this.filed.push(event.draft)
      return this.#step(PLAYED_RESULT)
    }
    if (event.kind === 'mediation.requested')
      return this.#step({ ...PLAYED_VISIT, ...this.#options.mediation })
    if (event.kind !== 'lookup.requested') return []
    const found = this.#find(event.code)
    return this.#step({ kind: 'result', of: 'lookup', ...(found && { found }) })
  }

  #find(code: string): FoundCaseFile | undefined {
    const found = this.#options.find?.(code)
    if (found !== undefined) return found
    const { referenceCode, receipt, unitName } = PLAYED_RESULT
    const isOurs = code === referenceCode || code === receipt.replaceAll(' ', '')
    if (this.filed.length === 0 || !isOurs) return undefined
    return { referenceCode, statusText: 'Đã gửi', unitName, canAdd: true, phase: 'open' }
  }

  #context(): FlowContext {
    const { resolvePlace, unit } = this.#options
    const capabilities = { maxChoices: 8, hasLocationButton: true }
    const now = this.#at + this.#lag
    return { at: this.#at, now, hasMore: this.#hasMore, resolvePlace, capabilities, ...(unit && { unit }) }
  }
}
