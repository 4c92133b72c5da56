import type { LocalizedText } from './definition/localized-text.ts'

/**
 * What the engine itself says, whatever the flow. Short, respectful, without promises (domain reference §5.6, §14, §16).
 * Placeholders as in flow files.
 */
export const WORDING = {
  'emergency-short': {
    vi: '⚠️ Nếu đang nguy hiểm, xin gọi ngay 113.',
    en: '⚠️ If you are in danger, call 113 now.',
  },
  'stale-button': {
    vi: 'Nút vừa bấm thuộc câu đã qua nên chưa đổi gì. Muốn sửa câu trước, anh/chị bấm Quay lại.',
    en: 'That button belongs to an earlier question, so nothing was changed. To change an earlier answer, press Back.',
  },
  'not-understood': {
    vi: 'Xin lỗi, hệ thống chưa hiểu. Anh/chị bấm một nút bên dưới hoặc gõ số thứ tự giúp ạ.',
    en: 'Sorry, that was not understood. Please press a button below or type its number.',
  },
  'not-understood-words': {
    vi: 'Xin lỗi, hệ thống chưa hiểu. Anh/chị viết lại ngắn gọn giúp, hoặc bấm một nút bên dưới ạ.',
    en: 'Sorry, that was not understood. Please write it again briefly, or press a button below.',
  },
  'not-understood-help': {
    vi: 'Anh/chị có thể gõ số của câu trả lời, gõ BỎ QUA để sang câu sau, QUAY LẠI để về câu trước, hoặc GẶP CÁN BỘ. Việc khẩn cấp xin gọi 113.',
    en: 'You can type the number of an answer, SKIP for the next question, BACK for the one before, or OFFICER to reach a person. In an emergency call 113.',
  },
  'language-followed': {
    vi: 'Gõ TIẾNG VIỆT để dùng tiếng Việt.',
    en: 'We go on in English. Gõ TIẾNG VIỆT để dùng tiếng Việt.',
  },
  'kept-note': { vi: 'Đã ghi lại lời anh/chị.', en: 'What you wrote has been noted.' },
  'kept-forwarded': {
    vi: 'Đã ghi lại tin anh/chị chuyển tiếp. Anh/chị kể thêm bằng lời của mình giúp ạ.',
    en: 'The message you forwarded was noted. Please also tell it in your own words.',
  },
  'kept-more': { vi: 'Đã ghi thêm vào lời kể của anh/chị.', en: 'Added to what you told.' },
  'kept-story': {
    vi: 'Đã ghi lại lời anh/chị, sẽ không hỏi lại chuyện này.',
    en: 'Your words have been noted; you will not be asked for them again.',
  },
  'kept-file': {
    vi: 'Đã nhận tệp anh/chị gửi, sẽ kèm theo tin.',
    en: 'Your file was received and will go with the report.',
  },
  'files-refused': {
    vi: 'Với việc này hệ thống không nhận ảnh, tệp, tin thoại và không giữ lại. Anh/chị cứ giữ, cán bộ sẽ trao đổi trực tiếp.',
    en: 'For this matter no pictures, files or voice messages are taken or kept. Keep them; an officer will speak with you.',
  },
  sticker: {
    vi: 'Hệ thống không đọc được nhãn dán. Anh/chị nhắn chữ, gửi tin thoại hoặc bấm nút giúp ạ.',
    en: 'Stickers cannot be read here. Please write, send a voice message or press a button.',
  },
  unsupported: {
    vi: 'Hệ thống chưa đọc được loại tin này. Anh/chị nhắn chữ, gửi tin thoại hoặc ảnh giúp ạ.',
    en: 'This kind of message cannot be read here. Please write, or send a voice message or a photo.',
  },
  prefilled: {
    vi: '✔ {label}: {found} (anh/chị vừa kể; chưa đúng thì sửa khi xem lại).',
    en: '✔ {label}: {found} (as you told; change it in the summary if it is wrong).',
  },
  'location-kept': { vi: '📍 Đã nhận vị trí: {place}.', en: '📍 Location received: {place}.' },
  'location-held': { vi: '📍 Đã nhận vị trí của anh/chị.', en: '📍 Your location was received.' },
  'location-question': { vi: 'Vị trí anh/chị gửi', en: 'The location you sent' },
  'place-told-question': { vi: 'Nơi nêu trong lời kể', en: 'Place you named' },
  'phone-kept': { vi: 'Đã nhận số điện thoại anh/chị gửi.', en: 'The phone number you sent was received.' },
  'place-ask': {
    vi: 'Có nhiều nơi giống như vậy. Việc xảy ra ở nơi nào ạ?',
    en: 'Several places fit. Where did it happen?',
  },
  'place-ask-province': {
    vi: 'Có nhiều nơi cùng tên. Việc xảy ra ở tỉnh, thành phố nào ạ?',
    en: 'Many places share this name. In which province or city did it happen?',
  },
  'place-confirm': { vi: 'Việc xảy ra ở đây, đúng không ạ?', en: 'Did it happen here?' },
  'place-elsewhere': { vi: 'Nơi khác', en: 'Somewhere else' },
  'place-again': {
    vi: 'Hệ thống chưa tìm ra xã, phường. Anh/chị gõ giúp tên xã (phường) và tỉnh; tên cũ cũng được. Hoặc gửi vị trí.',
    en: 'The commune was not found. Please type the commune (xã, phường) and province; old names are fine. Or send a location.',
  },
  'place-again-voice': {
    vi: 'Đã nhận tin của anh/chị. Để tin đến đúng nơi, anh/chị gõ thêm tên xã (phường) và tỉnh giúp ạ.',
    en: 'Received. So that it reaches the right unit, please also type the commune (xã, phường) and province.',
  },
  'place-left-open': {
    vi: 'Chưa rõ xã, phường nào; cán bộ sẽ xem lại nơi anh/chị ghi.',
    en: 'The commune is not clear yet; an officer will look at what you wrote.',
  },
  'phone-again': {
    vi: 'Số điện thoại chưa đúng. Anh/chị gõ lại giúp, ví dụ 0912 345 678.',
    en: 'That does not look like a phone number. Please type it again, for example 0912 345 678.',
  },
  'code-again': {
    vi: 'Mã có dạng BY-XXXX-XXXX, hoặc 16 chữ số. Anh/chị xem và gõ lại giúp ạ.',
    en: 'A code looks like BY-XXXX-XXXX, or 16 digits. Please check and type it again.',
  },
  required: {
    vi: 'Câu này cần có để tiếp tục. Nếu không tiện, anh/chị bấm Dừng hoặc Gặp cán bộ.',
    en: 'This answer is needed to go on. If you would rather not, press Stop or Officer.',
  },
  'no-back': { vi: 'Đây là câu đầu tiên rồi ạ.', en: 'This is the first question.' },
  'files-received': {
    vi: 'Đã nhận tệp. Anh/chị gửi tiếp, hoặc bấm Xong.',
    en: 'Received. Send more, or press Done.',
  },
  'evidence-noted': {
    vi: 'Đã ghi lại. Anh/chị gửi tiếp, hoặc bấm Xong.',
    en: 'Noted. Send more, or press Done.',
  },
  'evidence-done': { vi: 'Xong', en: 'Done' },
  'evidence-none': { vi: 'Không có', en: 'None' },
  'evidence-later': { vi: 'Có, gửi sau', en: 'Yes, later' },
  more: { vi: 'Xem thêm ▾', en: 'More ▾' },
  'first-page': { vi: '◂ Về đầu danh sách', en: '◂ Back to the top' },
  'send-now-needs': {
    vi: 'Để gửi ngay cần biết chuyện gì và ở đâu. Việc nguy hiểm xin gọi 113.',
    en: 'To send now, we need what happened and where. In danger call 113.',
  },
  'already-sent': {
    vi: 'Tin đã gửi rồi, mã hồ sơ {code}. Lời anh/chị nhắn thêm vẫn được chuyển tới cán bộ.',
    en: 'The report was already sent, code {code}. What you add is still passed on to the officers.',
  },
  'human-noted': {
    vi: 'Đã ghi nhận anh/chị muốn gặp cán bộ. Cán bộ trực đọc khi anh/chị gửi tin và trả lời tại đây. Việc gấp xin gọi 113 hoặc {phone}.',
    en: 'Noted that you want to reach an officer. The duty officer reads your report once it is sent and answers here. If urgent call 113 or {phone}.',
  },
  'human-sent': {
    vi: 'Đã báo trực ban {unit}, mã hồ sơ {code}. Cán bộ đọc và trả lời tại đây. Việc gấp xin gọi 113 hoặc {phone}. Trong lúc chờ, anh/chị trả lời thêm được thì tốt.',
    en: 'The duty officer of {unit} was told, code {code}. An officer reads this and answers here. If urgent call 113 or {phone}. While you wait, further answers help.',
  },
  'sent-early': {
    vi: '⚠️ Tin khẩn này đã gửi tới {unit}, mã hồ sơ {code}. Còn nguy hiểm xin gọi 113. Khi an toàn, anh/chị trả lời thêm; mỗi câu được chuyển đi ngay.',
    en: '⚠️ This urgent report was sent to {unit}, code {code}. Still in danger? Call 113. When it is safe, answer further; every answer is passed on at once.',
  },
  'sent-go-on': {
    vi: 'Khi an toàn, anh/chị trả lời thêm câu dưới đây; mỗi câu được chuyển đi ngay. Không tiện thì thôi, không phải trả lời.',
    en: 'When it is safe, answer below; every answer is passed on at once. If it is not convenient, you need not answer.',
  },
  help: {
    vi: 'Anh/chị trả lời bằng chữ, tin thoại, ảnh, hoặc bấm nút. Có thể nhắn: QUAY LẠI, BỎ QUA, KHÔNG RÕ, DỪNG, GẶP CÁN BỘ. Việc khẩn cấp xin gọi 113.',
    en: 'Answer in words, by voice, photo or with the buttons. You can type: BACK, SKIP, NOT SURE, STOP, OFFICER. In an emergency call 113.',
  },
  data: {
    vi: 'Về dữ liệu của anh/chị:\n• Gồm: nội dung, nơi, lúc xảy ra, tệp anh/chị gửi; tên và số điện thoại nếu anh/chị cho.\n• Dùng để xem xét, xử lý vụ việc và liên hệ lại; không dùng vào việc khác.\n• Người xem: trực ban và cán bộ được phân công; khi cần thì chuyển cơ quan có thẩm quyền. Mỗi lần mở danh tính đều được ghi lại.\n• Anh/chị có quyền xem, bổ sung, sửa, đề nghị ngừng liên hệ, rút lại đồng ý. Tin đã gửi vẫn được lưu theo quy định.\n• Ứng dụng nhắn tin biết tài khoản anh/chị đang dùng.\n• Xin nói đúng điều mình biết; cố ý báo sai có thể bị xử lý theo pháp luật.',
    en: 'About your data:\n• What: your words, place, time and files; your name and phone if you give them.\n• Why: to look into the matter and to reach you; for nothing else.\n• Who sees it: the duty officer and those assigned; the competent body when needed. Every opening of an identity is recorded.\n• You may see, add to or correct it, ask not to be contacted, and withdraw consent. A report already sent is kept as the law requires.\n• Your messaging app knows the account you use.\n• Please tell only what you know; a report that is false on purpose may be dealt with under the law.',
  },
  thanks: { vi: 'Dạ, cảm ơn anh/chị.', en: 'Thank you.' },
  stopped: {
    vi: 'Đã dừng. Nội dung chưa gửi sẽ được xóa sau ít phút. Khi cần, anh/chị nhắn CHÀO để bắt đầu lại. Nguy hiểm xin gọi 113.',
    en: 'Stopped. What was not sent will be erased in a few minutes. Type HELLO to start again. In danger call 113.',
  },
  'stopped-sent': {
    vi: 'Đã dừng hỏi. Tin đã gửi với mã hồ sơ {code}. Có thêm điều gì, anh/chị cứ nhắn tại đây. Nguy hiểm xin gọi 113.',
    en: 'No more questions. Your report was sent with code {code}. If there is more, just write here. In danger call 113.',
  },
  'nothing-to-stop': {
    vi: 'Hiện không có tin nào đang soạn. Khi cần, anh/chị nhắn CHÀO để bắt đầu.',
    en: 'Nothing is being written at the moment. Type HELLO to start.',
  },
  'go-on': { vi: 'Làm tiếp', en: 'Go on' },
  'start-over-question': {
    vi: 'Anh/chị đang soạn dở ({title}). Anh/chị muốn làm tiếp hay bắt đầu lại từ đầu?',
    en: 'You have an unfinished draft ({title}). Go on with it, or start over?',
  },
  park: { vi: 'Báo thêm việc khác', en: 'Report another matter too' },
  'parked-question': {
    vi: 'Còn việc anh/chị soạn dở lúc trước ({title}). Anh/chị làm tiếp chứ ạ?',
    en: 'The matter you put aside is still unfinished ({title}). Go on with it?',
  },
  'parked-drop': { vi: 'Thôi, bỏ việc đó', en: 'No, drop it' },
  'start-over': { vi: 'Bắt đầu lại', en: 'Start over' },
  resumed: { vi: 'Anh/chị đang soạn dở: {title}.', en: 'You were in the middle of: {title}.' },
  reminder: {
    vi: 'Anh/chị còn một nội dung chưa gửi xong. Trả lời câu dưới đây để tiếp tục, hoặc nhắn DỪNG. Nội dung chưa gửi chỉ được giữ 24 giờ.',
    en: 'Something here is not finished. Answer below to go on, or type STOP. What is not sent is kept for 24 hours only.',
  },
  expired: {
    vi: 'Nội dung chưa gửi đã được xóa để giữ an toàn cho anh/chị. Khi cần, anh/chị nhắn CHÀO để bắt đầu lại.',
    en: 'What was not sent has been erased for your safety. Type HELLO whenever you want to start again.',
  },
  'held-question': {
    vi: 'Anh/chị muốn thêm điều vừa nhắn vào hồ sơ {code}, hay báo việc mới?',
    en: 'Should this be added to your report {code}, or is it a new matter?',
  },
  'held-mediation-question': {
    vi: 'Anh/chị muốn chuyển lời vừa nhắn tới hòa giải viên (việc {code}), hay báo việc mới?',
    en: 'Should this go to the mediator (case {code}), or is it a new matter?',
  },
  'held-mediator': { vi: 'Nói riêng với hòa giải viên', en: 'Tell the mediator' },
  'held-add': { vi: 'Thêm vào hồ sơ', en: 'Add to that report' },
  'held-new': { vi: 'Báo việc mới', en: 'New matter' },
  'held-drop': { vi: 'Không, bỏ đi', en: 'Neither' },
  'held-dropped': { vi: 'Dạ, hệ thống không lưu điều đó.', en: 'It was not kept.' },
  'cry-added': {
    vi: 'Đã chuyển ngay lời anh/chị tới cán bộ, hồ sơ {code}. Anh/chị cứ nhắn tiếp tại đây. Nếu là việc khác, anh/chị nhắn CHÀO.',
    en: 'Your words were passed to the officers at once, report {code}. Go on writing here. If it is another matter, type HELLO.',
  },
  added: { vi: 'Đã thêm vào hồ sơ {code}. Cảm ơn anh/chị.', en: 'Added to report {code}. Thank you.' },
  'first-words': { vi: 'Lời anh/chị nhắn', en: 'What you wrote' },
  'note-question': { vi: 'Lời nhắn thêm', en: 'Further words' },
  'edit-question': { vi: 'Anh/chị muốn sửa mục nào?', en: 'What would you like to change?' },
  'edit-back': { vi: '◂ Không sửa nữa', en: '◂ Nothing' },
  'confirm-yes': { vi: 'Đúng, gửi đi', en: 'Yes, send it' },
  'confirm-edit': { vi: 'Sửa', en: 'Change something' },
  'confirm-cancel': { vi: 'Hủy', en: 'Cancel' },
  'summary-title': { vi: 'Anh/chị xem lại giúp:', en: 'Please check:' },
  'summary-files': { vi: '📎 Tệp gửi kèm: {count}', en: '📎 Files: {count}' },
  'summary-notes': { vi: 'Lời nhắn thêm: {count}', en: 'Further notes: {count}' },
  'summary-name': { vi: 'Tên', en: 'Name' },
  'summary-phone': { vi: 'Điện thoại', en: 'Phone' },
  'summary-when': { vi: 'Liên hệ lúc', en: 'When to contact' },
  edited: { vi: 'Đã sửa theo tin anh/chị vừa chỉnh.', en: 'Changed as in your edited message.' },
  'edited-noted': {
    vi: 'Đã ghi lại chỗ anh/chị vừa sửa. Muốn đổi hẳn câu trả lời, anh/chị bấm Quay lại.',
    en: 'Your edit was noted. To change the answer itself, press Back.',
  },
  sending: { vi: 'Đang gửi, xin anh/chị chờ giây lát.', en: 'Sending, one moment please.' },
  'looking-up': { vi: 'Đang tra cứu, xin anh/chị chờ giây lát.', en: 'Looking it up, one moment please.' },
  'flow-changed': {
    vi: 'Hệ thống vừa cập nhật. Lời anh/chị đã nói vẫn được giữ; xin tiếp tục từ đây.',
    en: 'The system was just updated. What you said is kept; please go on from here.',
  },
  apology: {
    vi: 'Xin lỗi, hệ thống đang trục trặc. Anh/chị thử nhắn lại sau ít phút. Việc gấp xin gọi 113.',
    en: 'Sorry, something went wrong here. Please try again in a few minutes. If urgent call 113.',
  },
  group: {
    vi: 'Để bảo đảm an toàn, xin không báo tin trong nhóm. Anh/chị nhắn riêng cho hệ thống. Việc khẩn cấp xin gọi 113.',
    en: 'For your safety please do not report in a group. Write to this account in private. In an emergency call 113.',
  },
  'voice-marker': { vi: '[tin thoại]', en: '[voice message]' },
  'photo-marker': { vi: '[ảnh]', en: '[photo]' },
  'video-marker': { vi: '[video]', en: '[video]' },
  'file-marker': { vi: '[tệp]', en: '[file]' },
  'card-marker': { vi: '[danh thiếp]', en: '[contact card]' },
  'location-marker': { vi: '[vị trí]', en: '[location]' },
  skipped: { vi: 'Bỏ qua', en: 'Skipped' },
  unknown: { vi: 'Không rõ', en: 'Not sure' },
  'default-unit': { vi: 'Công an xã, phường nơi xảy ra việc', en: 'the police of the commune' },
  'default-phone': { vi: 'trực ban công an nơi anh/chị ở', en: 'the duty officer where you live' },
} as const satisfies Record<string, LocalizedText>

/** Name of one of the engine's own texts. */
export type WordingKey = keyof typeof WORDING

/** Names of what can be done at any time, as shown on buttons. */
export const ACTION_LABELS = {
  'send-now': { vi: '📨 Gửi ngay', en: '📨 Send now' },
  back: { vi: '◂ Quay lại', en: '◂ Back' },
  skip: { vi: 'Bỏ qua', en: 'Skip' },
  unknown: { vi: 'Không rõ', en: 'Not sure' },
  human: { vi: 'Gặp cán bộ', en: 'Officer' },
  stop: { vi: 'Dừng', en: 'Stop' },
} as const satisfies Record<string, LocalizedText>

/** An action that has a button. */
export type ButtonAction = keyof typeof ACTION_LABELS

/** Whether an id from a button names an action that has one. */
export function isButtonAction(id: string): id is ButtonAction {
  return Object.hasOwn(ACTION_LABELS, id)
}
