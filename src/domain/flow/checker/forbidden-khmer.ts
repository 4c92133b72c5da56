import { foldKhmer } from '../../text/fold-khmer.ts'
import { type ForbiddenWording, promise, question } from './forbidden-wording.ts'

const POLICE = '(?:ប៉ូលិស|ប៉ូលីស|នគរបាល|សមត្ថកិច្ច|មន្ត្រី|កងកម្លាំង|ល្បាត)'
const US = `(?:យើង|${POLICE}|បណ្តាញ|ប្រព័ន្ធ)`
const SPAN = '\\d*[^\\d]{0,8}(?:វិនាទី|នាទី|ម៉ោង|ថ្ងៃ|សប្តាហ៍)'
const SETTLING = '(?:ឆ្លើយ|ដោះស្រាយ|ទាក់ទង|រកឃើញ|លទ្ធផល|ជួយ|មកដល់|ទៅដល់)'
const TELL = '(?:ផ្ញើ|ប្រាប់|សរសេរ|វាយ|បញ្ចូល|បំពេញ|ផ្តល់|ថត|បង្ហាញ|អាន|សូម)'
const SECRET = '(?:otp|ពាក្យសម្ងាត់|លេខសម្ងាត់|កូដសម្ងាត់|លេខpin|សមតុល្យ)'
const PAPER = '(?:អត្តសញ្ញាណ|លិខិតឆ្លងដែន|cccd|cmnd|căncước)'

/**
 * Forbidden in Khmer, looked for anywhere in a folded sentence, since words are not set apart (domain reference §5.6, §8.3). To be
 * reviewed by a speaker of Southern Khmer.
 */
export const FORBIDDEN_KHMER: readonly ForbiddenWording[] = [
  promise(
    khmer(
      `${POLICE}.{0,12}នឹង.{0,12}(?:មក(?!រា)|ទៅ(?!ជា))|${POLICE}.{0,20}(?:មក|ទៅ)(?:ដល់|ជួយ).{0,12}(?:ភ្លាម|ឥឡូវ|បន្ទាន់|ឆាប់)`,
    ),
    'nobody can promise an arrival',
    'បើមានគ្រោះថ្នាក់ សូមទូរស័ព្ទទៅ 113។',
  ),
  promise(
    khmer(
      'សម្ងាត់.{0,6}(?:ទាំងស្រុង|ដាច់ខាត|បំផុត|ជានិច្ច|100)|(?:ទាំងស្រុង|ដាច់ខាត).{0,8}សម្ងាត់|(?:គ្មាន|មិនមាន|ឥតមាន).{0,2}(?:នរណា|អ្នកណា|មនុស្ស)(?:ម្នាក់)?.{0,6}ដឹង|អនាមិក.{0,4}ទាំងស្រុង',
    ),
    'secrecy is never absolute',
    'Say who may see it, and that every opening is recorded.',
  ),
  promise(
    khmer(
      'នឹង.{0,16}(?:ចាប់(?!ផ្តើម|អារម្មណ៍|ពី|តាំង)|ឃាត់ខ្លួន|ពិន័យ|ផ្តន្ទាទោស|ដាក់ទោស|កាត់ទោស|ដាក់គុក|ដាក់ពន្ធនាគារ|ដោះស្រាយ)',
    ),
    'the outcome needs verification',
    'Say that an officer looks into it as the rules say.',
  ),
  promise(
    khmer(
      `(?<!ប្រ|គេ)ធានា(?!រ៉ាប់រង)|${US}.{0,6}សន្យា|(?:ប្រាកដជា|ច្បាស់ជា|ពិតជា).{0,6}(?:នឹង|អាច)|នឹង.{0,20}(?:ជាប្រាកដ|មិនខាន)|100(?:%|ភាគរយ)|មួយរយភាគរយ`,
    ),
    'what depends on others cannot be assured',
    'Say what the system did, and that an officer looks into it.',
  ),
  promise(
    khmer(
      `${SETTLING}.{0,20}ក្នុង(?:រយៈពេល|រវាង|អំឡុង)?${SPAN}|ក្នុង(?:រយៈពេល|រវាង|អំឡុង)?${SPAN}.{0,25}${SETTLING}`,
    ),
    'a time limit is no guarantee',
    'Say that time limits can be extended, depending on the matter.',
  ),
  promise(
    khmer('(?:ទទួល|បាន|ផ្តល់|ឱ្យ|ជូន).{0,4}រង្វាន់|ប្រាក់រង្វាន់'),
    'rewards are decided case by case',
    'Say nothing about rewards.',
  ),
  promise(
    khmer('បាន(?:បើក(?:ការ)?ស៊ើបអង្កេត|ចោទប្រកាន់)|ជា(?:បទ|អំពើ)(?:ល្មើស|ឧក្រិដ្ឋ)|ជា(?:ឧក្រិដ្ឋជន|ជនល្មើស|ចោរ)'),
    'only competent bodies decide on status and offence',
    "Keep the resident's own words.",
  ),
  promise(
    khmer(`មិន(?:ចាំបាច់|បាច់|ត្រូវ).{0,4}(?:ទៅ|មក)(?:.{0,4}(?:ប៉ុស្តិ៍|ការិយាល័យ|ទីស្នាក់ការ)|.{0,4}${POLICE})`),
    'the resident may be invited',
    'Say that an officer may invite them in writing.',
  ),
  promise(
    khmer('នឹង.{0,12}(?:ប្រាក់|លុយ).{0,12}វិញ|នឹង.{0,12}សំណង'),
    'nobody can promise that money comes back',
    'Say that the bank can be asked at once to hold the transfer.',
  ),
  question(
    khmer(`(?<!បាន)${TELL}.{0,25}(?:${SECRET}|${PAPER})|(?:${SECRET}|${PAPER}).{0,15}(?:ជាអ្វី|អ្វី|ប៉ុន្មាន)`),
    'Never ask for codes, passwords, balances or identity papers.',
  ),
  question(
    khmer('(?:ជនជាតិ|ជាតិសាសន៍|សាសនា)(?:អ្វី|ណា|មួយណា)|(?:កាន់|គោរព)សាសនា'),
    'Never ask for ethnicity or religion.',
  ),
  question(
    khmer('ជំងឺ(?:អ្វី|ណា)|hiv|អេដស៍|រូប(?:ថត|ភាព).{0,15}(?:រាងកាយ|ខ្លួនប្រាណ|ប្រដាប់ភេទ)'),
    'Never ask for pictures of a body or for illnesses; whether help is needed is enough.',
  ),
  question(
    khmer('(?:ផ្ញើ|ផ្ទេរ|បង់|វេរ).{0,6}(?:ប្រាក់|លុយ|ថ្លៃ).{0,20}(?:មុន|មកយើង|ឱ្យយើង|ចូលគណនី|ចូលកុង|ដើម្បី)'),
    'Never ask for money.',
  ),
  question(
    khmer(
      '(?:តាមដាន|តាមពីក្រោយ|លបតាម|ប្រឈមមុខ(?:នឹង)?|ទាក់ទង)(?:គាត់|គេ|ពួកគេ|ជន|មនុស្ស|អ្នកនោះ|រថយន្ត)|លួចថត|ថតលួច|លបថត|ទិញសាក',
    ),
    'Never ask a resident to investigate.',
  ),
]

function khmer(source: string): RegExp {
  return new RegExp(foldKhmer(source))
}
