import type { Content } from 'pdfmake/interfaces.js'
import { printable } from '../printable.ts'

/** The head of official papers (Decree 30/2020): the unit on the left, the State's name and motto on the right. */
export function officialHead(unitName: string, underUnit: string): Content {
  return {
    columns: [
      {
        width: '42%',
        alignment: 'center',
        stack: [
          { text: printable(unitName).toLocaleUpperCase('vi'), bold: true, fontSize: 12 },
          { text: underUnit, fontSize: 11, margin: [0, 6, 0, 0] },
        ],
      },
      {
        width: '58%',
        alignment: 'center',
        stack: [
          { text: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', bold: true, fontSize: 12 },
          { text: 'Độc lập - Tự do - Hạnh phúc', bold: true, fontSize: 13, decoration: 'underline' },
        ],
      },
    ],
    margin: [0, 0, 0, 14],
  }
}
