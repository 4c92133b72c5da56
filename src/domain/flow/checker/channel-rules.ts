import { findAction } from '../../text/find-action.ts'
import { matchChoice } from '../../text/match-choice.ts'
import type { Finding } from '../definition/finding.ts'
import { type LocalizedText, speechOf, textIn, wordingsOf } from '../definition/localized-text.ts'
import type { ParsedFlow } from '../definition/parse-flow-file.ts'
import type { Step } from '../definition/step-schemas.ts'
import { mostRoomFor } from '../turn/compose-messages.ts'
import { MAX_CHOICES } from '../turn/page.ts'
import { ACTION_LABELS } from '../wording.ts'
import { allTexts } from './all-texts.ts'
import { type CheckedFlows, type FlowRule, findingAt } from './flow-rule.ts'
import { longestFilled, longestSet } from './longest-values.ts'

type Options = Extract<Step, { readonly options: readonly unknown[] }>['options']

/**
 * Every text fits one message of every channel with the longest values, and a question with all that the channel writes under it. What
 * is said before a question is joined with it only as far as that fits (`composeMessages`), so this holds on every path.
 */
export const tooLongForChannel: FlowRule = (checked) => {
  const values = longestSet(checked)
  return checked.flows.flatMap((flow) =>
    allTexts(flow).flatMap(({ text, path, role }) =>
      wordingsOf(text).flatMap(([wordingName, wording]) => {
        const length = longestFilled(wording, values)
        const room = role === 'say' || role === 'question' ? roomOf(flow, path, wordingName) : Infinity
        if (length <= room) return []
        const message = `with the longest values the ${wordingName} text has ${length} characters, ${room} fit beside its buttons on Zalo`
        const remedy = 'Shorten it, or say a part of it in a step before.'
        return [findingAt(flow, [...path, wordingName], 'too-long-for-channel', message, remedy)]
      }),
    ),
  )
}

/**
 * Typing a label or its number means its option and no other: channels without buttons are answered so, and a tap beside the
 * position button of Telegram sends the label.
 */
export const unpressableButton: FlowRule = (checked) =>
  everyOption(checked, (flow, path, option, options) =>
    wordingsOf(option.label).flatMap(([wordingName, label]) => {
      const choices = options.map(({ id, label: other, words }) => ({
        id,
        label: inSpeech(other, wordingName),
        words,
      }))
      const number = options.length > MAX_CHOICES ? [] : [String(options.indexOf(option) + 1)]
      const lost = [label, ...number].find((typed) => matchChoice(typed, choices)?.id !== option.id)
      if (lost === undefined) return []
      const message = `who types or taps "${lost}" (${wordingName}) is not understood as "${option.id}"`
      return [findingAt(flow, path, 'unpressable-button', message, 'Give each option a label of its own.')]
    }),
  )

/** Words that must work at every question: no option may take them for itself. */
export const takesGlobalWord: FlowRule = (checked) =>
  everyOption(checked, (flow, path, option) => {
    const words = [...wordingsOf(option.label).map(([, label]) => label), ...option.words]
    const taken = words.find((word) => GLOBAL_WORDS.has(word.trim().toLowerCase()))
    if (taken === undefined) return []
    const message = `"${taken}" means ${findAction(taken) ?? 'something else'} at every question`
    return [findingAt(flow, path, 'takes-global-word', message, 'Leave the word out.')]
  })

const GLOBAL_WORDS = new Set(
  ['dừng', 'stop', 'gặp cán bộ', 'quay lại', 'back', '113', 'menu', 'trợ giúp', 'help'].flatMap((word) => [
    word,
    `/${word}`,
  ]),
)

function everyOption(
  { flows }: CheckedFlows,
  judge: (
    flow: ParsedFlow,
    path: readonly PropertyKey[],
    option: Options[number],
    options: Options,
  ) => Finding[],
): Finding[] {
  return flows.flatMap((flow) =>
    Object.entries(flow.definition.steps).flatMap(([id, step]) =>
      'options' in step
        ? step.options.flatMap((option, at) =>
            judge(flow, ['steps', id, 'options', at], option, step.options),
          )
        : [],
    ),
  )
}

/** How many characters fit into one message of every channel beside all that can stand under a text. */
export function roomOf(
  flow: ParsedFlow,
  path: readonly PropertyKey[],
  wordingName: keyof LocalizedText,
): number {
  return mostRoomFor(shownUnder(flow, path, wordingName))
}

/** The most that can stand under the question of a step: a full page of its longest labels, and every action. */
function shownUnder(flow: ParsedFlow, [, id]: readonly PropertyKey[], wordingName: keyof LocalizedText) {
  const step = flow.definition.steps[String(id)]
  const labels =
    step !== undefined && 'options' in step
      ? step.options.map(({ label }) => inSpeech(label, wordingName))
      : []
  const longest = labels.toSorted((one, other) => other.length - one.length).slice(0, MAX_CHOICES)
  const { language = 'vi' } = speechOf(wordingName) ?? {}
  const isAsking = step !== undefined && ('key' in step || step.kind === 'confirm')
  return {
    choices: longest.map((label, at) => ({ id: String(at), label })),
    actions: isAsking
      ? Object.entries(ACTION_LABELS).map(([key, label]) => ({ id: key, label: label[language] }))
      : [],
    wantsLocation: step?.kind === 'place',
    language,
  }
}

function inSpeech(text: LocalizedText, wordingName: keyof LocalizedText): string {
  const { language = 'vi', variant } = speechOf(wordingName) ?? {}
  return textIn(text, language, variant)
}
