import { choiceNumber } from '../../text/choice-position.ts'
import { matchChoice } from '../../text/match-choice.ts'
import type { StepOf } from '../definition/step-schemas.ts'
import { canGoBack } from '../turn/actions-for.ts'
import { goTo, type Located } from '../turn/frames.ts'
import { FIRST_PAGE, NEXT_PAGE, pageOf } from '../turn/page.ts'
import type { Question } from '../turn/question.ts'
import { summaryEntries, summaryText } from '../turn/summary.ts'
import type { Turn } from '../turn/turn.ts'

type Confirm = Located<StepOf<'confirm'>>

/** What the resident decided over the summary; `move`: go on running. */
export type ConfirmReception = 'move' | 'edit' | 'cancel' | 'asking' | 'unusable' | { readonly edit: string }

/** Shows everything that will be sent and asks whether it is right. */
export function askConfirm(turn: Turn, at: Confirm): Question {
  turn.sayText(`${at.flow.id}.${at.id}.summary`, summaryText(turn, at.flow))
  return {
    key: `${at.flow.id}.${at.id}`,
    text: turn.text(at.step.text),
    choices: [
      {
        id: 'yes',
        label: turn.wording('confirm-yes'),
        words: [
          'đúng',
          'đúng rồi',
          'gửi',
          'gửi đi',
          'gửi ngay',
          'ok',
          'oke',
          'vâng',
          'dạ',
          'đồng ý',
          'yes',
          'send',
          'send it',
          'correct',
        ],
      },
      {
        id: 'edit',
        label: turn.wording('confirm-edit'),
        words: ['sửa lại', 'chưa đúng', 'sai', 'đổi', 'edit', 'change', 'wrong'],
      },
      { id: 'cancel', label: turn.wording('confirm-cancel'), words: ['không gửi', 'cancel', 'do not send'] },
    ],
    actions: canGoBack(turn, at) ? ['back', 'human'] : ['human'],
    mode: 'step',
  }
}

/** Reads what was chosen under the summary. */
export function receiveConfirm(turn: Turn, at: Confirm, choiceId: string): ConfirmReception {
  if (choiceId === 'yes') {
    turn.update({ prompt: undefined })
    goTo(turn, at.step.next)
    return 'move'
  }
  return choiceId === 'edit' || choiceId === 'cancel' ? choiceId : 'unusable'
}

/** Offers the answers of the summary to choose one to change. */
export function askEdit(turn: Turn, at: Confirm, page = 0): Question {
  const entries = summaryEntries(turn, at.flow).map((entry) => ({ id: entry.key, label: entry.label }))
  const back = {
    id: '~done',
    label: turn.wording('edit-back'),
    words: ['không', 'thôi', 'xong', 'done', 'nothing'],
  }
  return {
    key: 'engine.edit-question',
    text: turn.wording('edit-question'),
    choices: pageOf(turn, [...entries, back], page),
    actions: ['back'],
    mode: 'edit',
    page,
  }
}

/** The answer that typed words name, on whichever page it stands. */
export function findEntry(turn: Turn, at: Confirm, text: string): string | undefined {
  const entries = summaryEntries(turn, at.flow).map((entry) => ({ id: entry.key, label: entry.label }))
  return choiceNumber(text) === undefined ? matchChoice(text, entries)?.id : undefined
}

/** Reads which answer is to be changed. */
export function receiveEdit(turn: Turn, at: Confirm, choiceId: string): ConfirmReception {
  if (choiceId === '~done') return 'move'
  if (choiceId === NEXT_PAGE || choiceId === FIRST_PAGE) {
    turn.ask(askEdit(turn, at, choiceId === FIRST_PAGE ? 0 : (turn.session.prompt?.page ?? 0) + 1))
    return 'asking'
  }
  const entry = summaryEntries(turn, at.flow).find((candidate) => candidate.key === choiceId)
  if (entry === undefined) return 'unusable'
  const { flow, id } = entry.at
  const frames = turn.session.frames
  const frame = frames.at(-1)
  const isHere = frame?.flow === flow.id
  const target = { flow: flow.id, hash: isHere ? frame.hash : flow.hash, step: id }
  turn.update({ frames: isHere ? [...frames.slice(0, -1), target] : [...frames, target] })
  return { edit: entry.key }
}
