import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { Command } from 'commander'
import { BrokenFlows, readFlows } from '../composition/load-flows.ts'
import { proveFlows } from '../domain/flow/checker/check-flows.ts'
import { describeProof, type Proof } from '../domain/flow/checker/describe-proof.ts'
import { describeFinding } from '../domain/flow/definition/finding.ts'
import type { ParsedFlow } from '../domain/flow/definition/parse-flow-file.ts'
import { drawFlow } from '../domain/flow/diagram/draw-flow.ts'
import { PROJECT_ROOT } from '../project-root.ts'
import { endWithOutput } from './end-with-output.ts'

const program = new Command('check:flows')
  .description('Checks the conversations: shape, ways, texts, promises')
  .argument('[folder]', 'folder of flow files', path.join(PROJECT_ROOT, 'flows'))
  .option('--json', 'for programs')
  .option('--svg <folder>', 'also draws every flow into this folder')
  .showHelpAfterError()
  .action((folder: string, options: Options) => check(folder, options))

endWithOutput()
program.parse()

interface Options {
  readonly json?: boolean
  readonly svg?: string
}

function check(folder: string, { json: isForPrograms = false, svg }: Options): void {
  try {
    const flows = readFlows(folder, proveFlows)
    if (svg !== undefined) drawAll(flows, svg)
    const proof = describeProof(flows)
    console.log(isForPrograms ? JSON.stringify({ findings: [], ...proof }) : inWords(proof))
  } catch (error) {
    if (!(error instanceof BrokenFlows)) throw error
    if (isForPrograms) console.log(JSON.stringify({ findings: error.findings }))
    else for (const finding of error.findings) console.error(describeFinding(finding))
    process.exitCode = 1
  }
}

function inWords({ flows, steps, wordings, buttons, longestWay, longestText }: Proof): string {
  return [
    `${flows} flows, ${steps} steps, ${wordings} texts in vi, vi-plain, en and km, ${buttons} buttons: no faults`,
    `on every way: at most ${longestWay.questions} questions from one menu to the next or to the end (${longestWay.flow})`,
    `on every channel: the longest message, with the longest values, has ${longestText.length} of ${longestText.room} characters (${longestText.flow}.${longestText.step})`,
  ].join('\n')
}

function drawAll(flows: readonly ParsedFlow[], folder: string): void {
  mkdirSync(folder, { recursive: true })
  for (const { definition } of flows)
    writeFileSync(path.join(folder, `${definition.id}.svg`), drawFlow(definition))
}
