import type { AnswerValue } from '../../case-file/case-file-draft.ts'
import { findAccounts } from '../../text/find-accounts.ts'
import { findAmounts } from '../../text/find-amounts.ts'
import { findPlates } from '../../text/find-plates.ts'
import { findPhones } from '../../text/parse-phone.ts'
import type { Reading } from '../definition/readings.ts'

/** Something found in words: the characters it was read from, and what it means. */
export interface FoundWords {
  readonly text: string
  readonly value: AnswerValue
}

/** What words say of the thing a question is about, the surest first. Empty for `words` and `lookup-code`. */
export function readWords(text: string, reading: Reading): readonly FoundWords[] {
  switch (reading) {
    case 'plate':
      return findPlates(text).map(({ text: found, plate }) => ({
        text: found,
        value: { kind: 'plate', plate },
      }))
    case 'phone':
      return findPhones(text).map(({ text: found, number }) => ({
        text: found,
        value: { kind: 'phone', number },
      }))
    case 'account':
      return findAccounts(text).map(({ text: found, number, bank }) => ({
        text: found,
        value: { kind: 'account', number, ...(bank !== undefined && { bank }) },
      }))
    case 'money':
      return findAmounts(text).map(({ text: found, value, currency }) => ({
        text: found,
        value: { kind: 'money', value, currency },
      }))
    case 'words':
    case 'lookup-code':
      return []
  }
}
