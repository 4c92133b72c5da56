import type { Language } from '../message/channel.ts'
import type { CaseFileStatus } from './status.ts'

/** What a status notice may name: codes and offices, never a person and never what the case is about. */
export interface StatusNoticeFacts {
  readonly referenceCode: string
  readonly language: Language
  /** The officer's own words follow the notice: then it announces none for later. */
  readonly hasWords?: boolean
}

const VIETNAMESE: Partial<Record<CaseFileStatus, string>> = {
  SEEN: 'trực ban đã xem. Nếu còn nguy hiểm, xin gọi 113.',
  NEED_INFO: 'cán bộ cần anh/chị cho biết thêm. Xin anh/chị trả lời tại đây khi nhận được câu hỏi.',
  RECEIVED: 'đã tiếp nhận. Cán bộ sẽ xác minh theo quy định; thời gian tùy từng việc.',
  CHECKING: 'đang xác minh.',
  TRANSFERRED_CSDT: 'đã chuyển Cơ quan điều tra để giải quyết theo thẩm quyền.',
  TRANSFERRED_OTHER: 'đã chuyển cơ quan có thẩm quyền giải quyết.',
  ADMIN_HANDLING: 'đang được xử lý theo quy định.',
  TO_MEDIATION: 'đã chuyển tổ hòa giải. Tổ hòa giải sẽ liên hệ với anh/chị.',
  REDIRECTED: 'việc này do cơ quan khác giải quyết. Cán bộ sẽ hướng dẫn anh/chị tại đây.',
  RESULT: 'đã có kết quả xem xét. Cán bộ sẽ thông báo cho anh/chị theo quy định. Cảm ơn anh/chị đã góp sức.',
  CLOSED: 'đã kết thúc. Khi có tình tiết mới, anh/chị cứ nhắn tại đây.',
  CLOSED_NO_BASIS: 'chưa đủ căn cứ để xem xét tiếp. Khi có tình tiết mới, anh/chị cứ nhắn tại đây.',
  HG_SCREENED: 'Công an xã đã xem đề nghị của anh/chị.',
  HG_NOT_ELIGIBLE:
    'việc này không thuộc phạm vi hòa giải ở cơ sở. Cán bộ sẽ hướng dẫn anh/chị nơi giải quyết.',
  HG_SENT: 'đã chuyển tổ hòa giải.',
  HG_ACCEPTED: 'tổ hòa giải đã nhận và sẽ liên hệ với anh/chị.',
  HG_DECLINED: 'một bên chưa đồng ý hòa giải.',
  HG_SCHEDULED: 'đã hẹn ngày hòa giải. Tổ hòa giải sẽ báo giờ và nơi cho anh/chị.',
  HG_DONE: 'hòa giải thành.',
  HG_FAILED: 'hòa giải không thành.',
  HG_CLOSED: 'đã kết thúc.',
}

const ENGLISH: Partial<Record<CaseFileStatus, string>> = {
  SEEN: 'seen by the duty officer. If there is still danger, please call 113.',
  NEED_INFO: 'the officer needs to know more. Please answer here when you get the question.',
  RECEIVED: 'received. It will be checked under the regulations; how long that takes depends on the case.',
  CHECKING: 'being checked.',
  TRANSFERRED_CSDT: 'passed to the investigation body.',
  TRANSFERRED_OTHER: 'passed to the body that is competent for it.',
  ADMIN_HANDLING: 'being handled under the regulations.',
  TO_MEDIATION: 'passed to the mediation team, who will contact you.',
  REDIRECTED: 'another office handles this. The officer will guide you here.',
  RESULT:
    'a result is available. The officer will inform you under the regulations. Thank you for your help.',
  CLOSED: 'finished. If there is anything new, just write here.',
  CLOSED_NO_BASIS: 'there are not enough grounds to go on. If there is anything new, just write here.',
  HG_SCREENED: 'the commune police have seen your request.',
  HG_NOT_ELIGIBLE: 'this is not a matter for grassroots mediation. The officer will tell you who handles it.',
  HG_SENT: 'passed to the mediation team.',
  HG_ACCEPTED: 'the mediation team has taken it up and will contact you.',
  HG_DECLINED: 'one side does not agree to mediation so far.',
  HG_SCHEDULED: 'a mediation date is set. The team will tell you when and where.',
  HG_DONE: 'mediation succeeded.',
  HG_FAILED: 'mediation did not succeed.',
  HG_CLOSED: 'finished.',
}

/** In place of the sentences above when the officer's own words stand right below. */
const BEFORE_WORDS: Readonly<Record<Language, Partial<Record<CaseFileStatus, string>>>> = {
  vi: {
    NEED_INFO: 'cán bộ cần anh/chị cho biết thêm. Xin anh/chị trả lời tại đây:',
    REDIRECTED: 'việc này do cơ quan khác giải quyết.',
    RESULT: 'đã có kết quả xem xét. Cảm ơn anh/chị đã góp sức.',
    HG_NOT_ELIGIBLE: 'việc này không thuộc phạm vi hòa giải ở cơ sở.',
  },
  en: {
    NEED_INFO: 'the officer needs to know more. Please answer here:',
    REDIRECTED: 'another office handles this.',
    RESULT: 'a result is available. Thank you for your help.',
    HG_NOT_ELIGIBLE: 'this is not a matter for grassroots mediation.',
  },
}

/**
 * What a resident is told when their case takes a new status (in the spirit of domain reference §16.9); undefined for
 * steps inside the unit (quarantine, merging, closing as spam), of which they hear nothing. The wording promises nothing
 * and tells a bystander at the phone nothing but that there is a code.
 */
export function statusNotice(status: CaseFileStatus, facts: StatusNoticeFacts): string | undefined {
  const plain = (facts.language === 'en' ? ENGLISH : VIETNAMESE)[status]
  const text = facts.hasWords === true ? (BEFORE_WORDS[facts.language][status] ?? plain) : plain
  if (text === undefined) return undefined
  return `${noticeSubject(status, facts)}: ${text}`
}

/** Tells a resident which unit handles their case now (domain reference §16.9); they go on writing where they are. */
export function transferNotice(status: CaseFileStatus, unitName: string, facts: StatusNoticeFacts): string {
  const text =
    facts.language === 'en'
      ? `passed to ${unitName}, which handles it from now on. You can go on writing here.`
      : `đã chuyển ${unitName} để giải quyết theo thẩm quyền. Anh/chị vẫn nhắn tại đây như trước.`
  return `${noticeSubject(status, facts)}: ${text}`
}

function noticeSubject(status: CaseFileStatus, { language, referenceCode }: StatusNoticeFacts): string {
  const word = language === 'en' ? 'Report' : status.startsWith('HG_') ? 'Đề nghị' : 'Tin'
  return `${word} ${referenceCode}`
}
