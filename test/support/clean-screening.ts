/** Clear answers that let mediation go on. */
export const CLEAN_SCREENING = {
  violence: 'no',
  homeViolence: 'no',
  childHarmed: 'no',
  crime: 'no',
  pendingElsewhere: 'no',
  land: 'no',
  publicInterest: 'no',
  labourTrade: 'no',
  willing: 'yes',
  afraid: 'no',
} as const
