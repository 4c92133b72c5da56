import { Button, NativeSelect, Switch, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import type { z } from 'zod'
import type { triedRoutingSchema } from '../../../contracts/administration/routing-rules.ts'
import { CASE_FILE_KINDS } from '../../../domain/case-file/case-file-kind.ts'
import { CATEGORIES, CATEGORY_CODES } from '../../../domain/case-file/category.ts'
import { URGENCIES, URGENCY_LABELS } from '../../../domain/case-file/urgency.ts'
import type { RoutingRule } from '../../../domain/routing/routing-rule.ts'
import { useCallWork } from '../../api/call-work.ts'
import { instantOfLocal } from '../../format/day.ts'
import { asText } from '../../shared/as-text.ts'
import { tellFailure } from '../../shared/tell-failure.ts'
import { inboxTexts } from '../../texts/inbox.ts'
import { routingTexts as texts } from '../../texts/system-settings.ts'
import { CommunePicker } from '../shared/commune-picker.tsx'
import classes from '../shared/settings.module.css'
import { SettingsCard } from '../shared/settings-body.tsx'

type Tried = z.infer<typeof triedRoutingSchema>

/** "Where would this go?" by the list as it stands on the page, saved or not; with every rule that was tried. */
export function RoutingTrial({ rules }: { readonly rules: readonly RoutingRule[] }) {
  const work = useCallWork<Tried>(['routing-trial'])
  const [communeCode, setCommuneCode] = useState('')
  const [matter, setMatter] = useState({ kind: 'crime-tip', category: 'HS_TAISAN', urgency: 'P2' })
  const [isAboutOwnPolice, setAboutOwn] = useState(false)
  const [at, setAt] = useState('')
  const set =
    (part: keyof typeof matter) => (event: { readonly currentTarget: { readonly value: string } }) =>
      setMatter({ ...matter, [part]: event.currentTarget.value })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const instant = instantOfLocal(at)
    const body = {
      ...matter,
      rules,
      isAboutOwnPolice,
      ...(communeCode && { communeCode }),
      ...(instant && { at: instant }),
    }
    work.mutate({ path: '/routing-rules/trial', body }, { onError: tellFailure })
  }
  return (
    <SettingsCard title={texts.trial} hint={texts.trialHint}>
      <form onSubmit={submit} className={classes.form}>
        <CommunePicker
          label={texts.commune}
          hint={texts.communeHint}
          code={communeCode}
          onPick={setCommuneCode}
        />
        <div className={classes.fields}>
          <NativeSelect
            label={texts.kind}
            data={CASE_FILE_KINDS.map((value) => ({ value, label: inboxTexts.kinds[value] }))}
            value={matter.kind}
            onChange={set('kind')}
          />
          <NativeSelect
            label={texts.category}
            data={CATEGORY_CODES.map((value) => ({ value, label: CATEGORIES[value].name }))}
            value={matter.category}
            onChange={set('category')}
          />
          <NativeSelect
            label={texts.urgency}
            data={URGENCIES.map((value) => ({ value, label: URGENCY_LABELS[value] }))}
            value={matter.urgency}
            onChange={set('urgency')}
          />
          <TextInput type="datetime-local" label={texts.at} value={at} onChange={asText(setAt)} />
        </div>
        <Switch
          label={texts.own}
          checked={isAboutOwnPolice}
          onChange={(event) => setAboutOwn(event.currentTarget.checked)}
        />
        <Button type="submit" loading={work.isPending}>
          {texts.run}
        </Button>
        {work.data && <Result tried={work.data} />}
      </form>
    </SettingsCard>
  )
}

function Result({ tried }: { readonly tried: Tried }) {
  return (
    <div role="status" className={classes.wideField}>
      <p className={classes.good}>{texts.result(tried.unit.name)}</p>
      <ol className={classes.steps}>
        {tried.steps.map(({ rule, matched, because }) => (
          <li key={rule} data-matched={matched}>
            {because} ({matched ? texts.matched : texts.passed})
          </li>
        ))}
      </ol>
    </div>
  )
}
