import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { Command } from 'commander'
import { readFlows } from '../composition/load-flows.ts'
import { drawFlow } from '../domain/flow/diagram/draw-flow.ts'
import { PROJECT_ROOT } from '../project-root.ts'
import { endWithOutput } from './end-with-output.ts'

const program = new Command('flow-diagram')
  .description('Draws a conversation as an SVG picture')
  .argument('<flow>', 'name of the flow')
  .option('-o, --out <file>', 'where to write it; otherwise it goes to standard output')
  .showHelpAfterError()
  .action((id: string, options: { out?: string }) => draw(id, options.out))

endWithOutput()
program.parse()

function draw(id: string, out: string | undefined): void {
  const flows = readFlows(path.join(PROJECT_ROOT, 'flows')).map(({ definition }) => definition)
  const flow = flows.find((candidate) => candidate.id === id)
  if (flow === undefined) {
    console.error(`there is no flow "${id}"; known: ${flows.map((candidate) => candidate.id).join(', ')}`)
    process.exitCode = 1
    return
  }
  const picture = drawFlow(flow)
  if (out === undefined) console.log(picture)
  else writeFileSync(out, picture)
}
