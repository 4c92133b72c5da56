/** Words of what a notice asks, and of what people answered. */
export const replyTexts = {
  title: 'Hỏi lại bà con',
  modes: { none: 'Không hỏi', seen: 'Nút “Đã nhận”', poll: 'Hỏi ý kiến' },
  hints: {
    none: 'Bà con chỉ đọc thông báo.',
    seen: 'Một nút dưới thông báo, để biết bao nhiêu người đã xem. Không ghi lại ai bấm.',
    poll: 'Hai đến bốn câu trả lời. Chỉ đếm số người chọn, không ghi lại ai chọn gì.',
  },
  choice: (number: number) => `Câu trả lời ${number}`,
  placeholders: ['Tôi sẽ dự', 'Tôi bận', '', ''],
  add: 'Thêm câu trả lời',
  remove: (number: number) => `Bỏ câu trả lời ${number}`,
  tooFew: 'Ghi ít nhất hai câu trả lời khác nhau; chưa đủ thì thông báo không hỏi gì.',
  answers: 'Bà con trả lời',
  people: (count: number) => `${count.toLocaleString('vi-VN')} người`,
  total: (count: number) =>
    count === 0 ? 'Chưa có ai trả lời.' : `${count.toLocaleString('vi-VN')} người đã trả lời.`,
  note: 'Mỗi người tính một lần, theo lần chọn cuối. Nơi không có nút, bà con nhắn mã thông báo và số thứ tự cho kênh Bình Yên.',
} as const
