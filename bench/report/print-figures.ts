import type { ScenarioName } from '../scenario.ts'
import { type Figure, keepsBudget } from './figure.ts'
import type { MachineConditions } from './machine.ts'

/** What became of one scenario. */
export interface ScenarioReport {
  readonly name: ScenarioName
  readonly figures: readonly Figure[]
  /** Why it could not be measured; absent when it was. */
  readonly problem?: string
}

/** One line a figure: name, value, budget, verdict. */
export function printReport(reports: readonly ScenarioReport[], machine: MachineConditions): string {
  const lines = reports.flatMap(({ name, figures, problem }) => [
    '',
    name,
    ...figures.map(printFigure),
    ...(problem === undefined ? [] : [`  not measured: ${problem}`]),
  ])
  return `${[...describe(machine), ...lines].join('\n')}\n`
}

function printFigure(figure: Figure): string {
  const { name, value, unit, budget, detail } = figure
  const verdict = keepsBudget(figure)
  const limit = budget === undefined ? '' : `${budget.kind === 'at-most' ? '≤' : '≥'} ${budget.value} ${unit}`
  const said = verdict === undefined ? '' : verdict ? 'ok' : 'OVER'
  const columns = [
    name.padEnd(46),
    `${round(value)} ${unit}`.padStart(14),
    limit.padStart(16),
    said.padStart(5),
  ]
  return `  ${columns.join(' ')}${detail === undefined ? '' : `   ${detail}`}`.trimEnd()
}

function describe(machine: MachineConditions): string[] {
  const { processors, model, memoryGb, node, loadBefore, loadAfter, busyElsewhere } = machine
  return [
    `${processors} processors (${model}), ${memoryGb} GB, Node ${node}`,
    `load average ${round(loadBefore)} before, ${round(loadAfter)} after; other programs kept ${Math.round(busyElsewhere * 100)} % of the processors busy meanwhile`,
  ]
}

function round(value: number): string {
  if (Number.isNaN(value)) return '–'
  if (Math.abs(value) >= 100) return value.toFixed(0)
  return Math.abs(value) >= 10 ? value.toFixed(1) : value.toFixed(2)
}
