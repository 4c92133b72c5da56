import { wordingsOf } from '../definition/localized-text.ts'
import type { ParsedFlow } from '../definition/parse-flow-file.ts'
import { allTexts } from './all-texts.ts'
import { roomOf } from './channel-rules.ts'
import { longestFilled, longestSet } from './longest-values.ts'
import { longestWays } from './path-bound.ts'

/** What holds of flows without findings, in figures. */
export interface Proof {
  readonly flows: number
  readonly steps: number
  /** Texts, counted in each language and way of speaking. */
  readonly wordings: number
  readonly buttons: number
  readonly longestWay: { readonly flow: string; readonly questions: number }
  /** The text that comes nearest to what fits beside its buttons on the narrowest channel. */
  readonly longestText: {
    readonly flow: string
    readonly step: string
    readonly length: number
    readonly room: number
  }
}

/** The figures of a set of flows. */
export function describeProof(flows: readonly ParsedFlow[]): Proof {
  const checked = { flows, byId: new Map(flows.map((flow) => [flow.definition.id, flow])) }
  const steps = flows.flatMap((flow) => Object.values(flow.definition.steps))
  const ways = [...longestWays(checked)].map(([flow, questions]) => ({ flow, questions }))
  const texts = measuredTexts(flows)
  return {
    flows: flows.length,
    steps: steps.length,
    wordings: flows.flatMap(allTexts).flatMap(({ text }) => wordingsOf(text)).length,
    buttons: steps.flatMap((step) => ('options' in step ? step.options : [])).length,
    longestWay: ways.reduce((one, other) => (other.questions > one.questions ? other : one), {
      flow: '',
      questions: 0,
    }),
    longestText: texts.reduce(
      (one, other) => (other.room - other.length < one.room - one.length ? other : one),
      { flow: '', step: '', length: 0, room: Number.MAX_SAFE_INTEGER },
    ),
  }
}

function measuredTexts(flows: readonly ParsedFlow[]) {
  const values = longestSet({ flows })
  return flows.flatMap((flow) =>
    allTexts(flow)
      .filter(({ role }) => role === 'say' || role === 'question')
      .flatMap(({ text, path }) =>
        wordingsOf(text).map(([name, wording]) => ({
          flow: flow.definition.id,
          step: String(path[1]),
          length: longestFilled(wording, values),
          room: roomOf(flow, path, name),
        })),
      ),
  )
}
