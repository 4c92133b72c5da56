import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'

/** What a part of the benchmark can be asked; one argument each, plain data. */
// biome-ignore lint/suspicious/noExplicitAny: the argument of each handler is its own; callers see its real type.
export type Handlers = Readonly<Record<string, (input: any) => unknown>>

interface Question {
  readonly id: number
  readonly name: string
  readonly input: unknown
}
interface Answer {
  readonly id: number
  readonly result?: unknown
  readonly problem?: string
}

/** A process of the benchmark, asked from the main one. */
export interface Part<H extends Handlers> {
  readonly pid: number
  ask<Name extends keyof H & string>(
    name: Name,
    input: Parameters<H[Name]>[0],
  ): Promise<Awaited<ReturnType<H[Name]>>>
  stop(): Promise<void>
}

const STOP_PATIENCE_MS = 15_000
const running = new Set<ChildProcess>()
process.on('exit', () => {
  for (const child of running) child.kill('SIGKILL')
})

/** Starts this very program as one of its parts. */
export function startPart<H extends Handlers>(name: string): Part<H> {
  const child = fork(process.argv[1] ?? '', ['--as', name], { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] })
  const waiting = new Map<number, { resolve: (result: unknown) => void; reject: (error: Error) => void }>()
  let nextId = 1
  running.add(child)
  child.on('message', (answer: Answer) => {
    const question = waiting.get(answer.id)
    waiting.delete(answer.id)
    if (answer.problem === undefined) question?.resolve(answer.result)
    else question?.reject(new Error(`${name}: ${answer.problem}`))
  })
  child.once('exit', (code, signal) => {
    running.delete(child)
    for (const { reject } of waiting.values()) reject(new Error(`${name} ended with ${signal ?? code}`))
    waiting.clear()
  })
  return {
    pid: child.pid ?? 0,
    ask: (question, input) =>
      new Promise((resolve, reject) => {
        const id = nextId++
        // Safe: the part answers each question with what its handler of that name returns.
        waiting.set(id, { resolve: resolve as (result: unknown) => void, reject })
        child.send({ id, name: question, input } satisfies Question)
      }),
    stop: () => stopChild(child),
  }
}

/** Stops a child by its id: politely, then hard. */
export async function stopChild(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const ended = once(child, 'exit')
  child.kill('SIGTERM')
  const timer = setTimeout(() => child.kill('SIGKILL'), STOP_PATIENCE_MS)
  await ended
  clearTimeout(timer)
}

/** Stops all that runs, the database last: whoever uses it goes first. */
export async function stopEverything(): Promise<void> {
  await Promise.all([...running].toReversed().map(stopChild))
}

/** Remembers a child of another kind, so that it does not outlive the benchmark. */
export function own(child: ChildProcess): void {
  running.add(child)
  child.once('exit', () => running.delete(child))
}

/** In a part: answers questions until the main process is gone or tells it to stop. */
export function answerQuestions(handlers: Handlers, close: () => Promise<void> | void): void {
  process.on('message', (question: Question) => void answer(handlers, question))
  const end = () => {
    void Promise.resolve(close()).finally(() => process.exit(0))
  }
  process.once('SIGTERM', end)
  process.once('SIGINT', end)
  process.once('disconnect', end)
}

async function answer(handlers: Handlers, { id, name, input }: Question): Promise<void> {
  try {
    const handler = handlers[name]
    if (handler === undefined) throw new Error(`nobody answers ${name}`)
    process.send?.({ id, result: await handler(input) } satisfies Answer)
  } catch (error) {
    const problem = error instanceof Error ? (error.stack ?? error.message) : 'unknown'
    process.send?.({ id, problem } satisfies Answer)
  }
}
