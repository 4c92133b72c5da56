import { ActionIcon, Button, TextInput } from '@mantine/core'
import { IconPlus, IconX } from '@tabler/icons-react'
import { replyTexts as texts } from '../../texts/notice-reply.ts'
import { OneChip } from '../shared/choice-chips.tsx'
import { isPollUnfinished, MAX_CHOICES, type ReplyDraft } from './reply-draft.ts'
import classes from './reply-section.module.css'

interface ReplySectionProps {
  readonly reply: ReplyDraft
  readonly onChange: (reply: ReplyDraft) => void
}

const MODES = (['none', 'seen', 'poll'] as const).map((value) => ({ value, label: texts.modes[value] }))

/** Whether people can answer the notice by one press, and with what. */
export function ReplySection({ reply, onChange }: ReplySectionProps) {
  return (
    <div className={classes.section}>
      <OneChip
        legend={texts.title}
        hint={texts.hints[reply.mode]}
        choices={MODES}
        chosen={reply.mode}
        onChange={(mode) => onChange({ ...reply, mode })}
      />
      {reply.mode === 'poll' && (
        <Choices choices={reply.choices} onChange={(choices) => onChange({ ...reply, choices })} />
      )}
      {isPollUnfinished(reply) && (
        <p role="status" className={classes.warn}>
          {texts.tooFew}
        </p>
      )}
    </div>
  )
}

interface ChoicesProps {
  readonly choices: readonly string[]
  readonly onChange: (choices: readonly string[]) => void
}

function Choices({ choices, onChange }: ChoicesProps) {
  return (
    <div className={classes.choices}>
      {choices.map((choice, index) => (
        <TextInput
          // biome-ignore lint/suspicious/noArrayIndexKey: an answer is its place; two may read the same while typed
          key={index}
          aria-label={texts.choice(index + 1)}
          placeholder={texts.placeholders[index]}
          value={choice}
          maxLength={30}
          size="md"
          onChange={({ currentTarget }) =>
            onChange(choices.map((one, at) => (at === index ? currentTarget.value : one)))
          }
          rightSection={
            choices.length > 2 && (
              <ActionIcon
                variant="subtle"
                color="gray"
                size={32}
                aria-label={texts.remove(index + 1)}
                onClick={() => onChange(choices.filter((_, at) => at !== index))}
              >
                <IconX size={16} />
              </ActionIcon>
            )
          }
        />
      ))}
      {choices.length < MAX_CHOICES && (
        <Button
          variant="subtle"
          size="sm"
          className={classes.add ?? ''}
          leftSection={<IconPlus size={16} />}
          onClick={() => onChange([...choices, ''])}
        >
          {texts.add}
        </Button>
      )}
    </div>
  )
}
