import { type ChildProcess, fork } from 'node:child_process'
import { join } from 'node:path'
import { AppError } from '../app/app-error.ts'
import { DECODABLE_TYPES, FAMILY_MAX_BYTES } from '../domain/evidence/media-type.ts'
import { PROJECT_ROOT } from '../project-root.ts'

/**
 * Bounds of decoding. 40 million pixels are four bytes each: a picture of 16,000 × 16,000 in a 776 KB file would take a
 * gigabyte. The view copy keeps a phone's 12 million pixels, so that plates stay legible.
 */
const LIMITS = {
  decodableTypes: DECODABLE_TYPES,
  maxImageBytes: FAMILY_MAX_BYTES.image,
  maxInputPixels: 40_000_000,
  viewEdge: 4_096,
  thumbnailEdge: 320,
} as const

/** The process that decodes; plain JavaScript, started from the sources also when the rest is bundled. */
const INSPECTOR_SCRIPT = join(PROJECT_ROOT, 'src', 'evidence', 'inspect-media.mjs')

/** A process that died is tried once more: it may have been taken by something else than this file. */
const MAX_TRIES = 2

/** What was found in a file. */
export interface Inspection {
  /** MIME type by content, as sniffed; absent when it is not known, or looking at the file killed or stalled the process. */
  readonly mediaType?: string | undefined
  /** The image drawn anew as JPEG: upright, no metadata, nothing appended. Absent for all that is not shown. */
  readonly view?: Uint8Array | undefined
  /** The same, 320 pixels wide or high. */
  readonly thumbnail?: Uint8Array | undefined
  /** Pixels of `view`. */
  readonly width?: number | undefined
  readonly height?: number | undefined
}

/** Looks into files that strangers sent. */
export interface MediaInspector {
  /**
   * One file at a time; others wait.
   *
   * @param viewEdge pixels of the longer side of `view`; absent: what officers need to read a plate
   *
   * Throws `evidence.inspector-unavailable` (retryable) when the decoding process cannot be started at all.
   */
  inspect(bytes: Uint8Array, viewEdge?: number): Promise<Inspection>
  /** Ends the decoding process. */
  close(): void
}

/** Settings of the inspector; all have defaults. */
export interface MediaInspectorOptions {
  /** How long one file may take before it counts as undecodable, in milliseconds. */
  readonly timeoutMs?: number
  /** How long the process is kept for the next file, in milliseconds; it takes some 70 MB while it lives. */
  readonly idleMs?: number
  /** Another script, to try what happens when it hangs or dies. */
  readonly script?: string
}

/**
 * Creates the inspector. Decoding happens in a process of its own rather than a thread: a thread shares the address space
 * with every key, and a decoder that corrupts memory or spins cannot be ended there (docs/decisions/0005-vault.md).
 */
export function createMediaInspector(options: MediaInspectorOptions = {}): MediaInspector {
  const { timeoutMs = 20_000, idleMs = 30_000, script = INSPECTOR_SCRIPT } = options
  let child: ChildProcess | undefined
  let idleTimer: NodeJS.Timeout | undefined
  let last: Promise<unknown> = Promise.resolve()

  function close(): void {
    clearTimeout(idleTimer)
    child?.kill('SIGKILL')
    child = undefined
  }

  function running(): ChildProcess {
    clearTimeout(idleTimer)
    if (child === undefined || child.exitCode !== null || child.signalCode !== null) child = start(script)
    return child
  }

  async function inspectNow(bytes: Uint8Array, viewEdge: number): Promise<Inspection> {
    for (let tries = 0; tries < MAX_TRIES; tries++) {
      const answer = await ask(running(), { bytes, limits: { ...LIMITS, viewEdge } }, timeoutMs)
      if (answer.kind === 'inspected') {
        idleTimer = setTimeout(close, idleMs).unref()
        return answer.inspection
      }
      close()
      if (answer.kind === 'timed-out') break
    }
    return {}
  }

  return {
    inspect: (bytes, viewEdge = LIMITS.viewEdge) => {
      const turn = last.then(() => inspectNow(bytes, viewEdge))
      last = turn.catch(() => undefined)
      return turn
    },
    close,
  }
}

// No environment: tokens and addresses of the main process are none of a decoder's business.
function start(script: string): ChildProcess {
  const child = fork(script, {
    env: {},
    execArgv: [],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  })
  // The process must not keep the program alive.
  child.unref()
  child.channel?.unref()
  return child
}

type Answer =
  | { readonly kind: 'inspected'; readonly inspection: Inspection }
  | { readonly kind: 'timed-out' }
  | { readonly kind: 'died' }

function ask(child: ChildProcess, question: object, timeoutMs: number): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const settle = (act: () => void) => {
      clearTimeout(timer)
      child.off('message', onMessage).off('exit', onExit).off('error', onError)
      act()
    }
    const timer = setTimeout(() => settle(() => resolve({ kind: 'timed-out' })), timeoutMs)
    const onMessage = (message: unknown) =>
      settle(() => resolve({ kind: 'inspected', inspection: readInspection(message) }))
    const onExit = () => settle(() => resolve({ kind: 'died' }))
    const onError = (cause: Error) =>
      settle(() => reject(new AppError('evidence.inspector-unavailable', { retryable: true, cause })))
    child.on('message', onMessage).on('exit', onExit).on('error', onError)
    child.send(question, (error) => {
      if (error !== null) onExit()
    })
  })
}

// The child may have been taken over by the file it looked at: believe nothing but shapes.
function readInspection(message: unknown): Inspection {
  if (typeof message !== 'object' || message === null) return {}
  const { mediaType, view, thumbnail, width, height } = {
    mediaType: undefined,
    view: undefined,
    thumbnail: undefined,
    width: undefined,
    height: undefined,
    ...message,
  }
  const type = typeof mediaType === 'string' ? mediaType : undefined
  if (!isBytes(view) || !isBytes(thumbnail)) return { mediaType: type }
  return { mediaType: type, view, thumbnail, width: pixels(width), height: pixels(height) }
}

function pixels(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isInteger(value) && value > 0 ? value : undefined
}

function isBytes(value: unknown): value is Uint8Array {
  return value instanceof Uint8Array
}
