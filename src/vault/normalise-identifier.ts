/** Identifiers that can be searched exactly without being stored readable. Free text is never indexed. */
export type IndexedField =
  | 'phone'
  | 'plate'
  | 'account'
  | 'conversation'
  | 'media'
  | 'attempt'
  | 'text'
  | 'phrase'
  | 'file'
  | 'reporter'
  | 'invitation'

/**
 * Brings an identifier to the one form that is indexed, so that "0912 345 678" and "+84912345678" meet.
 *
 * - `phone`: digits only; a leading `+84`, `0084`, or `84` before nine digits becomes `0`
 * - `plate`: upper case without separators or diacritics (`29-A1 123.45` → `29A112345`)
 * - `account`: bank or social account: upper case without spaces, dots and dashes
 * - `conversation`: `account|chatId`, exactly as the platform gives it
 * - `media`: the provider's stable id of a file, exactly as given; one file sent twice is kept once
 * - `text`, `phrase`, `file`, `reporter`: what cases are compared by, folded or hashed before it comes here
 * - `attempt`: what failed log-ins are counted by (`login:an.nv`, `network:203.0.113.0`): neither is stored readable
 * - `invitation`: a one-time code of a mediation, in the form it is written
 */
export function normaliseIdentifier(field: IndexedField, value: string): string {
  switch (field) {
    case 'phone':
      return normalisePhone(value)
    case 'plate':
      return stripMarks(value)
        .toUpperCase()
        .replace(/[^A-Z0-9]/g, '')
    case 'account':
      return value
        .normalize('NFKC')
        .toUpperCase()
        .replace(/[\s.-]/g, '')
    case 'conversation':
    case 'media':
    case 'attempt':
    case 'text':
    case 'phrase':
    case 'file':
    case 'reporter':
    case 'invitation':
      return value.normalize('NFC')
  }
}

function normalisePhone(value: string): string {
  const digits = value.normalize('NFKC').replace(/\D/g, '')
  return digits.replace(/^(?:00)?84(?=\d{9}$)/, '0')
}

// Đ has no decomposition; plates of old series carry it.
function stripMarks(value: string): string {
  return value.normalize('NFKD').replace(/\p{M}/gu, '').replace(/[đĐ]/g, 'D')
}
