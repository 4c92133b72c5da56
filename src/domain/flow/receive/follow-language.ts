import { soundsEnglish } from '../../text/sounds-english.ts'
import { changeLanguage } from '../steps/pass-step.ts'
import type { Turn } from '../turn/turn.ts'
import { askStep } from './ask-again.ts'

const KHMER_LETTERS = /\p{Script=Khmer}{2}/u

/**
 * Goes on in English with who plainly writes it, and in Khmer with who writes its letters, and says how to change back; whoever
 * chose a way of speaking is left with it. A question on the screen is worded anew.
 */
export function followLanguage(turn: Turn, text: string): void {
  const { language, variant, variables, prompt } = turn.session
  if (language !== 'vi' || variant !== undefined || variables.speech !== undefined) return
  if (KHMER_LETTERS.test(text)) changeLanguage(turn, 'km')
  else if (soundsEnglish(text)) changeLanguage(turn, 'en')
  else return
  turn.say('language-followed')
  if (prompt?.mode === 'step') askStep(turn)
}
