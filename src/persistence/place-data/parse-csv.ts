/**
 * Reads comma-separated text with a header line into one record a line, keyed by the header. Quoted cells may hold commas
 * and doubled quotes; a cell never spans lines. A missing last cell is an empty string.
 */
export function parseCsv(text: string): Readonly<Record<string, string>>[] {
  const [header = '', ...lines] = text.split('\n').filter((line) => line !== '')
  const columns = splitLine(header)
  return lines.map((line) => {
    const cells = splitLine(line)
    const row: Record<string, string> = {}
    columns.forEach((column, at) => {
      row[column] = cells[at] ?? ''
    })
    return row
  })
}

function splitLine(line: string): string[] {
  if (!line.includes('"')) return line.split(',')
  const cells: string[] = []
  for (const [, quoted, plain] of line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)) {
    cells.push(quoted === undefined ? (plain ?? '') : quoted.replaceAll('""', '"'))
  }
  return cells
}
