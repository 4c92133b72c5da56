import type { CaseFileRecord } from '../inbox/case-file-record.ts'
import type { Paper, PaperBlock, PaperKind, PaperTable } from './paper.ts'
import { evidenceLine, type PaperFacts, type Printing, paperFacts } from './paper-facts.ts'

/** What must stand on every paper of ours: it replaces no record and no register (domain reference §17.2). */
const NOT_OFFICIAL =
  'TIN TIẾP NHẬN QUA KÊNH NHẮN TIN – bản tóm tắt phục vụ trực ban, không thay biên bản, sổ tiếp nhận.'
const DRAFT = 'Bản dự thảo do hệ thống điền sẵn từ tin nhắn; cán bộ kiểm tra, sửa và ký theo quy định.'

/** Builds a paper of a case file. Anything the officer decides by law, and who reported, is a line to write on. */
export function casePaper(kind: PaperKind, record: CaseFileRecord, printing: Printing): Paper {
  const facts = paperFacts(record, printing)
  const answers = record.answers.map(({ question, text, isSkipped }) => ({
    question,
    text: isSkipped ? `(bỏ qua) ${text}`.trim() : text,
  }))
  const evidence = record.evidence.map(evidenceLine)
  const layout = LAYOUTS[kind](facts, { answers, evidence })
  return {
    ...layout,
    unitName: record.unit.name,
    referenceCode: record.referenceCode,
    fields: { ...facts },
    lists: { answers, evidence },
    at: printing.at,
  }
}

interface Lists {
  readonly answers: readonly { readonly question: string; readonly text: string }[]
  readonly evidence: readonly Readonly<Record<string, string>>[]
}
type Layout = Pick<Paper, 'title' | 'formNumber' | 'blocks'>

const LAYOUTS: Readonly<Record<PaperKind, (facts: PaperFacts, lists: Lists) => Layout>> = {
  'hand-over-sheet': handOverSheet,
  'form-01': formOne,
  'form-03': formThree,
}

const field = (label: string, value: string): PaperBlock => ({ kind: 'field', label, value })
const heading = (text: string): PaperBlock => ({ kind: 'heading', text })
/** Words as told; where nothing was told, lines to write on. */
const quote = (text: string): PaperBlock =>
  text === '' ? { kind: 'lines', count: 3 } : { kind: 'text', text: `“${text.trim()}”` }

function handOverSheet(facts: PaperFacts, lists: Lists): Layout {
  return {
    title: 'PHIẾU BÀN GIAO TIN',
    formNumber: '',
    blocks: [
      { kind: 'text', text: NOT_OFFICIAL, isItalic: true },
      field('Mã hồ sơ', facts.code),
      field('Thời gian gửi', facts.submittedAt),
      field('Thời gian mở xem', facts.seenAt),
      field('Hình thức', facts.source),
      field('Mức danh tính', facts.identityLevel),
      field('Loại việc', facts.category),
      heading('Nội dung theo lời người báo'),
      quote(facts.what),
      field('Nơi', facts.where),
      field('Thời gian xảy ra', facts.when),
      field('Người, phương tiện liên quan (theo lời kể, chưa xác minh)', facts.people),
      heading('Các câu đã hỏi, câu bỏ qua'),
      ...asked(lists, facts),
      heading('Tài liệu kèm theo'),
      ...evidenceBlocks(lists),
      heading('Phần cán bộ ghi'),
      field('Mức khẩn do hệ thống', facts.urgency),
      field('Mức khẩn do cán bộ', ''),
      field('Số sổ tiếp nhận', facts.registerNumber),
      field('Phân loại', facts.legalClass),
      { kind: 'signatures', captions: ['NGƯỜI GIAO', 'NGƯỜI NHẬN'] },
    ],
  }
}

function formOne(facts: PaperFacts, lists: Lists): Layout {
  return {
    title: 'BIÊN BẢN TIẾP NHẬN NGUỒN TIN VỀ TỘI PHẠM',
    formNumber: 'Mẫu số 01 – TT 119/2021/TT-BCA (dự thảo)',
    blocks: [
      { kind: 'text', text: DRAFT, isItalic: true },
      field('Hồi', `…… giờ …… ngày ${facts.day} tháng ${facts.month} năm ${facts.year}, tại ${facts.unit}`),
      field('Chúng tôi gồm', ''),
      field('Tiếp nhận nguồn tin do ông/bà', facts.reporterName),
      field('Sinh ngày', ''),
      field('Nơi cư trú', ''),
      field('Số điện thoại', facts.reporterPhone),
      field('Hình thức cung cấp', `${facts.source}, mã hồ sơ ${facts.code}, gửi lúc ${facts.submittedAt}`),
      heading('Nội dung nguồn tin (nguyên văn lời người báo)'),
      quote(facts.what),
      field('Thời gian xảy ra', facts.when),
      field('Nơi xảy ra', facts.where),
      field('Người, phương tiện liên quan (chưa xác minh)', facts.people),
      heading('Tài liệu, đồ vật kèm theo'),
      ...evidenceBlocks(lists),
      field('Số sổ tiếp nhận', facts.registerNumber),
      field('Phân loại', facts.legalClass),
      heading('Ý kiến của người cung cấp nguồn tin'),
      { kind: 'lines', count: 3 },
      { kind: 'signatures', captions: ['NGƯỜI CUNG CẤP NGUỒN TIN', 'NGƯỜI TIẾP NHẬN', 'NGƯỜI LẬP BIÊN BẢN'] },
    ],
  }
}

function formThree(facts: PaperFacts, lists: Lists): Layout {
  return {
    title: 'PHIẾU CHUYỂN NGUỒN TIN VỀ TỘI PHẠM',
    formNumber: 'Mẫu số 03 – TT 119/2021/TT-BCA (dự thảo)',
    blocks: [
      { kind: 'text', text: DRAFT, isItalic: true },
      field('Kính gửi', facts.destination),
      field('Ngày', `${facts.day}/${facts.month}/${facts.year}`),
      field('Đơn vị chuyển', facts.unit),
      field('Đã tiếp nhận nguồn tin', `${facts.code}, lúc ${facts.submittedAt}, hình thức: ${facts.source}`),
      field('Người cung cấp nguồn tin', facts.reporterName),
      heading('Nội dung (nguyên văn lời người báo)'),
      quote(facts.what),
      field('Thời gian xảy ra', facts.when),
      field('Nơi xảy ra', facts.where),
      heading('Tài liệu, đồ vật kèm theo'),
      ...evidenceBlocks(lists),
      field('Lý do chuyển', ''),
      field('Số sổ tiếp nhận', facts.registerNumber),
      {
        kind: 'text',
        text: 'Đề nghị cơ quan nhận giải quyết theo thẩm quyền và thông báo kết quả theo quy định.',
      },
      { kind: 'signatures', captions: ['NGƯỜI NHẬN PHIẾU', 'THỦ TRƯỞNG ĐƠN VỊ'] },
    ],
  }
}

/** The questions with their answers; the story stands above already. */
function asked({ answers }: Lists, { what }: PaperFacts): readonly PaperBlock[] {
  return answers
    .filter(({ text }) => text === '' || text !== what)
    .map(({ question, text }) => ({ kind: 'answer', question, text }))
}

function evidenceBlocks({ evidence }: Lists): readonly PaperBlock[] {
  if (evidence.length === 0) return [{ kind: 'text', text: 'Không có.' }]
  const table: PaperTable = {
    name: 'Tài liệu',
    columns: [
      { title: 'STT', width: 1.6 },
      { title: 'Loại', width: 3 },
      { title: 'Dung lượng', width: 3 },
      { title: 'SHA-256 của bản gốc', width: 8 },
      { title: 'Nhận lúc', width: 4 },
    ],
    rows: evidence.map(({ no = '', name = '', bytes = '', sha256 = '', receivedAt = '' }) => [
      Number(no),
      name,
      bytes,
      sha256,
      receivedAt,
    ]),
  }
  return [{ kind: 'table', table }]
}
