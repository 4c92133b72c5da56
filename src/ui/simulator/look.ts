import type { SimulatorMessage } from '../../contracts/simulator.ts'
import { numberedChoices } from '../../domain/message/numbered-choices.ts'

/** The app whose screen is played. */
export const LOOKS = ['telegram', 'zalo'] as const
export type Look = (typeof LOOKS)[number]

/** Buttons under one message: Zalo OA takes five, Telegram more than any question has. */
const MAX_BUTTONS: Readonly<Record<Look, number>> = { telegram: 30, zalo: 5 }

/** A message as the app shows it: its text, and its buttons from top to bottom. */
export interface ShownMessage {
  readonly text: string
  readonly choices: SimulatorMessage['choices']
  readonly actions: SimulatorMessage['actions']
}

/** Lays a message out as the channel of the app would: what finds no button stands in the text. */
export function showAs(look: Look, { text, choices, actions }: SimulatorMessage): ShownMessage {
  const fitted = numberedChoices({ text, choices, actions, language: 'vi' }, MAX_BUTTONS[look])
  const count = Math.min(choices.length, MAX_BUTTONS[look])
  return {
    text: fitted.text,
    choices: [...fitted.buttons.slice(0, count)],
    actions: [...fitted.buttons.slice(count)],
  }
}
