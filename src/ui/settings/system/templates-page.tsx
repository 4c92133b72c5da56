import { Button, FileButton } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { IconDownload, IconUpload } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import type { z } from 'zod'
import type { documentTemplatesSchema } from '../../../contracts/administration/document-templates.ts'
import { adminKeys, templatesQuery } from '../../api/administration.ts'
import { useCallWork } from '../../api/call-work.ts'
import { shortMoment } from '../../format/time.ts'
import { useSession } from '../../session/session-context.ts'
import { tellFailure } from '../../shared/tell-failure.ts'
import { settingsPageTexts } from '../../texts/administration.ts'
import { templateTexts as texts } from '../../texts/system-settings.ts'
import classes from '../shared/settings.module.css'
import { Loaded, SettingsBody, SettingsCard } from '../shared/settings-body.tsx'

type Template = z.infer<typeof documentTemplatesSchema>['items'][number]

/** The Word files from which papers are made: fetched by heads, replaced by the administrator. */
export function TemplatesPage() {
  const templates = useQuery(templatesQuery)
  return (
    <SettingsBody title={settingsPageTexts.templates} hint={texts.hint}>
      <Loaded query={templates} title={settingsPageTexts.templates}>
        {({ items }) => items.map((template) => <TemplateCard key={template.name} template={template} />)}
      </Loaded>
    </SettingsBody>
  )
}

function TemplateCard({ template }: { readonly template: Template }) {
  const { user } = useSession()
  const { name, title, isOwn, changedAt, fields } = template
  return (
    <SettingsCard
      title={title}
      actions={
        <span className={classes.mark} data-tone={isOwn ? 'note' : undefined}>
          {isOwn ? texts.own : texts.shipped}
          {changedAt !== null && ` · ${texts.changed(shortMoment(changedAt))}`}
        </span>
      }
    >
      <p className={classes.facts}>
        {texts.fields}: {fields.map((field) => `{${field}}`).join(' ')}
      </p>
      <div className={classes.foot}>
        <Button
          component="a"
          variant="default"
          leftSection={<IconDownload size={18} />}
          href={`/api/v1/document-templates/${name}/file`}
          download={`${name}.docx`}
        >
          {texts.download}
        </Button>
        {user.role === 'sys_admin' && <Replace template={template} />}
      </div>
    </SettingsCard>
  )
}

function Replace({ template: { name, title, isOwn } }: { readonly template: Template }) {
  const work = useCallWork(adminKeys.templates)
  const path = `/document-templates/${name}`
  const tell = (message: string) => ({
    onSuccess: () => notifications.show({ message }),
    onError: tellFailure,
  })
  const upload = (file: File | null) => {
    if (file !== null) work.mutate({ path, method: 'PUT', body: file }, tell(texts.saved))
  }
  return (
    <>
      <FileButton onChange={upload} accept=".docx" inputProps={{ 'aria-label': texts.chosen(title) }}>
        {(props) => (
          <Button {...props} loading={work.isPending} leftSection={<IconUpload size={18} />}>
            {texts.upload}
          </Button>
        )}
      </FileButton>
      {isOwn && (
        <Button
          variant="default"
          onClick={() => work.mutate({ path, method: 'DELETE' }, tell(texts.restored))}
        >
          {texts.restore}
        </Button>
      )}
    </>
  )
}
