import { useEffect, useRef, useSyncExternalStore } from 'react'

/** Something that can be done now, from the command palette or by its key. */
export interface Command {
  readonly id: string
  readonly label: string
  readonly group: 'go' | 'case' | 'list' | 'page'
  /** A single key as `KeyboardEvent.key` in lower case, or `Enter`, `Escape`; absent when there is none. */
  readonly key?: string
  /** How the key is written in the list of keys, when not like the key itself. */
  readonly keyLabel?: string
  /** Keys that make sense only at the keyboard, such as the next row, stay out of the palette. */
  readonly isKeyOnly?: boolean
  readonly run: () => void
}

let offered: readonly (readonly Command[])[] = []
let all: readonly Command[] = []
const listeners = new Set<() => void>()

function publish(next: readonly (readonly Command[])[]): void {
  offered = next
  all = offered.flat()
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Everything that can be done on the page as it is now. */
export function commandsNow(): readonly Command[] {
  return all
}

/** The same, live. */
export function useCommandsNow(): readonly Command[] {
  return useSyncExternalStore(subscribe, commandsNow)
}

const shapeOf = (commands: readonly Command[]) =>
  commands.map(({ id, label }) => `${id}\u0000${label}`).join('\u0001')

/**
 * Offers commands while the component is on the screen. What they do may change with every rendering; the palette is told
 * only when their names do.
 */
export function useCommands(commands: readonly Command[]): void {
  const latest = useRef(commands)
  useEffect(() => {
    latest.current = commands
  })
  const shape = shapeOf(commands)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the shape stands for the commands, whose identity changes always
  useEffect(() => {
    const stable = latest.current.map((command, index) => ({
      ...command,
      run: () => latest.current[index]?.run(),
    }))
    publish([...offered, stable])
    return () => publish(offered.filter((one) => one !== stable))
  }, [shape])
}
