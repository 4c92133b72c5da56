/** Kinds of case file. `feedback` and `lost-and-found` are light intakes without legal deadlines (domain reference §6.1). */
export const CASE_FILE_KINDS = ['crime-tip', 'mediation-request', 'feedback', 'lost-and-found'] as const
export type CaseFileKind = (typeof CASE_FILE_KINDS)[number]
