import { type ForbiddenWording, promise, question } from './forbidden-wording.ts'

/** Forbidden in English, looked for in lower-case words without punctuation (domain reference §5.6 and §8.3). */
export const FORBIDDEN_ENGLISH: readonly ForbiddenWording[] = [
  promise(
    /\b(?:police|officers?|patrol) will (?:arrive|come|be there)\b|\bhelp is on (?:the|its) way\b|\bwithin \d+ minutes\b/,
    'nobody can promise an arrival',
    'In danger call 113.',
  ),
  promise(
    /\b(?:absolutely|completely|totally|100) (?:secret|confidential|anonymous)\b|\bnobody will (?:ever )?know\b|\bno one will (?:ever )?know\b/,
    'secrecy is never absolute',
    'Only those assigned may open it; every opening is recorded.',
  ),
  promise(
    /\bwill be (?:arrested|caught|punished|fined|prosecuted|solved)\b|\b(?:we|police|officers?) will (?:arrest|catch|punish|fine|solve)\b|\breward\b|\bguarantee|\bwe promise\b/,
    'no outcome may be promised',
    'An officer looks into it.',
  ),
  promise(
    /\b(?:reply|answer|solved?|settled?|result|call you back)(?: [a-z]+){0,3} (?:within|in) \d+ (?:minutes|hours|days|weeks)\b/,
    'a time limit is no guarantee',
    'Time limits can be extended, depending on the matter.',
  ),
  promise(
    /\b(?:do not|don t|need not|never) (?:need to |have to )?(?:come|go) to the (?:station|police)\b/,
    'the resident may be invited',
    'An officer may invite you in writing.',
  ),
  promise(
    /\bthis is (?:a|the) crime of\b|\b(?:is|are) guilty\b/,
    'only competent bodies classify',
    "Keep the resident's own words.",
  ),
  question(
    /\b(?:send|enter|give|type|tell|share|upload)(?: us| me)?(?: [a-z]+){0,4} (?:otp|password|pin|cccd|id|id card|identity card|passport|balance)\b/,
    'Never ask for codes, passwords, balances or identity papers.',
  ),
  question(
    /\b(?:what is|tell us|write) your (?:[a-z]+ )?(?:otp|password|pin|id (?:card )?number|cccd|balance|religion|ethnicity)\b|\bwhat (?:ethnic|religi)|\bphotos? of (?:the|your|her|his) body\b|\b(?:illness|disease)\b/,
    'Never ask for codes, papers, religion, ethnicity, illnesses or pictures of a body.',
  ),
  question(
    /(?:^|\b(?:please|you should|try to|and|then) )(?:secretly )?(?:follow|confront|trap|investigate|contact|film|record) (?:him|her|them|the (?:suspect|car|person|man|woman))\b|\bbuy some to test\b|\bpay (?:a fee|first|us)\b/,
    'Never ask a resident to investigate, or for money.',
  ),
]
