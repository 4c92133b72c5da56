/** What people of a mediation are told, with the words after its code: what to do, never what it is about or who it is between. */
export const MEDIATION_NEWS = {
  'mediation-sent': {
    title: '🤝 Việc hòa giải mới',
    body: 'Xin xem và phân công hòa giải viên, hoặc gửi lại.',
  },
  'mediation-named': {
    title: '🤝 Được phân công hòa giải',
    body: 'Xin mở xem và liên hệ các bên trong 3 ngày.',
  },
  'mediation-returned': { title: '↩️ Tổ hòa giải gửi lại', body: 'Xin xem lý do và quyết định tiếp.' },
  'mediation-news': { title: '💬 Việc hòa giải có tin mới', body: 'Một bên vừa trả lời. Bấm để xem.' },
  'mediation-alarm': {
    title: '🟠 Việc hòa giải cần xem ngay',
    body: 'Có dấu hiệu không an toàn. Nếu đúng, xin bấm Báo công an.',
  },
  'mediation-session': { title: '📅 Ngày mai có buổi hòa giải', body: 'Bấm để xem giờ và nơi.' },
  'mediation-due': {
    title: '⏰ Việc hòa giải đến hạn',
    body: 'Liên hệ các bên, hoặc ghi kết quả theo dõi thỏa thuận.',
  },
} as const
export type MediationNewsKind = keyof typeof MEDIATION_NEWS

/** Every kind. */
// Safe: the keys of a literal that nothing adds to.
export const MEDIATION_NEWS_KINDS = Object.keys(MEDIATION_NEWS) as readonly MediationNewsKind[]

/** Whom news is for. `whoever`: who has it in hand: the mediators, before there are any the team's heads, else the police. */
export type MediationAudience = 'heads' | 'mediators' | 'police' | 'whoever'

/** News of one kind; undefined for what is none of mediation. */
export function mediationNews(kind: string): (typeof MEDIATION_NEWS)[MediationNewsKind] | undefined {
  const known = MEDIATION_NEWS_KINDS.find((one) => one === kind)
  return known === undefined ? undefined : MEDIATION_NEWS[known]
}
