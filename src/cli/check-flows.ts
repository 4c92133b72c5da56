import path from 'node:path'
import { Command } from 'commander'
import { BrokenFlows, readFlows } from '../composition/load-flows.ts'
import { describeFinding } from '../domain/flow/definition/finding.ts'
import { PROJECT_ROOT } from '../project-root.ts'

const program = new Command('check:flows')
  .description('Checks the conversations: shape, ways, texts, promises')
  .argument('[folder]', 'folder of flow files', path.join(PROJECT_ROOT, 'flows'))
  .option('--json', 'for programs')
  .showHelpAfterError()
  .action((folder: string, options: { json?: boolean }) => check(folder, options.json === true))

program.parse()

function check(folder: string, isForPrograms: boolean): void {
  try {
    const flows = readFlows(folder)
    const steps = flows.reduce((sum, flow) => sum + Object.keys(flow.definition.steps).length, 0)
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
