/** Totals of a vitest run; `remarks` say what counted as failed without being a failed test. */
export function countTests(
  reportFile: string,
  exitCode: number,
): Promise<{ passed: number; failed: number; remarks: string[] }>
