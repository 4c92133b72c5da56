import type { Content } from 'pdfmake/interfaces.js'
import { createPdf } from './pdf/create-pdf.ts'
import { printable } from './printable.ts'

/** What a poster says and where its codes lead. */
export interface PosterFacts {
  /** "Công an xã An Bình". */
  readonly unitName: string
  /** "Xã An Bình, tỉnh Ninh Bình". */
  readonly communeName: string
  /** As dialled; absent while the unit has none. */
  readonly dutyPhone?: string
  readonly hamlet?: string
  /** Chats a code leads to, most used first; one or two fit. */
  readonly chats: readonly PosterChat[]
  /** When it is printed, in ms since the epoch. */
  readonly at: number
}

/** An app that residents write in. */
export interface PosterChat {
  readonly app: 'Zalo' | 'Telegram' | 'điện thoại'
  readonly address: string
}

/**
 * Points (72 to the inch): read from two metres on a wall of a hamlet's house; the longest names of the country still leave one
 * page.
 */
const SIZES = { motto: 36, name: 20, line: 15.5, small: 12, code: 210 } as const
const BLUE = '#0b3d91'
const RED = '#b3121a'
const MARGINS = [44, 36, 44, 28] as const

/**
 * The poster "Kết nối Zalo - Bình yên cuộc sống" of a commune or hamlet on one A4 page: the emergency numbers, the codes that
 * open a chat, what the line is for and what it never asks. Says nothing about rewards and promises nothing (domain reference
 * §5.6).
 */
export function createPoster(facts: PosterFacts): Promise<Uint8Array> {
  const { communeName, hamlet, at } = facts
  return createPdf({
    title: `Kết nối Zalo - Bình yên cuộc sống: ${printable(hamlet ?? communeName)}`,
    content: [...head(facts), codes(facts.chats), ...words(facts)],
    margins: MARGINS,
    isPoster: true,
    at,
  })
}

/** White on red across the page: what somebody in danger must see first. */
function emergency(): Content {
  return {
    table: {
      widths: ['*'],
      body: [
        [
          {
            stack: [
              { text: 'ĐANG NGUY HIỂM, GỌI NGAY: 113', fontSize: SIZES.name + 6, bold: true },
              {
                text: 'Cháy, cứu nạn: 114   ·   Cấp cứu: 115   ·   Trẻ em, mua bán người: 111',
                fontSize: SIZES.line,
              },
            ],
            ...{ color: 'white', fillColor: RED, alignment: 'center', margin: [0, 8, 0, 8] },
          },
        ],
      ],
    },
    layout: 'noBorders',
    margin: [0, 0, 0, 18],
  }
}

function head({ unitName, communeName, hamlet }: PosterFacts): Content[] {
  const place = hamlet === undefined ? communeName : `${printable(hamlet)}\n${communeName}`
  return [
    { text: unitName.toLocaleUpperCase('vi'), fontSize: SIZES.line, bold: true, alignment: 'center' },
    {
      // Two lines of its own: broken by width, a lone word would hang below.
      text: 'KẾT NỐI ZALO\nBÌNH YÊN CUỘC SỐNG',
      ...{ fontSize: SIZES.motto, bold: true, color: BLUE, alignment: 'center', margin: [0, 14, 0, 8] },
    },
    { text: place, fontSize: SIZES.name, alignment: 'center', margin: [0, 0, 0, 14] },
    emergency(),
  ]
}

/** One column a chat; the address stands below for whoever cannot scan. */
function codes(chats: readonly PosterChat[]): Content {
  return {
    columns: chats.map(({ app, address }) => ({
      stack: [
        { text: `Quét bằng ${app}`, fontSize: SIZES.name, bold: true, alignment: 'center' },
        { qr: address, fit: SIZES.code, eccLevel: 'M', alignment: 'center', margin: [0, 8, 0, 8] },
        {
          text: address.replace(/^https:\/\//, '').replace(/\?.*$/, ''),
          fontSize: SIZES.small,
          alignment: 'center',
        },
      ],
    })),
    margin: [0, 0, 0, 18],
  }
}

function words({ dutyPhone }: PosterFacts): Content[] {
  const lines = [
    'Báo tin về an ninh, trật tự; đề nghị hòa giải; hỏi tình trạng tin đã gửi.',
    'Nhắn chữ, gửi tin thoại, ảnh hoặc vị trí đều được. Có thể không cho biết tên.',
    'Kênh không hỏi mã OTP, mật khẩu, ảnh giấy tờ; không đòi tiền; không gửi giấy triệu tập.',
    'Tin nhắn không thay cuộc gọi khẩn cấp. Xin không báo tin trong nhóm chung.',
  ]
  const phone = dutyPhone === undefined ? [] : [`Trực ban: ${dutyPhone}`]
  return [
    { ul: lines, fontSize: SIZES.line, lineHeight: 1.3 },
    ...phone.map(
      (text): Content => ({
        text,
        ...{ fontSize: SIZES.name, bold: true, alignment: 'center', margin: [0, 14, 0, 0] },
      }),
    ),
  ]
}
