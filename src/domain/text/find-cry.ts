import type { Danger } from './danger.ts'

/**
 * Cries in Khmer: rescue, fire, kill, knife, gun, robbery, abduction, rape, blood, being beaten; "help" alone is doubtful. Khmer
 * is written without spaces, so they are looked for anywhere. To be reviewed by a speaker of Southern Khmer.
 */
const KHMER_CRY = /សង្គ្រោះ|ភ្លើងឆេះ|ឆេះផ្ទះ|សម្លាប់|កាំបិត|កាំភ្លើង|ប្លន់|ចាប់ពង្រត់|រំលោភ|ឈាម|វាយខ្ញុំ|កំពុងវាយ|វាយគ្នា/
const KHMER_HELP = /ជួយ/

/** "Help" asks how this works; shouted it is a cry. */
const SHOUT = /\bhelp\s{0,3}!/i

/** A cry that the lists of words cannot hold: a shouted "help!", or Khmer. Absent in any other text. */
export function findCry(text: string): Danger | undefined {
  if (SHOUT.test(text)) return { level: 'certain', because: ['help!'] }
  const khmer = KHMER_CRY.exec(text)?.[0]
  if (khmer !== undefined) return { level: 'certain', because: [khmer] }
  return KHMER_HELP.test(text) ? { level: 'doubtful', because: ['ជួយ'] } : undefined
}
