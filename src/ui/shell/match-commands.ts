import { foldedWords } from '../../domain/text/fold-vietnamese.ts'
import type { Command } from './commands.ts'

/**
 * Commands whose label holds the beginnings of all typed words, with or without diacritics, in their own order; all of them
 * when nothing is typed. Commands that only make sense as a key are left out.
 */
export function matchCommands(commands: readonly Command[], typed: string): readonly Command[] {
  const wanted = foldedWords(typed)
  return commands.filter((command) => {
    if (command.isKeyOnly === true) return false
    const words = foldedWords(command.label)
    return wanted.every((start) => words.some((word) => word.startsWith(start)))
  })
}
