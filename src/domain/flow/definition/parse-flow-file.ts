import { type Document, isNode, LineCounter, parseDocument } from 'yaml'
import type { z } from 'zod'
import { FACTS } from './condition.ts'
import { contentHash } from './content-hash.ts'
import type { Finding } from './finding.ts'
import { type FlowDefinition, flowFile } from './flow-definition.ts'

/** A flow file that was read: the definition, its source, and where in the file each part stands. */
export interface ParsedFlow {
  readonly file: string
  readonly source: string
  readonly definition: FlowDefinition
  /** Position of a part (`['steps', 'where', 'text', 'vi']`), or of the nearest part that is there. */
  readonly locate: (path: readonly PropertyKey[]) => Position
}

/** A position in a file, both counted from 1. */
export interface Position {
  readonly line: number
  readonly column: number
}

/** A flow, or everything that keeps the file from being one. */
export type FlowParse =
  | { readonly ok: true; readonly flow: ParsedFlow }
  | { readonly ok: false; readonly findings: readonly Finding[] }

const YAML_REMEDY =
  'Indent with spaces only, as the lines around do, and put a text that holds a colon, # or a quotation mark into quotes.'

/**
 * Reads the text of one flow file. Only its shape is judged here; `checkFlows` judges what it means.
 *
 * @param file how the file is called in findings
 */
export function parseFlowFile(file: string, source: string): FlowParse {
  const lines = new LineCounter()
  const document = parseDocument(source, { lineCounter: lines, uniqueKeys: true })
  const locate = locator(document, lines)
  if (document.errors.length > 0) {
    // What follows the first error is mostly its echo.
    const findings = document.errors.slice(0, 1).map((error) => {
      const { line, col } = lines.linePos(error.pos[0])
      return {
        file,
        line,
        column: col,
        rule: 'yaml',
        message: firstLine(error.message),
        remedy: YAML_REMEDY,
      }
    })
    return { ok: false, findings }
  }
  const content: unknown = document.toJS()
  const parsed = flowFile.safeParse(content)
  if (parsed.success) {
    const definition = { ...parsed.data, hash: contentHash(JSON.stringify(content)) }
    return { ok: true, flow: { file, source, definition, locate } }
  }
  return { ok: false, findings: parsed.error.issues.map((issue) => shapeFinding(file, issue, locate)) }
}

function shapeFinding(file: string, issue: z.core.$ZodIssue, locate: ParsedFlow['locate']): Finding {
  const path = issue.path.map(String).join('.') || 'the file'
  return {
    file,
    ...locate(issue.path),
    rule: 'shape',
    message: `${path}: ${issue.message}`,
    remedy: remedyFor(issue),
  }
}

const CONDITION_REMEDY = `A condition is { answer: key, is: value }, { variable: name, is: value }, either with exists: true, or { fact: … } with one of ${FACTS.join(', ')}.`

function remedyFor(issue: z.core.$ZodIssue): string {
  const last = issue.path.at(-1)
  if (issue.code === 'unrecognized_keys')
    return `Remove or rename ${issue.keys.join(', ')}; flow.schema.json lists what may stand here.`
  if (last === 'vi' || last === 'en') return `Add the ${last} text: every text needs vi and en.`
  if (issue.code === 'invalid_union' && last === 'if') return CONDITION_REMEDY
  if (issue.code === 'invalid_union') return 'Check the kind and its fields against flow.schema.json.'
  return 'Compare with flow.schema.json; an editor with the YAML language server shows what fits.'
}

function locator(document: Document, lines: LineCounter): ParsedFlow['locate'] {
  return (path) => {
    for (let length = path.length; length >= 0; length -= 1) {
      const node = document.getIn(path.slice(0, length), true)
      if (!isNode(node) || node.range == null) continue
      const { line, col } = lines.linePos(node.range[0])
      return { line, column: col }
    }
    return { line: 1, column: 1 }
  }
}

function firstLine(text: string): string {
  return text.split('\n')[0] ?? text
}
