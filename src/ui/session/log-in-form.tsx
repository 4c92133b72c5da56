import { Button, PasswordInput, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { sessionTexts as texts } from '../texts/session.ts'
import classes from './log-in-page.module.css'
import { useLogIn } from './use-log-in.ts'

const checks = {
  login: (value: string) => (value.trim() === '' ? texts.missingLogin : null),
  password: (value: string) => (value === '' ? texts.missingPassword : null),
  totp: (value: string) => (/^(\d{6})?$/.test(value) ? null : texts.badTotp),
}

/** Login, password and, once the server has asked for it, the second factor. */
export function LogInForm() {
  const form = useForm({ initialValues: { login: '', password: '', totp: '' }, validate: checks })
  const { submit, isBusy, needsTotp, waitSeconds, failure } = useLogIn()
  const send = form.onSubmit(({ login, password, totp }) =>
    submit({ login: login.trim(), password, ...(totp !== '' && { totp }) }),
  )
  return (
    <form className={classes.form} onSubmit={send} noValidate>
      <TextInput
        size="md"
        label={texts.login}
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        {...form.getInputProps('login')}
      />
      <PasswordInput
        size="md"
        label={texts.password}
        autoComplete="current-password"
        {...form.getInputProps('password')}
      />
      {needsTotp && (
        <TextInput
          size="md"
          label={texts.totp}
          description={texts.totpHint}
          autoComplete="one-time-code"
          inputMode="numeric"
          maxLength={6}
          autoFocus
          classNames={{ input: classes.digits ?? '' }}
          {...form.getInputProps('totp')}
        />
      )}
      <LogInOutcome waitSeconds={waitSeconds} failure={failure} />
      <Button type="submit" size="md" fullWidth loading={isBusy} disabled={waitSeconds > 0}>
        {texts.submit}
      </Button>
    </form>
  )
}

function LogInOutcome(props: { readonly waitSeconds: number; readonly failure: string | undefined }) {
  if (props.waitSeconds > 0) {
    return (
      <p role="status" className={classes.wait}>
        {texts.wait(props.waitSeconds)}
      </p>
    )
  }
  return props.failure === undefined ? null : (
    <p role="alert" className={classes.failed}>
      {props.failure}
    </p>
  )
}
