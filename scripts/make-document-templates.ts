/**
 * Writes the DOCX templates that ship with the product (`documents/templates`). Run it after changing this file:
 * `npx tsx scripts/make-document-templates.ts`. Units edit copies of the results with their word processor.
 */
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import {
  AlignmentType,
  BorderStyle,
  Document,
  Packer,
  PageOrientation,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx'
import { PROJECT_ROOT } from '../src/project-root.ts'

const FONT = 'Times New Roman'
const folder = join(PROJECT_ROOT, 'documents', 'templates')

const run = (text: string, options: { bold?: boolean; italics?: boolean; size?: number } = {}) =>
  new TextRun({ text, font: FONT, size: options.size ?? 26, ...options })
const line = (text: string, options = {}) =>
  new Paragraph({ children: [run(text, options)], spacing: { after: 60 } })
const centred = (text: string, options = {}) =>
  new Paragraph({ alignment: AlignmentType.CENTER, children: [run(text, options)] })
const field = (label: string, name: string) =>
  new Paragraph({ children: [run(`${label}: `, { bold: true }), run(`{${name}}`)], spacing: { after: 60 } })

const NONE = { style: BorderStyle.NONE, size: 0, color: 'FFFFFF' }
const NO_BORDERS = {
  top: NONE,
  bottom: NONE,
  left: NONE,
  right: NONE,
  insideHorizontal: NONE,
  insideVertical: NONE,
}

const bare = (children: Paragraph[], width: number) =>
  new TableCell({ children, borders: NO_BORDERS, width: { size: width, type: WidthType.PERCENTAGE } })

function head(): Table {
  const unit = [centred('{unit}', { bold: true, size: 24 }), centred('Số: ......../......', { size: 22 })]
  const state = [
    centred('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', { bold: true, size: 24 }),
    centred('Độc lập - Tự do - Hạnh phúc', { bold: true }),
  ]
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    borders: NO_BORDERS,
    rows: [new TableRow({ children: [bare(unit, 42), bare(state, 58)] })],
  })
}

function grid(titles: readonly string[], cells: readonly string[], size = 22): Table {
  const row = (texts: readonly string[], bold: boolean) =>
    new TableRow({
      tableHeader: bold,
      children: texts.map(
        (text) => new TableCell({ children: [new Paragraph({ children: [run(text, { bold, size })] })] }),
      ),
    })
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: [row(titles, true), row(cells, false)],
  })
}

function signatures(captions: readonly string[]): Table {
  const cells = captions.map((caption) =>
    bare(
      [
        centred(caption, { bold: true, size: 24 }),
        centred('(Ký, ghi rõ họ tên)', { italics: true, size: 22 }),
        line(''),
        line(''),
      ],
      100 / captions.length,
    ),
  )
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    borders: NO_BORDERS,
    rows: [new TableRow({ children: cells })],
  })
}

const evidence = (): Table =>
  grid(
    ['STT', 'Loại', 'Dung lượng', 'SHA-256 của bản gốc', 'Nhận lúc'],
    ['{#evidence}{no}', '{name}', '{bytes}', '{sha256}', '{receivedAt}{/evidence}'],
    20,
  )
const answers = (): Paragraph[] => [
  line('{#answers}'),
  line('{question}', { italics: true }),
  line('“{text}”'),
  line('{/answers}'),
]

const PAPERS: Record<string, (Paragraph | Table)[]> = {
  'hand-over-sheet': [
    head(),
    centred('PHIẾU BÀN GIAO TIN', { bold: true, size: 30 }),
    line(
      'TIN TIẾP NHẬN QUA KÊNH NHẮN TIN – bản tóm tắt phục vụ trực ban, không thay biên bản, sổ tiếp nhận.',
      { italics: true },
    ),
    field('Mã hồ sơ', 'code'),
    field('Thời gian gửi', 'submittedAt'),
    field('Thời gian mở xem', 'seenAt'),
    field('Hình thức', 'source'),
    field('Mức danh tính', 'identityLevel'),
    field('Loại việc', 'category'),
    field('Nội dung theo lời người báo', 'what'),
    field('Nơi', 'where'),
    field('Thời gian xảy ra', 'when'),
    field('Người, phương tiện liên quan (theo lời kể, chưa xác minh)', 'people'),
    line('Các câu đã hỏi, câu bỏ qua', { bold: true }),
    ...answers(),
    line('Tài liệu kèm theo', { bold: true }),
    evidence(),
    line(''),
    field('Mức khẩn do hệ thống', 'urgency'),
    line('Mức khẩn do cán bộ: ……………………'),
    field('Số sổ tiếp nhận', 'registerNumber'),
    field('Phân loại', 'legalClass'),
    signatures(['NGƯỜI GIAO', 'NGƯỜI NHẬN']),
  ],
  'form-01': [
    line('Mẫu số 01 – TT 119/2021/TT-BCA (dự thảo)', { italics: true, size: 20 }),
    head(),
    centred('BIÊN BẢN TIẾP NHẬN NGUỒN TIN VỀ TỘI PHẠM', { bold: true, size: 28 }),
    line('Bản dự thảo do hệ thống điền sẵn từ tin nhắn; cán bộ kiểm tra, sửa và ký theo quy định.', {
      italics: true,
    }),
    line('Hồi …… giờ …… ngày {day} tháng {month} năm {year}, tại {unit}'),
    line('Chúng tôi gồm: ……………………………………'),
    field('Tiếp nhận nguồn tin do ông/bà', 'reporterName'),
    line('Sinh ngày: ……………………  Nơi cư trú: ……………………………………'),
    field('Số điện thoại', 'reporterPhone'),
    line('Hình thức cung cấp: {source}, mã hồ sơ {code}, gửi lúc {submittedAt}'),
    field('Nội dung nguồn tin (nguyên văn lời người báo)', 'what'),
    field('Thời gian xảy ra', 'when'),
    field('Nơi xảy ra', 'where'),
    field('Người, phương tiện liên quan (chưa xác minh)', 'people'),
    line('Tài liệu, đồ vật kèm theo', { bold: true }),
    evidence(),
    line(''),
    field('Số sổ tiếp nhận', 'registerNumber'),
    field('Phân loại', 'legalClass'),
    line('Ý kiến của người cung cấp nguồn tin: ……………………………………'),
    signatures(['NGƯỜI CUNG CẤP NGUỒN TIN', 'NGƯỜI TIẾP NHẬN', 'NGƯỜI LẬP BIÊN BẢN']),
  ],
  'form-03': [
    line('Mẫu số 03 – TT 119/2021/TT-BCA (dự thảo)', { italics: true, size: 20 }),
    head(),
    centred('PHIẾU CHUYỂN NGUỒN TIN VỀ TỘI PHẠM', { bold: true, size: 28 }),
    line('Bản dự thảo do hệ thống điền sẵn từ tin nhắn; cán bộ kiểm tra, sửa và ký theo quy định.', {
      italics: true,
    }),
    field('Kính gửi', 'destination'),
    line('Ngày {day}/{month}/{year}'),
    line('{unit} đã tiếp nhận nguồn tin {code}, lúc {submittedAt}, hình thức: {source}'),
    field('Người cung cấp nguồn tin', 'reporterName'),
    field('Nội dung (nguyên văn lời người báo)', 'what'),
    field('Thời gian xảy ra', 'when'),
    field('Nơi xảy ra', 'where'),
    line('Tài liệu, đồ vật kèm theo', { bold: true }),
    evidence(),
    line(''),
    line('Lý do chuyển: ……………………………………'),
    field('Số sổ tiếp nhận', 'registerNumber'),
    line('Đề nghị cơ quan nhận giải quyết theo thẩm quyền và thông báo kết quả theo quy định.'),
    signatures(['NGƯỜI NHẬN PHIẾU', 'THỦ TRƯỞNG ĐƠN VỊ']),
  ],
  'mediation-record-book': [
    head(),
    centred('{title}', { bold: true, size: 28 }),
    centred('{subtitle}', { italics: true }),
    line('Phần I', { bold: true }),
    grid(
      [
        'STT',
        'Ngày nhận',
        'Hòa giải viên và người được mời',
        'Các bên và người liên quan (tên, tuổi, địa chỉ)',
        'Nội dung',
        'Thỏa thuận hoặc yêu cầu',
        'Kết quả',
        'Chữ ký',
        'Ghi chú',
      ],
      ['{#rows1}{c1}', '{c2}', '{c3}', '{c4}', '{c5}', '{c6}', '{c7}', '{c8}', '{c9}{/rows1}'],
      18,
    ),
    line('Phần II', { bold: true }),
    grid(
      ['Theo', 'Mục', 'Đã nhận', 'Hòa giải thành', 'Không thành', 'Đang hòa giải'],
      ['{#rows2}{c1}', '{c2}', '{c3}', '{c4}', '{c5}', '{c6}{/rows2}'],
      20,
    ),
    line(''),
    signatures(['NGƯỜI LẬP SỔ', 'TỔ TRƯỞNG TỔ HÒA GIẢI']),
  ],
}

await mkdir(folder, { recursive: true })
for (const [name, children] of Object.entries(PAPERS)) {
  const isBook = name === 'mediation-record-book'
  const page = {
    size: {
      orientation: isBook ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
      width: 11_906,
      height: 16_838,
    },
    margin: { top: 1134, right: 1134, bottom: 1134, left: isBook ? 1134 : 1701 },
  }
  const document = new Document({
    creator: 'Bình Yên',
    title: name,
    sections: [{ properties: { page }, children }],
  })
  await writeFile(join(folder, `${name}.docx`), await Packer.toBuffer(document))
}
