import { foldVietnamese } from './fold-vietnamese.ts'

/** A text in composed form, and the same with bare letters in lower case: equal in length, so that places agree. */
export interface AlignedText {
  readonly typed: string
  readonly folded: string
}

/**
 * Folds letter by letter, so that what is found in the folded text can be cut from the typed one. A letter that folds to
 * more than one, or to none, stays as it is.
 */
export function foldInPlace(text: string): AlignedText {
  const typed = text.normalize('NFC')
  let folded = ''
  for (let at = 0; at < typed.length; at += 1) {
    const letter = typed.charAt(at)
    const bare = letter < '\u0080' ? letter.toLowerCase() : foldVietnamese(letter)
    folded += bare.length === 1 ? bare : letter
  }
  return { typed, folded }
}
