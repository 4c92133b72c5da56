const ONSET = '(?:b|ch?|d|gh?|gi|h|kh?|l|m|nh?|ngh?|ph?|qu?|r|s|th?|tr|v|x)?'
const RIME = [
  'a(?:c|ch|i|m|n|ng|nh|o|p|t|u|y)?',
  'e(?:c|ch|m|n|ng|nh|o|p|t|u)?',
  'i(?:a|c|ch|e(?:c|m|n|ng|p|t|u)|m|n|nh|p|t|u)?',
  'o(?:a(?:c|ch|i|m|n|ng|nh|o|p|t|y)?|c|e(?:n|o|t)?|i|m|n|ng|ong|p|t)?',
  'u(?:a(?:n|ng|t|y)?|c|e(?:ch|nh)?|i|m|n|ng|o(?:c|i|m|n|ng|p|t|u)?|p|t|u|y(?:a|ch|en|et|nh|t|u)?)?',
  'y(?:e(?:m|n|t|u)|nh)?',
].join('|')
const SYLLABLE = new RegExp(`^${ONSET}(?:${RIME})$`)

/** Whether bare letters can be a Vietnamese syllable at all: "trom" can, "tromm" and "dnah" are slips of the keys. */
export function isSyllable(folded: string): boolean {
  return SYLLABLE.test(folded)
}
