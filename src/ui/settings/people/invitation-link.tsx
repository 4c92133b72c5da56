import type { z } from 'zod'
import type { personInvitationSchema } from '../../../contracts/administration/people.ts'
import { CopyText } from '../../shared/copy-text.tsx'
import { editTexts, peopleTexts as texts } from '../../texts/administration.ts'
import classes from '../shared/settings.module.css'

/** A link that was just made; it is nowhere else. */
export function InvitationLink({ link }: Pick<z.infer<typeof personInvitationSchema>, 'link'>) {
  return (
    <div role="status" className={classes.secret}>
      {texts.link}
      <code>{link}</code>
      <CopyText text={link} label={editTexts.copyLink} />
    </div>
  )
}
