/** One line of the doctor: fine, or what to do. `note` is neither: something switched off that may be meant so. */
export interface Diagnosis {
  readonly state: 'ok' | 'mend' | 'note'
  readonly what: string
  /** For `mend`: what to do, in one sentence. */
  readonly advice?: string
}

/** Runs one check; whatever it throws becomes its diagnosis, by code only. */
export async function diagnose(
  what: string,
  advice: string,
  check: () => Promise<string>,
): Promise<Diagnosis> {
  try {
    return { state: 'ok', what: `${what}: ${await check()}` }
  } catch (error) {
    const code =
      error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined
    const why = code ?? (error instanceof Error ? error.message : 'unknown')
    return { state: 'mend', what: `${what}: ${why}`, advice }
  }
}
