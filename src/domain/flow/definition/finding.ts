/** Something wrong in a flow file, told so that its author can put it right. */
export interface Finding {
  readonly file: string
  /** Counted from 1. */
  readonly line: number
  readonly column: number
  /** Stable name of the rule, e.g. `unreachable-step`. */
  readonly rule: string
  readonly message: string
  /** What to do. */
  readonly remedy: string
}

/** One finding as a line of text: `flows/x.yaml:12:3 rule: message → remedy`. */
export function describeFinding(finding: Finding): string {
  const { file, line, column, rule, message, remedy } = finding
  return `${file}:${line}:${column} ${rule}: ${message}\n    → ${remedy}`
}
