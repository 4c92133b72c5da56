import type { MediationTopic } from '../../domain/mediation/mediation-codes.ts'
import { MEDIATION_TOPIC_CODES } from '../../domain/mediation/mediation-codes.ts'
import type { Screening, ScreeningAnswer } from '../../domain/mediation/screening.ts'
import type { CaseToMediate } from './ports.ts'

type Options = CaseToMediate['options']

/**
 * What the resident's answers say about the screening questions, for the officer to check and complete. The keys are those
 * of `flows/mediation-request.yaml`; what was not asked, or not answered, is unknown.
 */
export function screeningOfCase({ options, kind }: Pick<CaseToMediate, 'options' | 'kind'>): Screening {
  const violence = options.mediation_violence
  return {
    violence: answerOf(violence, { none: 'no', others: 'yes', family: 'yes' }),
    homeViolence: answerOf(violence, { none: 'no', family: 'yes', others: 'no' }),
    childHarmed: answerOf(options.mediation_minor, { none: 'no', harmed: 'yes' }),
    crime:
      options.mediation_crime === undefined ? 'unknown' : options.mediation_crime === 'none' ? 'no' : 'yes',
    pendingElsewhere: answerOf(options.mediation_pending, { no: 'no', yes: 'yes' }),
    land: topicAnswer(options, 'land'),
    publicInterest: topicAnswer(options, 'work-trade'),
    labourTrade: topicAnswer(options, 'work-trade'),
    willing:
      kind === 'mediation-request'
        ? answerOf(options.willing, { willing: 'yes', 'me-first': 'unknown', unwilling: 'no' })
        : 'unknown',
    afraid: answerOf(options.afraid, { no: 'no', yes: 'yes' }),
  }
}

/** The topic the resident chose; `other` when none of ours. */
export function topicOfCase({ options }: Pick<CaseToMediate, 'options'>): MediationTopic {
  return MEDIATION_TOPIC_CODES.find((code) => code === options.topic) ?? 'other'
}

function answerOf(
  option: string | undefined,
  meaning: Readonly<Record<string, ScreeningAnswer>>,
): ScreeningAnswer {
  return option === undefined ? 'unknown' : (meaning[option] ?? 'unknown')
}

function topicAnswer({ topic }: Options, wanted: string): ScreeningAnswer {
  if (topic === undefined) return 'unknown'
  return topic === wanted ? 'yes' : 'no'
}
