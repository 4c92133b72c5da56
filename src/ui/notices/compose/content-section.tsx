import { noticeTypeFacts } from '../../../domain/notice/notice-type.ts'
import { composeTexts as texts } from '../../texts/notice-compose.ts'
import { OneChip } from '../shared/choice-chips.tsx'
import { type ContentDraft, type ContentField, MAX_SHOULD, MAX_SHOULD_NOT } from './content-draft.ts'
import classes from './content-section.module.css'
import { LinesField } from './lines-field.tsx'
import { MarkedField } from './marked-field.tsx'
import { NOTICE_LANGUAGES, type NoticeDraft, type NoticeLanguage } from './notice-draft.ts'
import type { PlacedFindings } from './place-findings.ts'
import { TypeSelect } from './type-select.tsx'

interface ContentSectionProps {
  readonly draft: NoticeDraft
  readonly language: NoticeLanguage
  readonly findings: PlacedFindings
  readonly onChange: (draft: NoticeDraft) => void
  readonly onLanguage: (language: NoticeLanguage) => void
}

const LANGUAGE_CHOICES = NOTICE_LANGUAGES.map((value) => ({
  value,
  label: texts.languages[value],
  lang: value,
}))

/** The words of a notice in the fixed structure of every type, one language at a time. */
export function ContentSection({ draft, language, findings, onChange, onLanguage }: ContentSectionProps) {
  const content = draft.texts[language]
  const change = (part: Partial<ContentDraft>) =>
    onChange({ ...draft, texts: { ...draft.texts, [language]: { ...content, ...part } } })
  return (
    <div className={classes.section}>
      <TypeSelect
        type={draft.type}
        isFixed={draft.corrects !== undefined}
        onChange={(type) => onChange({ ...draft, type })}
      />
      <OneChip
        legend={texts.language}
        hint={texts.languageHint}
        choices={LANGUAGE_CHOICES}
        chosen={language}
        onChange={onLanguage}
      />
      <Fields
        key={language}
        content={content}
        mark={noticeTypeFacts(draft.type).mark}
        lang={language}
        findings={findings}
        onChange={change}
      />
    </div>
  )
}

interface FieldsProps {
  readonly content: ContentDraft
  readonly mark: string
  readonly lang: string
  readonly findings: PlacedFindings
  readonly onChange: (part: Partial<ContentDraft>) => void
}

function Fields({ content, mark, lang, findings, onChange }: FieldsProps) {
  const at = (field: ContentField) => ({ findings: findings[field] ?? [], lang })
  const lines = (field: 'should' | 'shouldNot') => ({
    lines: content[field],
    lang,
    findingsOf: (index: number) => findings[`${field}.${index}`] ?? [],
    onChange: (next: readonly string[]) => onChange({ [field]: next }),
  })
  return (
    <>
      <MarkedField
        {...at('title')}
        label={texts.title}
        hint={texts.titleHint(mark)}
        value={content.title}
        maxLength={80}
        isRequired
        onChange={(title) => onChange({ title })}
      />
      <MarkedField
        {...at('what')}
        label={texts.what}
        hint={texts.whatHint}
        value={content.what}
        maxLength={600}
        rows={3}
        isRequired
        onChange={(what) => onChange({ what })}
      />
      <MarkedField
        {...at('whereWhen')}
        label={texts.whereWhen}
        value={content.whereWhen}
        maxLength={300}
        onChange={(whereWhen) => onChange({ whereWhen })}
      />
      <LinesField {...lines('should')} label={texts.should} maxLines={MAX_SHOULD} />
      <LinesField {...lines('shouldNot')} label={texts.shouldNot} maxLines={MAX_SHOULD_NOT} />
      <MarkedField
        {...at('report')}
        label={texts.report}
        hint={texts.reportHint}
        value={content.report}
        maxLength={200}
        onChange={(report) => onChange({ report })}
      />
      <MarkedField
        {...at('spoken')}
        label={texts.spoken}
        hint={texts.spokenHint}
        value={content.spoken}
        maxLength={2000}
        rows={3}
        onChange={(spoken) => onChange({ spoken })}
      />
    </>
  )
}
