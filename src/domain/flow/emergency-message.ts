import type { Language } from '../message/channel.ts'
import type { OutgoingMessage } from '../message/outgoing-message.ts'
import { type TextVariant, textIn } from './definition/localized-text.ts'
import { EMERGENCY_FLOW, type FlowLibrary } from './flow-library.ts'
import { NUMBERS_STEP } from './turn/danger.ts'
import { findStep } from './turn/frames.ts'
import { WORDING } from './wording.ts'

/** The emergency numbers as one message, for moments when no flow is running (an officer talks and danger is cried). */
export function emergencyMessage(
  library: FlowLibrary,
  language: Language,
  variant?: TextVariant,
): OutgoingMessage {
  const flow = library.current.get(EMERGENCY_FLOW)
  const step = flow === undefined ? undefined : findStep(flow, NUMBERS_STEP)
  const text =
    step?.kind === 'say' ? textIn(step.text, language, variant) : WORDING['emergency-short'][language]
  return { text, choices: [], actions: [], language }
}
