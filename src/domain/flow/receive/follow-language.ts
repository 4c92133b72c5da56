import { soundsEnglish } from '../../text/sounds-english.ts'
import { changeLanguage } from '../steps/pass-step.ts'
import type { Turn } from '../turn/turn.ts'
import { askStep } from './ask-again.ts'

/**
 * Goes on in English with who plainly writes it, and says how to change back; whoever chose a way of speaking is left with
 * it. A question on the screen is worded anew.
 */
export function followLanguage(turn: Turn, text: string): void {
  const { language, variant, variables, prompt } = turn.session
  if (language !== 'vi' || variant !== undefined || variables.speech !== undefined || !soundsEnglish(text))
    return
  changeLanguage(turn, 'en')
  turn.say('english-followed')
  if (prompt?.mode === 'step') askStep(turn)
}
