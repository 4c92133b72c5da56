import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { checkFlows } from '../domain/flow/checker/check-flows.ts'
import { describeFinding, type Finding } from '../domain/flow/definition/finding.ts'
import { type ParsedFlow, parseFlowFile } from '../domain/flow/definition/parse-flow-file.ts'
import { createFlowLibrary, type FlowLibrary } from '../domain/flow/flow-library.ts'
import type { FlowStore } from '../persistence/flows/flow-store.ts'

/** A flow file is broken: nothing starts, because nobody may meet a conversation that cannot end. */
export class BrokenFlows extends Error {
  override readonly name = 'BrokenFlows'
  readonly code = 'flows.broken'
  readonly findings: readonly Finding[]

  constructor(findings: readonly Finding[]) {
    super(`The flow files cannot be used:\n${findings.map(describeFinding).join('\n')}`)
    this.findings = findings
  }
}

/**
 * Reads and checks every flow of a folder.
 * @param judge how far the flows are looked into: `proveFlows` before they are published, else one look
 * @throws {BrokenFlows} with file, line and remedy of every fault
 */
export function readFlows(folder: string, judge = checkFlows): readonly ParsedFlow[] {
  const names = readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .toSorted()
  const parses = names.map((name) =>
    parseFlowFile(`flows/${name}`, readFileSync(path.join(folder, name), 'utf8')),
  )
  const broken = parses.flatMap((parse) => (parse.ok ? [] : parse.findings))
  const flows = parses.flatMap((parse) => (parse.ok ? [parse.flow] : []))
  const findings = broken.length > 0 ? broken : judge(flows)
  if (findings.length > 0) throw new BrokenFlows(findings)
  return flows
}

/** Today's flows with all that running conversations may still need; today's are kept for tomorrow. */
export async function openFlowLibrary(flows: readonly ParsedFlow[], store: FlowStore): Promise<FlowLibrary> {
  const today = flows.map(({ definition, source }) => ({
    hash: definition.hash,
    flowId: definition.id,
    source,
  }))
  await store.keep(today)
  const isToday = new Set(today.map(({ hash }) => hash))
  const older = (await store.loadAll()).filter(({ hash }) => !isToday.has(hash))
  const archived = older.flatMap(({ hash, flowId, source }) => {
    const parsed = parseFlowFile(`${flowId}@${hash}`, source)
    return parsed.ok ? [{ hash, definition: parsed.flow.definition }] : []
  })
  return createFlowLibrary(
    flows.map((flow) => flow.definition),
    archived,
  )
}
