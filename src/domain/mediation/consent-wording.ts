import type { Language } from '../message/channel.ts'
import type { ConsentKind } from './mediation-codes.ts'

/** What the wording names; never the other party and never what it said. */
export interface ConsentFacts {
  readonly referenceCode: string
  readonly unitName: string
  /** Empty before a team was chosen. */
  readonly teamName: string
  /** The agreement word for word, for `agreement`. */
  readonly agreementText: string
}

/** The exact words a party agrees to or refuses; kept with the consent, so that it can be read years later. */
export function consentWording(kind: ConsentKind, language: Language, facts: ConsentFacts): string {
  const team =
    facts.teamName === '' ? (language === 'en' ? 'the mediation team' : 'tổ hòa giải') : facts.teamName
  if (kind === 'agreement') {
    return language === 'en'
      ? `I have read the agreement of case ${facts.referenceCode} and agree to it of my own free will:\n\n${facts.agreementText}`
      : `Tôi đã đọc thỏa thuận của việc ${facts.referenceCode} và tự nguyện đồng ý:\n\n${facts.agreementText}`
  }
  return language === 'en'
    ? `I take part in mediation of case ${facts.referenceCode} of my own free will, and ${team} may know my name and phone number to arrange it. I may stop at any time. What I tell the mediator is not passed to the other side.`
    : `Tôi tự nguyện tham gia hòa giải việc ${facts.referenceCode} và đồng ý để ${team} biết tên, số điện thoại của tôi để sắp xếp. Tôi có thể dừng bất cứ lúc nào. Điều tôi nói riêng với hòa giải viên không được chuyển cho bên kia.`
}
