/** A link in a text. */
export interface FoundLink {
  readonly host: string
  readonly start: number
  readonly end: number
}

const LINK =
  /(?:https?:\/\/)?(?<![\p{L}\d@.-])((?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,24})(?::\d+)?(?:\/[^\s]*)?/giu
/** Endings that are words before a full stop rather than hosts ("xe.máy" has marks and never matches). */
const KNOWN_ENDINGS =
  /\.(?:vn|com|net|org|info|biz|xyz|top|site|online|shop|club|link|me|ly|gl|gg|io|co|cc|tk|ml|ga|cf|ru|cn|app|dev|page|live|vip|pro|win|asia|apk|icu)$/iu

/** Links as people write them, with or without `https://`. */
export function findLinks(text: string): readonly FoundLink[] {
  return [...text.matchAll(LINK)]
    .filter((match) => /^https?:/iu.test(match[0]) || KNOWN_ENDINGS.test(match[1] ?? ''))
    .map((match) => ({
      host: (match[1] ?? '').toLowerCase(),
      start: match.index,
      end: match.index + match[0].length,
    }))
}

/** Whether a link leads to the state: only those may stand in a notice (reliability reference §3.13). */
export function isGovernmentHost(host: string): boolean {
  return /(?:^|\.)(?:gov\.vn|chinhphu\.vn)$/u.test(host)
}
