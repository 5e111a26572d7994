import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '../design/Button';
import { showToast } from '../design/toasts';
import { useAssociation } from '../place/place';
import type { Submission } from '../submission/queries';
import { useText } from '../texts/texts';
import { cyclesQuery } from './queries';
import { extendFirm } from './reopening';
import { TimeDialog } from './TimeDialog';

/** Grants one firm an extension. */
export function MoreTime({ submission }: { submission: Submission }) {
  const t = useText();
  const place = useAssociation();
  const queries = useQueryClient();
  const [open, setOpen] = useState(false);
  const { cycle, enterprise, enterpriseName } = submission;
  const cycles = useQuery(cyclesQuery(place));
  return (
    <>
      <Button onPress={() => setOpen(true)}>{t('extension.give')}</Button>
      <TimeDialog
        title={t('extension.title', { name: enterpriseName })}
        open={open}
        due={cycles.data?.find((one) => one.id === cycle)?.due}
        onClose={() => setOpen(false)}
        onGive={async (until, reason) => {
          await extendFirm(place, cycle, enterprise, until, reason);
          await Promise.all([
            queries.invalidateQueries({ queryKey: ['submission', cycle, enterprise] }),
            queries.invalidateQueries({ queryKey: ['submissions'] }),
          ]);
          showToast(t('reopening.granted', { name: enterpriseName }));
        }}
      />
    </>
  );
}
