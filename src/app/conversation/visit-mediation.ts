import type { MediationRequested } from '../../domain/flow/flow-event.ts'
import type { FlowInput } from '../../domain/flow/flow-input.ts'
import { NO_MEDIATION } from '../mediation/attend-as-party.ts'
import type { PartyDesk, PartyVisit } from '../mediation/party-desk.ts'
import type { Turn } from './turn.ts'
import type { ConverseTools, MessageContext } from './turn-tools.ts'

/** Does what a party wants of its mediation. Codes are guessed as slowly here as reference codes are looked up. */
export async function visitMediation(
  turn: Turn,
  request: MediationRequested,
  at: MessageContext,
  tools: ConverseTools,
): Promise<FlowInput> {
  const desk = at.reads.mediation
  const mayTry = request.code === undefined || tools.mayLookUp(turn.conversation.id, at.at)
  const visit = desk === undefined || !mayTry ? NO_MEDIATION : await ask(desk, turn, request, at)
  return { kind: 'result', of: 'mediation', ...visit }
}

async function ask(
  desk: PartyDesk,
  turn: Turn,
  request: MediationRequested,
  { at }: MessageContext,
): Promise<PartyVisit> {
  const { id } = turn.conversation
  const { language } = turn.state
  switch (request.do) {
    case 'visit':
      return desk.visit(id, request.code, language, at)
    case 'say':
      return desk.say(id, request.text ?? '', language, at)
    default:
      return desk.answer(id, { word: request.do, about: request.about ?? '' }, language, at)
  }
}
