import path from 'node:path'
import type { Command } from 'commander'

/** Runs a command to its end; a failure is told in one line with its stable code, and is exit code 1. */
export async function runCommand(command: Command): Promise<void> {
  try {
    await command.showHelpAfterError().parseAsync()
  } catch (error) {
    console.error(describeFailure(error))
    process.exitCode = 1
  }
}

/** Never a stack: it may quote a connection string. */
function describeFailure(error: unknown): string {
  if (!(error instanceof Error)) return 'it failed'
  const code = 'code' in error && typeof error.code === 'string' ? `[${error.code}] ` : ''
  const advice = 'advice' in error && typeof error.advice === 'string' ? `\n${error.advice}` : ''
  return `${code}${error.message}${advice}`.replace(/(:\/\/[^:/@\s]*):[^@\s]*@/g, '$1:***@')
}

/** What the embedded cluster has to say goes to standard error, so that `--json` stays data. */
export const clusterLog = {
  info: () => {},
  warn: (_fields: object, message: string) => console.error(message),
  error: (_fields: object, message: string) => console.error(message),
}

/** A directory given on the command line: it counts from where the person is, which npm leaves in INIT_CWD. */
export function directoryArgument(directory: string): string {
  return path.resolve(process.env.INIT_CWD ?? '.', directory)
}
