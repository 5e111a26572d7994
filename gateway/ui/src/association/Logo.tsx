import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Answer } from '../api/api';
import { Button } from '../design/Button';
import { Notice } from '../design/Chip';
import { FileDropZone } from '../design/FileDropZone';
import { ErrorMessage } from '../design/states';
import { showToast } from '../design/toasts';
import { useAssociation } from '../place/place';
import { useText } from '../texts/texts';
import { type Association, associationQuery, logoOf, putLogo, removeLogo, shownName, takeLogoBack } from './queries';

const mostBytes = 256 * 1024;
const types = ['image/png', 'image/jpeg', 'image/webp'];

/** Uploads, replaces and removes an association's logo; each change can be undone. */
export function Logo({ association }: { association: Association }) {
  const t = useText();
  const place = useAssociation();
  const queries = useQueryClient();
  const [failure, setFailure] = useState<unknown>(null);
  const [tooLarge, setTooLarge] = useState(false);
  const before = association.logo;
  const shown = logoOf(association);
  async function turn(said: string, deed: (etag: string | null) => Promise<Answer<Association>>, back?: () => void) {
    const { queryKey } = associationQuery(place);
    setFailure(null);
    setTooLarge(false);
    try {
      // The last seen version: an action and its undo have different ones.
      queries.setQueryData(queryKey, await deed(queries.getQueryData(queryKey)?.etag ?? null));
      showToast(said, back);
    } catch (reason) {
      setFailure(reason);
      await queries.invalidateQueries({ queryKey });
    }
  }
  const undo = () =>
    before
      ? turn(t('logo.saved'), (etag) => takeLogoBack(place, etag, before))
      : turn(t('logo.removed'), (etag) => removeLogo(place, etag));
  function bring([file]: File[]) {
    if (!file) return;
    setTooLarge(file.size > mostBytes);
    setFailure(null);
    if (file.size <= mostBytes) turn(t('logo.saved'), (etag) => putLogo(place, etag, file), undo);
  }
  return (
    <section className="card" aria-labelledby="logo">
      <h2 id="logo">{t('logo.title')}</h2>
      <p className="quiet small">{t('logo.text')}</p>
      {shown ? (
        <div className="row">
          <img className="logo large" src={shown} alt={t('logo.of', { name: shownName(association) })} />
          <Button small onPress={() => turn(t('logo.removed'), (etag) => removeLogo(place, etag), undo)}>
            {t('logo.remove')}
          </Button>
        </div>
      ) : (
        <p>{t('logo.none')}</p>
      )}
      <FileDropZone label={t('logo.drop')} hint={t('logo.hint')} accept={types} onFiles={bring} />
      <div role="alert">
        {tooLarge && <Notice tone="bad">{t('logo.tooLarge')}</Notice>}
        {failure !== null && <ErrorMessage error={failure} />}
      </div>
    </section>
  );
}
