import { z } from 'zod'
import { CASE_FILE_KINDS } from '../../case-file/case-file-kind.ts'
import { RESIDENT_WISHES } from '../../case-file/resident-wish.ts'
import { condition } from './condition.ts'
import { localizedText } from './localized-text.ts'
import { READINGS } from './readings.ts'
import { assignments, destination, flowId, option, question } from './step-base.ts'

/** Says something and goes on; joined with the question that follows unless it stands `alone`. */
export const sayStep = z.strictObject({
  kind: z.literal('say'),
  text: localizedText,
  alone: z
    .boolean()
    .default(false)
    .meta({ description: 'A message of its own instead of the head of the next question.' }),
  next: destination,
})

/** Asks for one of several answers. More than seven are shown in pages. */
export const choiceStep = z.strictObject({
  kind: z.literal('choice'),
  ...question,
  options: z.array(option).min(1),
  into: z.string().optional().meta({ description: 'A variable that takes the id of the chosen option.' }),
  suggest: z
    .literal('category')
    .optional()
    .meta({ description: 'Options are category codes; likely ones come first.' }),
  again: z.boolean().default(false).meta({ description: 'Ask even when answered before (menus).' }),
})

/** Asks for words. Voice, pictures and files are accepted and kept as the answer, and so is any of the quick answers. */
export const textStep = z.strictObject({
  kind: z.literal('text'),
  ...question,
  options: z
    .array(option)
    .default([])
    .meta({ description: 'Quick answers as buttons; any other words are as good.' }),
  parse: z.enum(READINGS).default('words').meta({
    description:
      'What to look for in the words; plate, phone, account and money are taken from what was told before.',
  }),
})

/** Asks where: a name in any spelling, or a position. */
export const placeStep = z.strictObject({
  kind: z.literal('place'),
  ...question,
  from: z
    .string()
    .optional()
    .meta({ description: 'An earlier answer whose words may already name the place.' }),
})

/** Asks when: words, or one of the usual answers. */
export const timeStep = z.strictObject({
  kind: z.literal('time'),
  ...question,
  options: z.array(option).default([]),
  from: z
    .string()
    .optional()
    .meta({ description: 'An earlier answer whose words may already tell the time.' }),
})

/** Collects files until the resident says that is all. */
export const evidenceStep = z.strictObject({ kind: z.literal('evidence'), ...question })

/** Asks for the name, the phone or the time of contact, which are sealed apart from the case. */
export const contactStep = z.strictObject({
  kind: z.literal('contact'),
  ...question,
  field: z.enum(['name', 'phone', 'when']),
  options: z.array(option).default([]),
})

/** Shows all labelled answers and asks whether to send them; each can be changed. */
export const confirmStep = z.strictObject({
  kind: z.literal('confirm'),
  text: localizedText.meta({ description: 'The question under the summary; at most 300 characters.' }),
  next: destination,
})

/** Goes where the first case that holds says. */
export const branchStep = z.strictObject({
  kind: z.literal('branch'),
  cases: z.array(z.strictObject({ if: condition, next: destination })).min(1),
  otherwise: destination,
})

/** Sets variables and forgets answers. The variable `language` switches the language: vi, en, vi-plain or km. */
export const setStep = z.strictObject({
  kind: z.literal('set'),
  set: assignments.default({}),
  forget: z.array(z.string()).default([]).meta({ description: 'Keys of answers to ask anew.' }),
  next: destination,
})

/** Runs another flow; its `end` comes back to `next`. */
export const callStep = z.strictObject({ kind: z.literal('call'), flow: flowId, next: destination })

/** Files what was said, or adds it to a case filed before; goes on when the app has done so. */
export const submitStep = z.strictObject({
  kind: z.literal('submit'),
  as: z.enum([...CASE_FILE_KINDS, 'addition']),
  from: z.string().optional().meta({ description: 'For an addition: the answer that is added.' }),
  note: localizedText
    .optional()
    .meta({ description: 'For an addition: said to the officer before the answer, or alone.' }),
  wish: z.enum(RESIDENT_WISHES).optional().meta({
    description:
      'For an addition: what it changes in the case. With be-phoned the answer is kept apart from the conversation.',
  }),
  complete: z
    .boolean()
    .default(true)
    .meta({ description: 'False where a report is sent before its last question.' }),
  next: destination,
})

/** Looks a case up by the code in an answer. */
export const lookupStep = z.strictObject({
  kind: z.literal('lookup'),
  from: z.string().meta({ description: 'The answer that holds the code.' }),
  next: destination.meta({ description: 'Where to go when the case was found.' }),
  otherwise: destination.meta({ description: 'Where to go when it was not.' }),
})

/**
 * Does something about the mediation this chat takes part in and goes on with what came of it in the variables
 * `mediation_stage`, `mediation_text`, `mediation_code`, `mediation_team` (and `unit`).
 */
export const mediationStep = z.strictObject({
  kind: z.literal('mediation'),
  do: z.enum(['visit', 'agree', 'decline', 'withdraw', 'say']).meta({
    description:
      'visit joins with the variable invitation_code, where there is one, and tells how things stand.',
  }),
  from: z
    .string()
    .optional()
    .meta({ description: 'For say: the answer whose words are told in confidence.' }),
  next: destination,
})

/** One step of a flow; the kinds are a closed set. */
export const step = z.discriminatedUnion('kind', [
  sayStep,
  choiceStep,
  textStep,
  placeStep,
  timeStep,
  evidenceStep,
  contactStep,
  confirmStep,
  branchStep,
  setStep,
  callStep,
  submitStep,
  lookupStep,
  mediationStep,
])

/** One step of a flow, as parsed. */
export type Step = z.infer<typeof step>

/** The steps of one kind. */
export type StepOf<K extends Step['kind']> = Extract<Step, { kind: K }>

/** Kinds that ask and wait for an answer under a key. */
export const QUESTION_KINDS = ['choice', 'text', 'place', 'time', 'evidence', 'contact'] as const

/** A step that asks a question with a key of its own (a `confirm` asks too, but has none). */
export type QuestionStep = StepOf<(typeof QUESTION_KINDS)[number]>

/** Whether a step asks for an answer under a key. */
export function isQuestion(candidate: Step): candidate is QuestionStep {
  return QUESTION_KINDS.some((kind) => kind === candidate.kind)
}
