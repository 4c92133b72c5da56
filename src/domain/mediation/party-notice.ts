import type { Language } from '../message/channel.ts'
import { formatInstant } from '../text/format-instant.ts'
import type { MediationStatus } from './mediation-status.ts'

/** What a notice may name. A bystander at the phone learns that there is a code, not what it is about. */
export interface PartyNoticeFacts {
  readonly referenceCode: string
  readonly language: Language
}

const VIETNAMESE: Partial<Record<MediationStatus, string>> = {
  HG_NOT_ELIGIBLE: 'việc này không thuộc phạm vi hòa giải ở cơ sở. Cán bộ sẽ hướng dẫn nơi giải quyết.',
  HG_SENT: 'đã chuyển tổ hòa giải. Tổ hòa giải sẽ liên hệ với anh/chị.',
  HG_ACCEPTED: 'tổ hòa giải đã nhận và sẽ liên hệ với anh/chị.',
  HG_DECLINED: 'việc hòa giải chưa tiến hành được vì cần cả hai bên đồng ý.',
  HG_DONE:
    'hòa giải thành. Mong hai bên cùng giữ lời đã hẹn. Khi cần bảo đảm về pháp lý, trong 6 tháng kể từ ngày thỏa thuận, một hoặc cả hai bên có thể đề nghị Tòa án công nhận.',
  HG_FAILED: 'hòa giải không thành. Anh/chị vẫn có quyền nhờ cơ quan có thẩm quyền hoặc Tòa án giải quyết.',
  HG_WITHDRAWN: 'việc hòa giải đã dừng theo ý của người đề nghị.',
  HG_CLOSED: 'đã kết thúc.',
}

const ENGLISH: Partial<Record<MediationStatus, string>> = {
  HG_NOT_ELIGIBLE: 'this is not a matter for grassroots mediation. The officer will tell you who handles it.',
  HG_SENT: 'passed to the mediation team, who will contact you.',
  HG_ACCEPTED: 'the mediation team has taken it up and will contact you.',
  HG_DECLINED: 'mediation cannot take place so far: both sides must agree to it.',
  HG_DONE:
    'an agreement was reached. May both sides keep it. Within 6 months of the agreement either side may ask the court to recognise it.',
  HG_FAILED: 'no agreement was reached. You may still turn to the competent body or the court.',
  HG_WITHDRAWN: 'mediation has ended as the requester wished.',
  HG_CLOSED: 'finished.',
}

/**
 * What both parties are told when a mediation takes a step (wording of domain reference §16.11); undefined for steps of
 * which they hear nothing. A report to the police is never announced: it could bring somebody into danger.
 */
export function partyNotice(status: MediationStatus, facts: PartyNoticeFacts): string | undefined {
  const text = (facts.language === 'en' ? ENGLISH : VIETNAMESE)[status]
  if (text === undefined) return undefined
  return `${facts.language === 'en' ? 'Mediation' : 'Hòa giải'} ${facts.referenceCode}: ${text}`
}

/** Time and place of a session, as both sides are told. `isReminder` a day before. */
export function sessionNotice(
  session: { readonly startsAt: number; readonly place: string },
  kind: 'planned' | 'moved' | 'cancelled' | 'reminder',
  { referenceCode, language }: PartyNoticeFacts,
): string {
  const when = formatInstant(session.startsAt, language)
  if (language === 'en') {
    if (kind === 'cancelled') return `Mediation ${referenceCode}: the meeting at ${when} is called off.`
    const lead = {
      planned: 'a meeting is set for',
      moved: 'the meeting is moved to',
      reminder: 'reminder, meeting at',
    }
    return `Mediation ${referenceCode}: ${lead[kind]} ${when}, ${session.place}. If it does not suit you, please write here.`
  }
  if (kind === 'cancelled')
    return `Hòa giải ${referenceCode}: buổi hẹn lúc ${when} đã hoãn. Tổ hòa giải sẽ báo lại.`
  const lead = {
    planned: 'đã hẹn buổi hòa giải lúc',
    moved: 'buổi hòa giải đổi sang',
    reminder: 'xin nhắc buổi hòa giải lúc',
  }
  return `Hòa giải ${referenceCode}: ${lead[kind]} ${when}, tại ${session.place}. Nếu không tiện, anh/chị nhắn tại đây.`
}

/** Asks both sides to read and confirm the agreement in the chat. */
export function agreementNotice({ referenceCode, language }: PartyNoticeFacts): string {
  return language === 'en'
    ? `Mediation ${referenceCode}: the words of the agreement are ready. Type MY MEDIATION to read and confirm them.`
    : `Hòa giải ${referenceCode}: đã có nội dung thỏa thuận. Anh/chị nhắn HÒA GIẢI CỦA TÔI để đọc và xác nhận.`
}
