import { type NoticeType, noticeTypeFacts } from '../../../domain/notice/notice-type.ts'
import classes from './type-mark.module.css'

const TONES: Readonly<Partial<Record<NoticeType, string>>> = {
  TB_KHAN: 'urgent',
  TB_CANHBAO: 'warning',
  TB_TIMNGUOI: 'search',
}

/** The type of a notice by the word that stands in brackets before its title. */
export function TypeMark({ type }: { readonly type: NoticeType }) {
  return (
    <span className={classes.mark} data-tone={TONES[type]}>
      {noticeTypeFacts(type).mark}
    </span>
  )
}
