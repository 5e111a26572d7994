import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { Icon } from '../design/Icon';
import { Menu } from '../design/Menu';
import { applyTheme, preference, setPreference } from '../place/preferences';
import { signOut, useMe } from '../session/queries';
import { useText } from '../texts/texts';

const themes = ['system', 'light', 'dark'] as const;

/** The menu of the signed-in person: account, theme and sign-out. */
export function PersonMenu() {
  const t = useText();
  const navigate = useNavigate();
  const me = useMe().data;
  const [theme, setTheme] = useState(() => themes.find((one) => one === preference('theme')) ?? 'system');
  const name = me?.person?.name ?? me?.person?.email ?? t('shell.person');
  const next = themes[(themes.indexOf(theme) + 1) % themes.length] ?? 'system';
  function choose(id: string) {
    if (id === 'out') signOut();
    else if (id === 'account') navigate({ to: '/account' });
    else {
      setTheme(next);
      setPreference('theme', next === 'system' ? null : next);
      applyTheme();
    }
  }
  return (
    <Menu
      label={name}
      actions={[
        { id: 'account', name: t('shell.account'), detail: me?.person?.email },
        { id: 'theme', name: t(`theme.${next}`) },
        { id: 'out', name: t('shell.signOut') },
      ]}
      onAction={choose}
    >
      <Icon name="person" />
      <span className="narrow-hidden">{name}</span>
    </Menu>
  );
}
