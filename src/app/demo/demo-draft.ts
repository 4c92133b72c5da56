import type { CaseFileDraft } from '../../domain/case-file/case-file-draft.ts'
import type { DemoArea, DemoCase } from './demo-data.ts'

/** The conversation that a demo case would have come from. */
export function demoDraft(area: DemoArea, demoCase: DemoCase, submissionKey: string): CaseFileDraft {
  const where = `${demoCase.detail}, ${area.place}`
  return {
    submissionKey,
    kind: demoCase.kind,
    category: demoCase.category,
    urgency: demoCase.urgency,
    urgencyReasons: [{ code: 'demo', urgency: demoCase.urgency, because: 'Mức mặc định của loại việc.' }],
    identityLevel: demoCase.identity,
    place: {
      text: where,
      communeCode: area.commune,
      communeName: area.place,
      detail: demoCase.detail,
      because: 'Dữ liệu mẫu.',
    },
    answers: [
      { key: 'what', question: 'Chuyện gì đã xảy ra? Anh/chị kể ngắn gọn giúp.', text: demoCase.what },
      { key: 'where', question: 'Việc xảy ra ở đâu?', text: where },
      { key: 'when', question: 'Việc xảy ra lúc nào?', text: demoCase.when },
      { key: 'know_how', question: 'Anh/chị biết việc này bằng cách nào?', text: demoCase.know_how },
    ],
    ...(demoCase.contact === undefined ? {} : { contact: demoCase.contact }),
    evidence: [],
    language: 'vi',
    isComplete: true,
    danger: demoCase.urgency === 'P0',
    wantsOfficer: false,
  }
}
