import { EMERGENCY_NUMBERS, emergencyNumbersIn } from '../../emergency/emergency-numbers.ts'
import { type LocalizedText, wordingsOf } from '../definition/localized-text.ts'
import type { ParsedFlow } from '../definition/parse-flow-file.ts'
import { BUILT_IN_VALUES } from '../turn/text-values.ts'
import { allTexts, type PlacedText, type TextRole } from './all-texts.ts'
import { findForbiddenWording } from './find-forbidden-wording.ts'
import { type FlowRule, findingAt } from './flow-rule.ts'
import { variablesSet } from './variables-set.ts'

/**
 * UTF-16 units a text may have. Questions are to be taken in at a glance (domain reference §8.3); a say is joined with a
 * question and must still fit Zalo's 2,000; labels are the buttons of every channel.
 */
const LIMITS: Readonly<Record<TextRole, number>> = {
  title: 60,
  say: 1500,
  question: 300,
  help: 600,
  label: 30,
  option: 40,
}

/** Texts fit where they are shown. */
export const tooLong: FlowRule = ({ flows }) =>
  everyText(flows, (wording, { role }, language) => {
    const { length } = wording
    if (length <= LIMITS[role]) return undefined
    return {
      rule: 'too-long',
      message: `the ${language} ${role} has ${length} characters, ${LIMITS[role]} are allowed`,
      remedy: 'Shorten it, or split it into two steps.',
    }
  })

/** A placeholder that nothing fills would be shown with its braces. */
export const unknownVariable: FlowRule = (checked) => {
  const known = new Set([...BUILT_IN_VALUES, ...variablesSet(checked)])
  return everyText(checked.flows, (wording) => {
    const unknown = placeholders(wording).find((name) => !known.has(name))
    if (unknown === undefined) return undefined
    return {
      rule: 'unknown-variable',
      message: `nothing sets {${unknown}}`,
      remedy: `Set it in a step, or use one of ${BUILT_IN_VALUES.join(', ')}.`,
    }
  })
}

/** All languages say the same: a code that only one of them shows is lost to the others. */
export const unequalPlaceholders: FlowRule = ({ flows }) =>
  everyText(flows, (wording, { text }, language) => {
    const wanted = placeholders(text.vi).toSorted().join()
    if (language === 'vi' || placeholders(wording).toSorted().join() === wanted) return undefined
    return {
      rule: 'unequal-placeholders',
      message: `vi uses {${wanted}}, ${language} does not use the same`,
      remedy: 'Use the same placeholders in every language.',
    }
  })

/** No promise that the police cannot keep, no question that must not be asked (domain reference §5.6, §8.3). */
export const forbiddenWording: FlowRule = ({ flows }) =>
  everyText(flows, (wording) => {
    const forbidden = findForbiddenWording(wording)
    if (forbidden === undefined) return undefined
    return { rule: forbidden.rule, message: forbidden.why, remedy: forbidden.instead }
  })

/** A wrong emergency number costs a life: only those of the product's list may be named. */
export const unknownEmergencyNumber: FlowRule = ({ flows }) =>
  everyText(flows, (wording) => {
    const known = EMERGENCY_NUMBERS.map(({ number }) => number)
    const unknown = emergencyNumbersIn(wording).find((number) => !known.includes(number))
    if (unknown === undefined) return undefined
    return {
      rule: 'unknown-emergency-number',
      message: `${unknown} is no emergency number`,
      remedy: `Use one of ${known.join(', ')}.`,
    }
  })

type Complaint = { readonly rule: string; readonly message: string; readonly remedy: string } | undefined

function everyText(
  flows: readonly ParsedFlow[],
  judge: (wording: string, placed: PlacedText, language: keyof LocalizedText) => Complaint,
) {
  return flows.flatMap((flow) =>
    allTexts(flow).flatMap((placed) =>
      wordingsOf(placed.text).flatMap(([language, wording]) => {
        const complaint = judge(wording, placed, language)
        if (complaint === undefined) return []
        return [
          findingAt(flow, [...placed.path, language], complaint.rule, complaint.message, complaint.remedy),
        ]
      }),
    ),
  )
}

/** The names in braces of a text. */
export function placeholders(text: string): string[] {
  return [...text.matchAll(/\{([a-z_]+)\}/g)].map((match) => match[1] ?? '')
}
