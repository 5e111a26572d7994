import { useLingui } from '@lingui/react';
import { useQueryClient } from '@tanstack/react-query';
import { Icon } from '../design/Icon';
import { Menu } from '../design/Menu';
import { setPreference } from '../place/preferences';
import { languages, setLanguage, useText } from '../texts/texts';

/** Changes the language; texts of the services are loaded again. */
export function LanguageMenu() {
  const t = useText();
  const { i18n } = useLingui();
  const queries = useQueryClient();
  return (
    <Menu
      label={`${i18n.locale.toUpperCase()} – ${t('shell.language')}: ${languages[i18n.locale] ?? i18n.locale}`}
      actions={Object.entries(languages).map(([id, name]) => ({ id, name, lang: id }))}
      selected={i18n.locale}
      onAction={(id) => {
        setPreference('language', id);
        setLanguage(id).then(() => queries.invalidateQueries());
      }}
    >
      <Icon name="language" />
      <span className="narrow-hidden">{i18n.locale.toUpperCase()}</span>
    </Menu>
  );
}
