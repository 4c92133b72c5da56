import type { NameWord } from './name-key.ts'

/** Words that are also names of places, bare and glued; amid talk they mean themselves, alone they may be an answer. */
const WORDS_OF_TALK = new Set([
  'anlac',
  'anninh',
  'binhyen',
  'congan',
  'doanket',
  'thanhcong',
  'thongnhat',
  'tienbo',
  'trungtam',
])

/** Likewise; but a resident who writes nothing else has hardly named the former ward or town spelled like it. */
const RATHER_WORDS = new Set(
  'ba bo boi buoi cho chua con congan dang dong dongruong duc goi hieu ho lam lang lat me neo nua phan phuongtien que thua troi tu tuan vanhoa voi'.split(
    ' ',
  ),
)

/** What people answer instead of a place, or beside one, and what only looks like a name mistyped. */
const SAYINGS =
  `ai biet;alo alo;bai bien;ben kia;ben nay;ben tau;ben xe;benh vien;bo de;bo song;buu dien;ca phe;cam do;cam on;can tin;
  cao toc;cay xang;chuong ga;chua biet;chung cu;con duong;cong an;cong truong;cong ty;cong vien;cua hang;cua nha;cuoi ngo;
  di cho;dinh lang;dong ruong;duong lang;hang xom;hom nay;hom qua;hop dem;khach san;khong biet;khong nho;khong ro;ky tuc;
  long duong;mam non;ngan hang;nghia trang;ngoai duong;nha hang;nha nghi;nha tho;nha tro;nha van hoa;phong hoc;phong tro;
  quan an;quan ca phe;quan com;quan net;quan nhau;quan nuoc;quan pho;quang truong;ruong lua;san bay;san bong;san nha;sieu thi;
  soi bac;tap hoa;tiem net;to dan pho;toi qua;tram y te;tren de;tren mang;truong hoc;uy ban;van hoa thon;vang a;via he;
  xin chao;xin loi;xung quanh`
    .split(/\s*;\s*/)
    .map((saying) => saying.trim().split(' '))

/** Whether a name amid other words, without a unit word, is rather the word it is spelled like: "an ninh", "trung tâm". */
export function isWordOfTalk(key: string): boolean {
  return WORDS_OF_TALK.has(key)
}

/** Whether a name is rather the word, even alone, when no larger area stands beside it: "hồ", "chùa", "công an". */
export function isRatherWord(name: readonly NameWord[]): boolean {
  return RATHER_WORDS.has(name.map(({ bare }) => bare).join(''))
}

/** Numbers of the words that belong to an everyday saying, where no mistyped name is to be looked for: "quán cà phê". */
export function everydayWordsAt(words: readonly NameWord[]): ReadonlySet<number> {
  const covered = new Set<number>()
  words.forEach((_, at) => {
    const saying = SAYINGS.find((one) => one.every((word, offset) => words[at + offset]?.bare === word))
    saying?.forEach((_word, offset) => {
      covered.add(at + offset)
    })
  })
  return covered
}
