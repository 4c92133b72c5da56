import { Button, MultiSelect, NativeSelect, Switch, TextInput } from '@mantine/core'
import { CATEGORIES, CATEGORY_CODES } from '../../../domain/case-file/category.ts'
import { URGENCIES, URGENCY_LABELS } from '../../../domain/case-file/urgency.ts'
import type { RoutingConditions, RoutingRule, RoutingTarget } from '../../../domain/routing/routing-rule.ts'
import { asText } from '../../shared/as-text.ts'
import { routingTexts as texts } from '../../texts/system-settings.ts'
import classes from '../shared/settings.module.css'

interface RuleFormProps {
  readonly rule: RoutingRule
  readonly onChange: (rule: RoutingRule) => void
  readonly onClose: () => void
}

/** One rule; every change is at once in the list on the page, and nowhere else until that is saved. */
export function RuleForm({ rule, onChange, onClose }: RuleFormProps) {
  const setWhen = (part: Partial<RoutingConditions>) =>
    onChange({ ...rule, when: withoutEmpty({ ...rule.when, ...part }) })
  return (
    <div className={classes.form}>
      <div className={classes.fields}>
        <TextInput
          label={texts.name}
          maxLength={120}
          value={rule.name}
          onChange={(event) => onChange({ ...rule, name: event.currentTarget.value || '…' })}
        />
        <Matter when={rule.when} onChange={setWhen} />
        <Area key={rule.id} when={rule.when} onChange={setWhen} />
        <Hours when={rule.when} onChange={setWhen} />
        <Target send={rule.send} onChange={(send) => onChange({ ...rule, send })} />
      </div>
      <Switch
        label={texts.aboutOwn}
        checked={rule.when.aboutOwnPolice === true}
        onChange={(event) => setWhen({ aboutOwnPolice: event.currentTarget.checked || undefined })}
      />
      <Button variant="default" onClick={onClose}>
        {texts.done}
      </Button>
    </div>
  )
}

interface PartProps {
  readonly when: RoutingConditions
  readonly onChange: (part: Partial<RoutingConditions>) => void
}

function Matter({ when, onChange }: PartProps) {
  return (
    <>
      <MultiSelect
        label={texts.categories}
        placeholder={texts.any}
        searchable
        data={CATEGORY_CODES.map((value) => ({ value, label: CATEGORIES[value].name }))}
        value={[...(when.categories ?? [])]}
        onChange={(codes) => onChange({ categories: CATEGORY_CODES.filter((code) => codes.includes(code)) })}
      />
      <MultiSelect
        label={texts.urgencies}
        placeholder={texts.any}
        data={URGENCIES.map((value) => ({ value, label: URGENCY_LABELS[value] }))}
        value={[...(when.urgencies ?? [])]}
        onChange={(codes) => onChange({ urgencies: URGENCIES.filter((code) => codes.includes(code)) })}
      />
    </>
  )
}

function Area({ when, onChange }: PartProps) {
  const codes = (text: string, pattern: RegExp) => text.match(pattern) ?? []
  return (
    <>
      <TextInput
        label={texts.provinces}
        placeholder={texts.any}
        defaultValue={when.provinces?.join(', ') ?? ''}
        onBlur={(event) => onChange({ provinces: codes(event.currentTarget.value, /\b\d{2}\b/g) })}
      />
      <TextInput
        label={texts.communes}
        placeholder={texts.any}
        defaultValue={when.communes?.join(', ') ?? ''}
        onBlur={(event) => onChange({ communes: codes(event.currentTarget.value, /\b\d{5}\b/g) })}
      />
    </>
  )
}

function Hours({ when, onChange }: PartProps) {
  const set = (part: 'from' | 'to', value: string) => {
    const hours = { from: when.hours?.from ?? '00:00', to: when.hours?.to ?? '00:00', [part]: value }
    onChange({ hours: value === '' ? undefined : hours })
  }
  return (['from', 'to'] as const).map((part) => (
    <TextInput
      key={part}
      type="time"
      label={part === 'from' ? texts.hoursFrom : texts.hoursTo}
      value={when.hours?.[part] ?? ''}
      onChange={(event) => set(part, event.currentTarget.value)}
    />
  ))
}

function Target(props: { readonly send: RoutingTarget; readonly onChange: (send: RoutingTarget) => void }) {
  const { send, onChange } = props
  const pick = (to: string) =>
    onChange(to === 'unit' ? { to, unitCode: 'P-01' } : { to: to === 'province-duty' ? to : 'commune-unit' })
  return (
    <>
      <NativeSelect
        label={texts.send}
        data={Object.entries(texts.targets).map(([value, label]) => ({ value, label }))}
        value={send.to}
        onChange={asText(pick)}
      />
      {send.to === 'unit' && (
        <TextInput
          label={texts.unitCode}
          maxLength={10}
          value={send.unitCode}
          onChange={(event) => onChange({ to: 'unit', unitCode: event.currentTarget.value.trim() || '-' })}
        />
      )}
    </>
  )
}

/** A condition that says nothing is left out: it holds always. */
function withoutEmpty(when: RoutingConditions): RoutingConditions {
  return Object.fromEntries(
    Object.entries(when).filter(
      ([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0),
    ),
  )
}
