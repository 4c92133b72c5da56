import { readdirSync, readFileSync } from 'node:fs'
import type { FlowDefinition } from '../../../src/domain/flow/definition/flow-definition.ts'
import { type ParsedFlow, parseFlowFile } from '../../../src/domain/flow/definition/parse-flow-file.ts'

const FOLDER = new URL('../../../flows/', import.meta.url)

/** The flow files of the product, read and parsed. */
export const REAL_FLOWS: readonly ParsedFlow[] = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.yaml'))
  .map((name) => {
    const parsed = parseFlowFile(`flows/${name}`, readFileSync(new URL(name, FOLDER), 'utf8'))
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.findings))
    return parsed.flow
  })

/** The definitions of the product's flows. */
export const REAL_DEFINITIONS: readonly FlowDefinition[] = REAL_FLOWS.map((flow) => flow.definition)
