/**
 * Text as files take it: composed (NFC), with line breaks and tabs but without other control characters, which XML forbids
 * and printers misread, and without halves of surrogate pairs.
 */
export function printable(text: string): string {
  return text
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    .replace(UNPRINTABLE, '')
    .replace(/\p{Surrogate}/gu, '\ufffd')
}

// Built from numbers, so that no control character stands in this file.
const span = (from: number, to: number): string => `${String.fromCharCode(from)}-${String.fromCharCode(to)}`
const UNPRINTABLE = new RegExp(
  `[${span(0, 8)}${span(11, 12)}${span(14, 31)}${span(127, 159)}${span(0xfffe, 0xffff)}]`,
  'g',
)

/**
 * A cell that no spreadsheet takes for a formula, whatever a resident wrote: what begins with a sign that could start one
 * gets an apostrophe before it, full-width signs and leading spaces included (CSV injection).
 */
export function neutraliseFormula(text: string): string {
  return /^[\s\u200b\ufeff]*[=+\-@\uff1d\uff0b\uff0d\uff20|%]|^[\t\n]/u.test(text) ? `'${text}` : text
}
