import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { allTexts } from '../../../src/domain/flow/checker/all-texts.ts'
import { findForbiddenWording } from '../../../src/domain/flow/checker/find-forbidden-wording.ts'
import { FORBIDDEN_ENGLISH } from '../../../src/domain/flow/checker/forbidden-english.ts'
import { FORBIDDEN_KHMER } from '../../../src/domain/flow/checker/forbidden-khmer.ts'
import { FORBIDDEN_VIETNAMESE } from '../../../src/domain/flow/checker/forbidden-vietnamese.ts'
import { wordingsOf } from '../../../src/domain/flow/definition/localized-text.ts'
import { foldKhmer } from '../../../src/domain/text/fold-khmer.ts'
import { REAL_FLOWS } from './real-flows.ts'

const VIETNAMESE_PROMISES = [
  'Đừng lo, công an sẽ đến ngay.',
  'Công an sẽ đến sau 10 phút.',
  'Lực lượng đến ngay bây giờ.',
  'Anh/chị không phải sợ, tin này bí mật tuyệt đối.',
  'Tin được giữ kín tuyệt đối.',
  'Chắc chắn không ai biết anh/chị báo tin.',
  'Không sao, chúng tôi sẽ bắt người đó.',
  'Người đó sẽ bị xử phạt.',
  'Anh/chị sẽ được thưởng tiền.',
  'Tin của anh/chị đã được thụ lý.',
  'Anh/chị không phải lên công an xã.',
  'Đây là tội trộm cắp.',
  'Chúng tôi cam kết giữ kín tên anh/chị.',
  'Kết quả sẽ có trong 3 ngày.',
  'Cán bộ trả lời trong vòng 24 giờ.',
  'Chúng tôi lấy lại tiền cho anh/chị.',
]

const VIETNAMESE_QUESTIONS = [
  'Anh/chị dùng điện thoại gửi mã OTP vào đây.',
  'Anh/chị có nhớ không, đọc mã OTP giúp.',
  'Xin cho số căn cước.',
  'Căn cước của anh/chị số mấy?',
  'Anh/chị gửi ảnh hai mặt giấy tờ.',
  'Anh/chị mắc bệnh gì?',
  'Anh/chị chuyển tiền trước để được giúp.',
  'Anh/chị theo đạo gì ạ?',
  'Anh/chị theo dõi giúp người đó.',
]

const ENGLISH_PROMISES = [
  'Do not worry, police will come.',
  'Help is on the way.',
  'We keep it 100% secret.',
  'No one will know.',
  'They will be arrested.',
  'We will catch them.',
  'We promise to keep your name.',
  'We will reply within 24 hours.',
  'Your report will be solved in 3 days.',
  'You do not have to come to the station.',
  'This is a crime of theft.',
]

const ENGLISH_QUESTIONS = [
  'Send us your CCCD number.',
  'Please send a photo of your ID.',
  'What is your account balance?',
  'What ethnic group are you?',
  'Do you have any illness?',
  'Follow the car.',
  'Please pay a fee.',
]

/** What they mean stands beside them; to be reviewed by a speaker together with the patterns. */
const KHMER_PROMISES: readonly (readonly [means: string, text: string])[] = [
  ['the police will come to help you at once', 'ប៉ូលិសនឹងមកជួយបងភ្លាម។'],
  ['do not worry, the police come immediately', 'កុំបារម្ភ នគរបាលទៅដល់ភ្លាម'],
  ['your news is kept wholly secret', 'ដំណឹងរបស់បងត្រូវរក្សាការសម្ងាត់ទាំងស្រុង'],
  ['nobody will know', 'គ្មាននរណាម្នាក់ដឹងទេ'],
  ['that person will be arrested', 'អ្នកនោះនឹងត្រូវប៉ូលិសចាប់ខ្លួន'],
  ['they will be fined', 'ពួកគេនឹងត្រូវពិន័យ'],
  ['in this village we guarantee it', 'ក្នុងភូមិនេះ យើងធានា'],
  ['certainly we can find it', 'ប្រាកដជាអាចរកឃើញ'],
  ['safe by 100 %', 'សុវត្ថិភាព ១០០ %'],
  ['answered within 24 hours', 'មន្ត្រីឆ្លើយបងក្នុងរយៈពេល ២៤ ម៉ោង'],
  ['in ten minutes there is an answer', 'ក្នុងរយៈពេលដប់នាទី មានលទ្ធផល'],
  ['you receive a reward', 'បងទទួលបានរង្វាន់'],
  ['they are criminals', 'ពួកគេជាឧក្រិដ្ឋជន'],
  ['you need not go to the station', 'បងមិនចាំបាច់ទៅប៉ុស្តិ៍ប៉ូលិសទេ'],
  ['the money will be got back', 'បងនឹងទទួលបានប្រាក់មកវិញ'],
]

const KHMER_QUESTIONS: readonly (readonly [means: string, text: string])[] = [
  ['please send the OTP code', 'សូមផ្ញើលេខកូដ OTP'],
  ['please write your password', 'សូមសរសេរពាក្យសម្ងាត់របស់បង'],
  ['a picture of the identity card', 'សូមថតរូបអត្តសញ្ញាណប័ណ្ណរបស់បង'],
  ['what is the number of your identity card?', 'អត្តសញ្ញាណប័ណ្ណលេខប៉ុន្មាន?'],
  ['the balance of your account', 'ប្រាប់សមតុល្យគណនីរបស់បង'],
  ['of which ethnic group are you?', 'តើបងជាជនជាតិអ្វី?'],
  ['which religion?', 'តើបងកាន់សាសនាអ្វី?'],
  ['which illness do you have?', 'តើបងមានជំងឺអ្វី?'],
  ['a picture of the body of the child', 'សូមផ្ញើរូបថតរាងកាយកុមារ'],
  ['transfer money to us first', 'សូមផ្ទេរប្រាក់មកយើងមុន'],
  ['please follow them', 'សូមតាមដានគាត់'],
  ['film them secretly', 'បងលួចថតបានទេ?'],
]

const KHMER = [...KHMER_PROMISES, ...KHMER_QUESTIONS].map(([, text]) => text)

test.each([...VIETNAMESE_PROMISES, ...ENGLISH_PROMISES, ...KHMER_PROMISES.map(([, text]) => text)])(
  'is a promise: %s',
  (text) => {
    expect(findForbiddenWording(text)?.rule).toBe('forbidden-promise')
  },
)

test.each([...VIETNAMESE_QUESTIONS, ...ENGLISH_QUESTIONS, ...KHMER_QUESTIONS.map(([, text]) => text)])(
  'must not be asked: %s',
  (text) => {
    expect(findForbiddenWording(text)?.rule).toBe('forbidden-question')
  },
)

test.each([
  ['Vietnamese', FORBIDDEN_VIETNAMESE, [...VIETNAMESE_PROMISES, ...VIETNAMESE_QUESTIONS, 'Bạn muốn gì?']],
  ['English', FORBIDDEN_ENGLISH, [...ENGLISH_PROMISES, ...ENGLISH_QUESTIONS]],
  ['Khmer', FORBIDDEN_KHMER, KHMER],
])('every forbidden wording in %s is tried above', (_, forbidden, texts) => {
  const tried = new Set(texts.map(findForbiddenWording))
  expect(forbidden.filter((wording) => !tried.has(wording)).map(({ pattern }) => pattern.source)).toEqual([])
})

test.each([
  'Kênh không hỏi mã OTP, số căn cước, mật khẩu.',
  'Đừng gửi mật khẩu cho ai.',
  'Xin đừng theo dõi người đó.',
  'Không ai có thể hứa bí mật tuyệt đối.',
  'Anh/chị có cài ứng dụng lạ không?',
  'We never ask you to send your password.',
  "Don't send your password.",
  'Please do not follow them.',
  'បណ្តាញនេះមិនសួរលេខកូដ OTP ពាក្យសម្ងាត់ទេ',
  'សូមកុំផ្ញើពាក្យសម្ងាត់',
  'យើងមិនអាចធានាបានទេ',
  'កុំតាមដានគាត់',
  'ប្រធានាធិបតី',
  'ធានារ៉ាប់រងសុខភាព',
  'តើបងបានប្រាប់លេខកូដ OTP ទៅគេទេ?',
  'តើគេសន្យាអ្វី?',
])('may be said: %s', (text) => {
  expect(findForbiddenWording(text)).toBeUndefined()
})

describe('Khmer', () => {
  test('is found whatever spaces, seen or unseen, stand between its letters', () => {
    const space = fc.constantFrom('', '', '', ' ', '\u200b', '\u200c', '\u00ad', '\u00a0')
    const spaced = fc
      .constantFrom(...KHMER)
      .chain((text) =>
        fc
          .array(space, { minLength: text.length, maxLength: text.length })
          .map((spaces) => [text, [...text].map((letter, at) => `${letter}${spaces[at] ?? ''}`).join('')]),
      )
    fc.assert(
      fc.property(spaced, ([text = '', typed = '']) => {
        expect(findForbiddenWording(typed)).toBe(findForbiddenWording(text))
      }),
    )
  })

  test.each([
    ['the subscript of ដ typed for that of ត', 'ផ្តល់លេខសម្ងាត់', 'ផ្ដល់លេខសម្ងាត់'],
    ['a vowel typed in its two parts', 'ពួកគេ​កោ', 'ពួកគេ​ក\u17c1\u17b6'],
    ['subscript រ typed first', 'ស្ត្រី', 'ស\u17d2\u179a\u17d2\u178fី'],
    ['digits of its own', 'ក្នុង 24 ម៉ោង', 'ក្នុង ២៤ ម៉ោង'],
    ['another spelling of "give"', 'ឱ្យ', 'ឲ្យ'],
  ])('knows %s as the same word', (_, one, other) => {
    expect(one).not.toBe(other)
    expect(foldKhmer(one)).toBe(foldKhmer(other))
  })

  test('stands in the flows of the product without a forbidden word', () => {
    const khmer = REAL_FLOWS.flatMap(allTexts).flatMap(({ text }) =>
      wordingsOf(text).flatMap(([language, wording]) => (language === 'km' ? [wording] : [])),
    )
    expect(khmer.length).toBeGreaterThan(10)
    expect(khmer.filter((wording) => findForbiddenWording(wording) !== undefined)).toEqual([])
  })
})
