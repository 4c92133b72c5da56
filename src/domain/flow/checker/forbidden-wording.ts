/** A wording that must never be said, why, and what to say instead. */
export interface ForbiddenWording {
  readonly rule: 'forbidden-promise' | 'forbidden-question' | 'address'
  /** Looked for in a sentence as its language folds it. */
  readonly pattern: RegExp
  readonly why: string
  readonly instead: string
}

/** A promise that the police cannot keep (domain reference §5.6). */
export function promise(pattern: RegExp, why: string, instead: string): ForbiddenWording {
  return { rule: 'forbidden-promise', pattern, why, instead }
}

/** Something that must never be asked of a resident (domain reference §8.3). */
export function question(pattern: RegExp, instead: string): ForbiddenWording {
  return { rule: 'forbidden-question', pattern, why: 'this must never be asked of a resident', instead }
}
