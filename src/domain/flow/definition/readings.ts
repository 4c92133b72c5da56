/** What a question in words may look for in them; `words` takes them as they are. */
export const READINGS = ['words', 'lookup-code', 'plate', 'phone', 'account', 'money'] as const
export type Reading = (typeof READINGS)[number]
