import type { NewCase } from '../api/enter-case.ts'

/** Kinds of case an officer can enter. */
export const KINDS = ['crime-tip', 'mediation-request', 'feedback', 'lost-and-found'] as const
/** Ways a matter is brought without a chat; the contract's own list. */
export const SOURCES = ['walk-in', 'phone', 'letter', 'officer'] as const

/** The form while it is filled in; empty text where nothing was entered. */
export interface CaseEntries {
  readonly source: (typeof SOURCES)[number]
  readonly kind: (typeof KINDS)[number]
  readonly category: string
  /** Empty: the category's own level. */
  readonly urgency: '' | NonNullable<NewCase['urgency']>
  readonly what: string
  readonly when: string
  readonly place: string
  readonly communeCode: string
  readonly identityLevel: 'A' | 'B' | 'C'
  readonly name: string
  readonly phone: string
  readonly contactWhen: string
}

/** An untouched form. */
export const NEW_ENTRIES: CaseEntries = {
  source: 'walk-in',
  kind: 'crime-tip',
  category: 'KHAC',
  urgency: '',
  what: '',
  when: '',
  place: '',
  communeCode: '',
  identityLevel: 'C',
  name: '',
  phone: '',
  contactWhen: '',
}

const given = (text: string) => (text.trim() === '' ? undefined : text.trim())

function withoutAbsent<T extends object>(fields: T): Partial<T> {
  // Safe: only absent values are taken out.
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Partial<T>
}

function contactOf({ identityLevel, name, phone, contactWhen }: CaseEntries): Partial<NewCase> {
  const contact = withoutAbsent({ name: given(name), phone: given(phone), when: given(contactWhen) })
  // Safe: `withoutAbsent` keeps given text only.
  return identityLevel === 'C' || Object.keys(contact).length === 0
    ? {}
    : { contact: contact as NonNullable<NewCase['contact']> }
}

/** The request of a filled form. At level C no contact is sent, whatever was typed before. */
export function newCaseOf(entries: CaseEntries, submissionKey: string): NewCase {
  const { source, kind, category, urgency, identityLevel } = entries
  const when = given(entries.when)
  const text = given(entries.place)
  const communeCode = given(entries.communeCode)
  return {
    source,
    kind,
    category,
    identityLevel,
    what: entries.what.trim(),
    submissionKey,
    ...(urgency !== '' && { urgency }),
    ...(when !== undefined && { when }),
    ...(text !== undefined && { place: { text, ...(communeCode !== undefined && { communeCode }) } }),
    ...contactOf(entries),
  }
}
