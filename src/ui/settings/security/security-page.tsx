import { useQuery } from '@tanstack/react-query'
import { accountQuery } from '../../api/administration.ts'
import { settingsPageTexts, securityTexts as texts } from '../../texts/administration.ts'
import { Loaded, SettingsBody } from '../shared/settings-body.tsx'
import { PasswordCard } from './password-card.tsx'
import { TotpCard } from './totp-card.tsx'

/** How I log in: password and second factor. */
export function SecurityPage() {
  const account = useQuery(accountQuery)
  return (
    <SettingsBody title={settingsPageTexts.security} hint={texts.hint}>
      <Loaded query={account} title={settingsPageTexts.security}>
        {({ hasTotp, minPasswordChars }) => (
          <>
            <TotpCard hasTotp={hasTotp} />
            <PasswordCard minChars={minPasswordChars} />
          </>
        )}
      </Loaded>
    </SettingsBody>
  )
}
