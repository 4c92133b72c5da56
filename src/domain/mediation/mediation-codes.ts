/** What a dispute is about (domain reference §10.4 question 1), with the words of the record book. */
export const MEDIATION_TOPICS = {
  'path-water': 'Lối đi, nước, cây cối',
  noise: 'Tiếng ồn, vật nuôi',
  debt: 'Nợ tiền, đồ vật',
  family: 'Gia đình, nuôi con',
  words: 'Lời nói, xích mích',
  land: 'Đất đai, ranh giới (nói chuyện thiện chí)',
  other: 'Việc khác',
} as const
export type MediationTopic = keyof typeof MEDIATION_TOPICS

/** Every topic, in the order officers see them. */
// Safe: the keys of a literal that nothing adds to.
export const MEDIATION_TOPIC_CODES = Object.keys(MEDIATION_TOPICS) as readonly MediationTopic[]

/** The two parties. `requester` asked for mediation; neither ever sees what the other said. */
export const PARTY_SIDES = ['requester', 'other'] as const
export type PartySide = (typeof PARTY_SIDES)[number]

/** The opposite party. */
export function oppositeSide(side: PartySide): PartySide {
  return side === 'requester' ? 'other' : 'requester'
}

/**
 * How a consent or a confirmation reached us: the party's own hand in the chat, or what an officer or mediator took down
 * (`in-person`, `phone`) or saw signed (`paper`).
 */
export const CONSENT_WAYS = ['chat', 'in-person', 'phone', 'paper'] as const
export type ConsentWay = (typeof CONSENT_WAYS)[number]

/**
 * What a party can agree to. `mediation`: to take part and to let the team know name and phone. `agreement`: to the text of
 * the agreement, word for word.
 */
export const CONSENT_KINDS = ['mediation', 'agreement'] as const
export type ConsentKind = (typeof CONSENT_KINDS)[number]

/** A session of a mediation: planned, held with minutes, or called off. */
export const SESSION_STATES = ['planned', 'held', 'cancelled'] as const
export type SessionState = (typeof SESSION_STATES)[number]

/** What the 30-day visit finds of an agreement. */
export const FOLLOW_UP_RESULTS = ['kept', 'partly', 'broken'] as const
export type FollowUpResult = (typeof FOLLOW_UP_RESULTS)[number]
