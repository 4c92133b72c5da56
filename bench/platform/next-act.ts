import { pick, type Random } from './random.ts'

/** What a resident sees of a question. */
export interface Question {
  readonly text: string
  readonly labels: readonly string[]
  /** The question offers a button that sends the position. */
  readonly asksPosition: boolean
}

/** What a resident does next. */
export type Act =
  | { readonly kind: 'say'; readonly text: string }
  | { readonly kind: 'press'; readonly label: string }
  | { readonly kind: 'position'; readonly lat: number; readonly lon: number }

/** How residents name the place; `undefined` of a resident: any of the usual ways. */
export interface Habits {
  readonly place?: string
}

const WHAT = [
  'Tối qua nhà tôi bị kẻ gian phá khóa cổng, lấy mất xe máy Wave màu xanh biển số 18B1-234.56',
  'Toi bi mat chiec xe dap dien de truoc cua, luc do khoang 9 gio toi',
  'Nhóm thanh niên tụ tập uống rượu, hát karaoke loa kẹo kéo tới 1h sáng, bà con không ngủ được',
  'Có người lạ mặt đi từng nhà hỏi mua đồ cũ rồi dòm ngó, sáng nay quay lại hai lần',
  'Quán nước đầu ngõ tổ chức đánh bài ăn tiền, chiều nào cũng đông',
] as const
const PLACES = [
  'phường Nam Định, tỉnh Ninh Bình',
  'xa Giao Thuy tinh Ninh Binh',
  'thị trấn Quất Lâm, huyện Giao Thủy, Nam Định',
  'phuong Vung Tau, tp Ho Chi Minh',
  'Phường 5, thành phố Vũng Tàu, Bà Rịa - Vũng Tàu',
  'phường Sóc Trăng, Cần Thơ',
  'thi xa Vinh Chau, Soc Trang',
  'phường Hòa Bình, tỉnh Phú Thọ',
  'xã Cao Phong tỉnh Hòa Bình',
] as const
const SPOTS = [
  'ngõ 12, gần cổng chợ',
  'xóm 5, canh nha van hoa thon',
  'đối diện trường tiểu học, nhà số 27',
] as const
const POINTS = [
  { lat: 20.4273, lon: 106.1756 },
  { lat: 10.3512, lon: 107.0843 },
  { lat: 9.6035, lon: 105.9712 },
  { lat: 20.8137, lon: 105.3383 },
] as const
const KINDS = ['Trộm, cướp', 'Ồn ào, gây rối, vật nuôi', 'Cờ bạc, mại dâm', 'Trộm, cướp'] as const
const NAMES = ['Nguyễn Văn An', 'Trần Thị Bình', 'anh Cường', 'Lê Thị Dung'] as const

/** One resident in so many sends the position instead of typing the place. */
const POSITION_SHARE = 0.3

/**
 * What a resident answers to a question, by its buttons first and its words then, so that the wording may change. Undefined
 * when it asks nothing.
 */
export function nextAct(question: Question, random: Random, habits: Habits): Act | undefined {
  const { text, labels, asksPosition } = question
  if (asksPosition) return actOnPlace(random, habits)
  const known = KNOWN_BUTTONS.find(([label]) => labels.includes(label))
  if (known !== undefined) return { kind: 'press', label: pick(random, pressable(known[1], labels)) }
  const typed = TYPED.find(([words]) => words.test(text))
  if (typed !== undefined && labels.length > 0) return { kind: 'say', text: typed[1](random) }
  const label = labels.includes('Bỏ qua') ? 'Bỏ qua' : labels[0]
  return label === undefined ? undefined : { kind: 'press', label }
}

/** What residents usually press, as far as this question offers it: a guess offers fewer kinds than the whole list. */
function pressable(usual: readonly string[], labels: readonly string[]): readonly [string, ...string[]] {
  const [first, ...others] = usual.filter((label) => labels.includes(label))
  if (first === undefined) throw new Error(`a question offers none of: ${usual.join(', ')}`)
  return [first, ...others]
}

function actOnPlace(random: Random, { place }: Habits): Act {
  if (place !== undefined) return { kind: 'say', text: place }
  if (random() < POSITION_SHARE) return { kind: 'position', ...pick(random, POINTS) }
  return { kind: 'say', text: pick(random, PLACES) }
}

/** A button that tells the question, and which of its buttons residents press. */
const KNOWN_BUTTONS: readonly (readonly [string, readonly [string, ...string[]]])[] = [
  ['Báo tin', ['Báo tin']],
  ['Không, đã qua', ['Không, đã qua', 'Không, đã qua', 'Tôi không chắc']],
  ['Đồng ý', ['Đồng ý']],
  ['Trộm, cướp', KINDS],
  ['Trong 24 giờ qua', ['Trong 24 giờ qua', 'Đã lâu hơn']],
  ['Hôm nay', ['Hôm nay', 'Hôm qua', 'Nhiều lần']],
  ['Trực tiếp thấy', ['Trực tiếp thấy', 'Là người bị hại', 'Nghe kể lại']],
  ['A. Cho biết tên', ['A. Cho biết tên', 'B. Giữ kín danh tính', 'C. Ẩn danh']],
  ['Đúng, gửi đi', ['Đúng, gửi đi']],
  ['Trả lời thêm', ['Thôi, đủ rồi']],
]

/** Questions that are answered in words. */
const TYPED: readonly (readonly [RegExp, (random: Random) => string])[] = [
  [/Chuyện gì/, (random) => pick(random, WHAT)],
  [/Chỗ nào/, (random) => pick(random, SPOTS)],
  [/Anh\/chị cho biết tên/, (random) => `${pick(random, NAMES)}, ${phone(random)}`],
  [/Số điện thoại nào/, phone],
]

function phone(random: Random): string {
  return `09${String(Math.floor(random() * 100_000_000)).padStart(8, '0')}`
}
