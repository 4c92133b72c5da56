import { END, type FlowDefinition } from '../definition/flow-definition.ts'
import type { Step } from '../definition/step-schemas.ts'
import { ENTRY_FLOW } from '../flow-library.ts'
import type { Frame } from '../flow-session.ts'
import type { Turn } from './turn.ts'

/** A step together with where it stands. */
export interface Located<S extends Step = Step> {
  readonly flow: FlowDefinition
  readonly id: string
  readonly step: S
}

/** A step of a flow by its id; absent when there is none. */
export function findStep(flow: FlowDefinition, id: string): Step | undefined {
  return Object.hasOwn(flow.steps, id) ? flow.steps[id] : undefined
}

/**
 * The step a conversation stands at. An edited flow goes on with the definition it began with; if that is gone, with the
 * step of the same name today, else at the start of today's flow, where answered questions are passed over.
 */
export function findCurrentStep(turn: Turn): Located | undefined {
  const frame = turn.session.frames.at(-1)
  if (frame === undefined) return undefined
  const flow = turn.library.byHash.get(frame.hash) ?? turn.library.current.get(frame.flow)
  const step = flow && findStep(flow, frame.step)
  if (flow !== undefined && step !== undefined) return { flow, id: frame.step, step }
  return restartFrame(turn, flow)
}

/** The definition of the running flow; absent when nothing runs. */
export function findCurrentFlow(turn: Turn): FlowDefinition | undefined {
  return findCurrentStep(turn)?.flow
}

/** Whether the conversation stands at its door, where nothing was chosen yet. */
export function isAtEntry(turn: Turn): boolean {
  return turn.session.frames.length === 1 && turn.session.frames[0]?.flow === ENTRY_FLOW
}

/** Moves within the running flow, or out of it; once a report is filed, the end of its flow is the end of everything. */
export function goTo(turn: Turn, stepId: string): undefined {
  if (stepId === END && endsReport(turn)) return leaveReport(turn)
  const outer = turn.session.frames.slice(0, -1)
  const frame = turn.session.frames.at(-1)
  turn.update({
    frames: stepId === END || frame === undefined ? outer : [...outer, { ...frame, step: stepId }],
  })
}

/** A filed report's flow ends the conversation, and so does the flow that sent one unfinished. */
function endsReport(turn: Turn): boolean {
  const { isFiled, sent, frames } = turn.session
  if (isFiled) return isInFilingFlow(turn)
  return sent?.depth !== undefined && frames.length <= sent.depth
}

function leaveReport(turn: Turn): undefined {
  const { isFiled, comesBackTo } = turn.session
  if (isFiled || comesBackTo === undefined) return turn.update({ frames: [] })
  turn.update({ frames: comesBackTo, comesBackTo: undefined })
  turn.say('sent-go-on')
}

/** Whether a flow files a case itself; one that is called to ask a part of the questions does not. */
export function filesItself(flow: FlowDefinition): boolean {
  return Object.values(flow.steps).some((step) => step.kind === 'submit' && step.as !== 'addition')
}

/** A flow that is not there any more counts as the one that filed: nothing is left to come back to. */
function isInFilingFlow(turn: Turn): boolean {
  const frame = turn.session.frames.at(-1)
  const flow = frame && (turn.library.byHash.get(frame.hash) ?? turn.library.current.get(frame.flow))
  return flow === undefined || filesItself(flow)
}

/**
 * Runs another flow and comes back to a step, or to nothing when that step is the end: so flows that lead to each other do
 * not pile up.
 */
export function callFlow(turn: Turn, flowId: string, next: string): undefined {
  if (!turn.library.current.has(flowId)) return goTo(turn, next)
  goTo(turn, next)
  pushFlow(turn, flowId)
}

/** Starts a flow on top of what runs; answers whether there is such a flow. */
export function pushFlow(turn: Turn, flowId: string, stepId?: string): boolean {
  const flow = turn.library.current.get(flowId)
  if (flow === undefined) return false
  const frame: Frame = { flow: flow.id, hash: flow.hash, step: stepId ?? flow.start }
  turn.update({ frames: [...turn.session.frames, frame] })
  return true
}

function restartFrame(turn: Turn, flow: FlowDefinition | undefined): Located | undefined {
  const outer = turn.session.frames.slice(0, -1)
  const step = flow && findStep(flow, flow.start)
  turn.say('flow-changed')
  if (flow === undefined || step === undefined) {
    turn.update({ frames: outer })
    return findCurrentStep(turn)
  }
  turn.update({ frames: [...outer, { flow: flow.id, hash: flow.hash, step: flow.start }] })
  return { flow, id: flow.start, step }
}
