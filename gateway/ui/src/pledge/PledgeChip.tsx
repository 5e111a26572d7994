import { Chip } from '../design/Chip';
import { useText } from '../texts/texts';
import type { PledgeLine } from './queries';
import { pledgeTone } from './states';

/** The state of a pledge; a proposed amendment has precedence over the terms in force. */
export function PledgeChip({ pledge }: { pledge: Pick<PledgeLine, 'state' | 'proposal'> }) {
  const t = useText();
  const state = pledge.proposal ?? pledge.state;
  return <Chip tone={pledgeTone(state)}>{t(`pledge.state.${state}`)}</Chip>;
}
