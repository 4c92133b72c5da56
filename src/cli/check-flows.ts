import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { Command } from 'commander'
import { BrokenFlows, readFlows } from '../composition/load-flows.ts'
import { describeFinding } from '../domain/flow/definition/finding.ts'
import type { ParsedFlow } from '../domain/flow/definition/parse-flow-file.ts'
import { drawFlow } from '../domain/flow/diagram/draw-flow.ts'
import { PROJECT_ROOT } from '../project-root.ts'

const program = new Command('check:flows')
  .description('Checks the conversations: shape, ways, texts, promises')
  .argument('[folder]', 'folder of flow files', path.join(PROJECT_ROOT, 'flows'))
  .option('--json', 'for programs')
  .option('--svg <folder>', 'also draws every flow into this folder')
  .showHelpAfterError()
  .action((folder: string, options: Options) => check(folder, options))

program.parse()

interface Options {
  readonly json?: boolean
  readonly svg?: string
}

function check(folder: string, { json: isForPrograms = false, svg }: Options): void {
  try {
    const flows = readFlows(folder)
    const steps = flows.reduce((sum, flow) => sum + Object.keys(flow.definition.steps).length, 0)
    if (svg !== undefined) drawAll(flows, svg)
    console.log(
      isForPrograms ? JSON.stringify({ findings: [] }) : `${flows.length} flows, ${steps} steps, no faults`,
    )
  } catch (error) {
    if (!(error instanceof BrokenFlows)) throw error
    if (isForPrograms) console.log(JSON.stringify({ findings: error.findings }))
    else for (const finding of error.findings) console.error(describeFinding(finding))
    process.exitCode = 1
  }
}

function drawAll(flows: readonly ParsedFlow[], folder: string): void {
  mkdirSync(folder, { recursive: true })
  for (const { definition } of flows)
    writeFileSync(path.join(folder, `${definition.id}.svg`), drawFlow(definition))
}
