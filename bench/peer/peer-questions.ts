/** One question of the peer's conversation. */
export interface PeerQuestion {
  readonly text: string
  readonly buttons: readonly string[]
  /** Shown as a keyboard with a button that sends the position. */
  readonly asksPosition?: boolean
  /** The keyboard of the question before is taken away first, as the product does. */
  readonly closesKeyboard?: boolean
}

const WAYS_OUT = ['◂ Quay lại', 'Bỏ qua', 'Gặp cán bộ', 'Dừng'] as const

/**
 * The product's own report, question by question with texts and buttons of the same size, so that the same residents walk
 * through both. The peer asks and keeps; it looks up no place, weighs no danger, encrypts nothing.
 */
export const PEER_QUESTIONS: readonly PeerQuestion[] = [
  {
    text: 'Xin chào anh/chị. Đây là kênh nhắn tin tự động của Công an xã, phường nơi xảy ra việc, nhận tin về an ninh, trật tự và đề nghị hòa giải.\n\nĐang nguy hiểm, xin gọi ngay 113, 114, 115. Tin nhắn không thay được cuộc gọi.\n\nAnh/chị cần giúp việc gì ạ?',
    buttons: [
      'Báo tin',
      'Đề nghị hòa giải',
      'Tra cứu tin đã gửi',
      'Số điện thoại khẩn cấp',
      'English',
      'Gặp cán bộ',
    ],
  },
  {
    text: 'Trước hết: hiện có ai đang gặp nguy hiểm, hoặc việc đang xảy ra trước mắt không ạ?',
    buttons: [
      'Có, đang nguy hiểm',
      'Đang xảy ra, chưa ai bị hại',
      'Không, đã qua',
      'Tôi không chắc',
      ...WAYS_OUT,
    ],
  },
  {
    text: 'Điều anh/chị gửi chỉ dùng để Công an xem xét, xử lý việc này và liên hệ lại. Anh/chị được xem, sửa, rút lại đồng ý: nhắn DỮ LIỆU. Xin nói đúng điều mình biết. Anh/chị đồng ý tiếp tục chứ?',
    buttons: ['Đồng ý', 'Đọc bản đầy đủ', 'Thôi, để sau', '◂ Quay lại', 'Gặp cán bộ', 'Dừng'],
  },
  {
    text: 'Việc này gần với mục nào nhất ạ? Chưa chắc cũng không sao, cán bộ sẽ xem lại.',
    buttons: [
      'Trộm, cướp',
      'Đánh nhau, đe dọa',
      'Lừa đảo qua mạng',
      'Ma túy',
      'Ồn ào, gây rối, vật nuôi',
      'Cờ bạc, mại dâm',
      'Việc khác ▾',
      ...WAYS_OUT,
    ],
  },
  {
    text: 'Việc này đang xảy ra hay đã qua ạ?',
    buttons: ['Đang xảy ra', 'Trong 24 giờ qua', 'Đã lâu hơn', 'Sắp xảy ra', ...WAYS_OUT],
  },
  {
    text: 'Chuyện gì đã xảy ra ạ? Anh/chị kể ngắn gọn điều mình thấy hoặc biết; gõ chữ hay gửi tin thoại đều được.',
    buttons: [...WAYS_OUT, 'Không rõ'],
  },
  {
    text: 'Xảy ra ở đâu ạ? Xin ghi xã (phường), tỉnh và chỗ dễ nhận ra; tên cũ cũng được. Hoặc gửi vị trí.',
    buttons: [...WAYS_OUT, 'Không rõ'],
    asksPosition: true,
  },
  {
    text: 'Chỗ nào trong đó ạ? Thôn, ấp, tổ, đường, số nhà hay điểm dễ nhận như cổng chợ, trường học.',
    buttons: [...WAYS_OUT, 'Không rõ'],
    closesKeyboard: true,
  },
  {
    text: 'Lúc nào ạ? Ngày, giờ hoặc khoảng chừng đều được.',
    buttons: ['Hôm nay', 'Hôm qua', 'Nhiều lần', ...WAYS_OUT, 'Không rõ'],
  },
  {
    text: 'Anh/chị trực tiếp thấy, là người bị hại, hay nghe kể lại ạ?',
    buttons: ['Trực tiếp thấy', 'Là người bị hại', 'Nghe kể lại', ...WAYS_OUT],
  },
  {
    text: 'Anh/chị có ảnh, video, ghi âm, tin nhắn, hoặc biết chỗ có camera không? Có thì gửi vào đây. Xin đừng tự quay khi nguy hiểm.',
    buttons: ['Không có', 'Có, gửi sau', ...WAYS_OUT],
  },
  {
    text: 'Anh/chị muốn gửi cách nào? A: cho biết tên, cán bộ dễ liên hệ. B: giữ kín, chỉ người xử lý được mở, mỗi lần mở đều ghi lại. C: ẩn danh, không hỏi tên.',
    buttons: ['A. Cho biết tên', 'B. Giữ kín danh tính', 'C. Ẩn danh', ...WAYS_OUT],
  },
  {
    text: 'Anh/chị cho biết tên và số điện thoại an toàn ạ. Ví dụ: Hoa, 0912 345 678, gọi sau 18 giờ. Chỉ ghi tên thì cán bộ nhắn tại đây.',
    buttons: WAYS_OUT,
  },
]

/** What the resident confirms. */
export function peerSummary(answers: readonly string[]): string {
  return `Anh/chị xem lại giúp:\n${answers.map((answer) => `• ${answer}`).join('\n')}\n\nĐúng chưa ạ? Bấm Đúng, gửi đi để gửi, hoặc Sửa.`
}

/** What the resident keeps. The code has the product's form, so that the same residents recognise it. */
export function peerReceipt(id: number): string {
  const digits = String(id).padStart(8, '0')
  return `✅ Đã gửi.\nMã hồ sơ: BY-${digits.slice(0, 4)}-${digits.slice(4)}\nĐây là xác nhận của hệ thống, chưa phải văn bản tiếp nhận theo quy định. Có thêm thông tin, anh/chị cứ nhắn tại đây.`
}
