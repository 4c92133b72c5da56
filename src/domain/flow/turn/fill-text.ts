/**
 * Puts values into the braces of a text. Unknown names stay as they are: the checker forbids them, and a brace shown to a
 * resident is better than a sentence that silently lacks a word. Values are not read again for braces.
 */
export function fillText(text: string, values: Readonly<Record<string, string>>): string {
  return text.replace(/\{([a-z_]+)\}/g, (brace, name: string) =>
    Object.hasOwn(values, name) ? (values[name] ?? brace) : brace,
  )
}

/** Shortens a text to a number of UTF-16 units, with an ellipsis, never inside a surrogate pair. */
export function clipText(text: string, maxLength: number): string {
  if (text.length <= maxLength) return text
  const cut = text.slice(0, maxLength - 1)
  return `${cut.replace(/[\ud800-\udbff]$/, '').trimEnd()}…`
}
