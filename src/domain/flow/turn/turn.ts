import { type LocalizedText, textIn } from '../definition/localized-text.ts'
import type { FlowContext } from '../flow-context.ts'
import type { FlowEvent } from '../flow-event.ts'
import type { FlowLibrary } from '../flow-library.ts'
import type { FlowSession, Prompt, SessionAnswer } from '../flow-session.ts'
import { ACTION_LABELS, WORDING, type WordingKey } from '../wording.ts'
import { type ClosingQuestion, composeMessages, type Part } from './compose-messages.ts'
import { fillText } from './fill-text.ts'
import type { Question } from './question.ts'
import { textValues } from './text-values.ts'

/**
 * One call of `advance` at work: the session as it becomes, the facts so far, and what is to be said at the end. Lives only
 * inside that call, so its mutability is nobody else's concern.
 */
export class Turn {
  readonly library: FlowLibrary
  readonly context: FlowContext
  /** Order of the message being answered; absent for results and timers. */
  readonly sequence: number | undefined
  session: FlowSession
  readonly #facts: FlowEvent[] = []
  readonly #first: Part[] = []
  readonly #parts: Part[] = []
  #question: ClosingQuestion | undefined

  constructor(library: FlowLibrary, session: FlowSession, context: FlowContext, sequence?: number) {
    this.library = library
    this.session = session
    this.context = context
    this.sequence = sequence
  }

  /** Changes parts of the session. */
  update(patch: Partial<FlowSession>): undefined {
    this.session = { ...this.session, ...patch }
  }

  /** Adds a fact. */
  tell(event: FlowEvent): undefined {
    this.#facts.push(event)
  }

  /** Whether a fact of one of these kinds was told in this turn, after the last growth of the report. */
  hasTold(kinds: readonly FlowEvent['kind'][]): boolean {
    const last = this.#facts.findLastIndex((fact) => fact.kind === 'report.grew')
    return this.#facts.slice(last + 1).some((fact) => kinds.includes(fact.kind))
  }

  /** A text of the engine in the resident's language, with its placeholders filled. */
  wording(key: WordingKey, values: Readonly<Record<string, string>> = {}): string {
    return this.text(WORDING[key], values)
  }

  /** A text of a flow in the resident's language, with its placeholders filled. */
  text(text: LocalizedText, values: Readonly<Record<string, string>> = {}): string {
    const all = { ...textValues(this.session, this.context), ...values }
    const { language, variant, variables } = this.session
    const worded = textIn(text, language, variant)
    return fillText(variables.minor_reporter === 'yes' ? toChild(worded) : worded, all).trim()
  }

  /** Says one of the engine's own texts. */
  say(key: WordingKey, values: Readonly<Record<string, string>> = {}): undefined {
    this.sayText(`engine.${key}`, this.wording(key, values))
  }

  /** Says a text before whatever question comes; the same text twice in a turn is said once. */
  sayText(key: string, text: string, isAlone = false): undefined {
    if (!this.#parts.some((part) => part.text === text)) this.#parts.push({ key, text, isAlone })
  }

  /** Says once what a question need not be asked for, because it was told before; the summary lets it be changed. */
  sayPrefilled(step: { readonly label?: LocalizedText | undefined }, found: string): undefined {
    if (step.label !== undefined) this.say('prefilled', { label: this.text(step.label), found })
  }

  /** Says a text before everything else, as a message of its own: the emergency numbers. */
  sayFirst(key: string, text: string): undefined {
    if (this.#first.length === 0) this.#first.push({ key, text, isAlone: true })
  }

  /** Whether anything will be said in this turn. */
  get hasSpoken(): boolean {
    return this.#first.length > 0 || this.#parts.length > 0 || this.#question !== undefined
  }

  /**
   * Puts a question on the screen; the last one of a turn counts. The same question again keeps its counter, so that the
   * buttons of both copies work.
   */
  ask(question: Question): undefined {
    const before = this.session.prompt
    const isSame = before !== undefined && isSamePrompt(before, question)
    const counter = isSame ? before.counter : this.session.promptCounter + 1
    const { key, text, choices, actions, mode, page = 0, places } = question
    const askedAt = (isSame ? before.askedAt : undefined) ?? this.context.now ?? this.context.at
    const prompt: Prompt = {
      counter,
      askedAt,
      key,
      question: text,
      choices,
      actions,
      page,
      mode,
      ...(places && { places }),
    }
    this.update({
      prompt,
      promptCounter: counter,
      state: mode === 'stopped' ? 'stopped' : 'open',
      ...(isSame ? {} : { wrongInputs: 0 }),
    })
    this.#question = {
      key,
      text,
      choices: choices.map((choice) => ({ id: `${counter}.${choice.id}`, label: choice.label })),
      actions: actions.map((id) => ({
        id: `${counter}.!${id}`,
        label: ACTION_LABELS[id][this.session.language],
      })),
      wantsLocation: question.wantsLocation === true && this.context.capabilities.hasLocationButton,
    }
  }

  /** The answer kept under a key, if any. */
  answerOf(key: string): SessionAnswer | undefined {
    return this.session.answers.find((answer) => answer.key === key)
  }

  /** All facts of the turn, then all messages. */
  finish(): readonly FlowEvent[] {
    const parts = [...this.#first, ...this.#parts]
    return [...this.#facts, ...composeMessages(parts, this.#question, this.session.language)]
  }
}

/** A child who reports is spoken to as a child, by the engine and by flows that it shares with adults. */
function toChild(text: string): string {
  return text.replaceAll('anh/chị', 'em').replaceAll('Anh/chị', 'Em')
}

function isSamePrompt(before: Prompt, question: Question): boolean {
  const ids = (choices: readonly { readonly id: string }[]) => choices.map((choice) => choice.id).join()
  return (
    before.key === question.key &&
    before.mode === question.mode &&
    before.page === (question.page ?? 0) &&
    ids(before.choices) === ids(question.choices)
  )
}
